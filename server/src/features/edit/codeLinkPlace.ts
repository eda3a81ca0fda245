// Where in an entry the list writes its code links, and what stands before them.
import type { Span } from "../../base/span.ts";
import { type Entry, type Link, paperLink } from "../../model/entry.ts";
import type { PrintStyle } from "../../style/printStyle.ts";

/** Offsets count from the start of `Entry.source`. */
export interface LinkPlace {
  readonly at: number;
  readonly before: string;
}

export function isCodeLink({ label }: Link): boolean {
  return /\b(?:code|github)\b/i.test(label.text);
}

/** Behind what a code link stands: another link, the title, all of the first paragraph, or in an item of its own. */
type Behind = "link" | "title" | "head" | "child";

interface Habit {
  readonly behind: Behind;
  readonly before: string;
}

/** So many entries with code links are asked, the nearest ones. */
const mostAsked = 9;

/** `others` are the entries of the list, the nearest first. */
export function codeLinkPlace(entry: Entry, others: readonly Entry[], style: PrintStyle): LinkPlace {
  const habits: Habit[] = [];
  for (const other of others) {
    if (habits.length === mostAsked) break;
    const habit = habitOf(other);
    if (habit) habits.push(habit);
  }
  const habit = mostFrequent(habits) ?? usualHabit(style);
  return placeBy(habit, entry, style);
}

function habitOf(entry: Entry): Habit | undefined {
  const code = entry.links.find((link) => isCodeLink(link) && link.url.text !== "");
  if (!code) return undefined;
  const index = entry.links.indexOf(code);
  const between = (end: number) => entry.source.slice(end, code.span.start);
  const above = entry.links[index - 1];
  if (above && isSeparator(between(above.span.end)))
    return { behind: "link", before: between(above.span.end) };
  if (!isWithin(code.span, entry.head)) return { behind: "child", before: "" };
  const title = between(entry.title.span.end);
  if (isSeparator(title)) return { behind: "title", before: title };
  if (code.span.end < entry.head.end) return undefined;
  return { behind: "head", before: /\s*$/.exec(between(entry.head.start))![0] };
}

/** Blanks and signs; it may hold a line break, and the marker of an item. */
function isSeparator(between: string): boolean {
  return /^[^\p{L}\p{N}]{1,24}$/u.test(between);
}

function mostFrequent(habits: readonly Habit[]): Habit | undefined {
  const counts = new Map<string, number>();
  const keyOf = ({ behind, before }: Habit) => behind + before;
  for (const habit of habits) counts.set(keyOf(habit), (counts.get(keyOf(habit)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return habits.find((habit) => counts.get(keyOf(habit)) === most);
}

/** What a new entry would get. */
function usualHabit({ linkPlacement, linkSeparator }: PrintStyle): Habit {
  if (linkPlacement === "child-line") return { behind: "child", before: "" };
  return { behind: "link", before: linkSeparator };
}

function placeBy({ behind, before }: Habit, entry: Entry, style: PrintStyle): LinkPlace {
  const paper = paperLink(entry);
  if (behind === "link" && paper) return { at: paper.span.end, before: indented(before, paper, entry) };
  if (behind === "head") return { at: entry.head.end, before };
  if (behind === "child" && paper && !isWithin(paper.span, entry.head)) {
    return { at: paper.span.end, before: indented("\n", paper, entry) };
  }
  const separator = behind === "title" ? before : style.titleSeparator;
  return { at: Math.max(entry.title.span.end, paper?.span.end ?? 0), before: separator };
}

/** A line break is followed by what stands before the paper's link on its own line: an indent, and perhaps a marker. */
function indented(before: string, { span }: Link, { source }: Entry): string {
  if (!/[\r\n]/.test(before)) return before;
  const lineStart =
    Math.max(source.lastIndexOf("\n", span.start - 1), source.lastIndexOf("\r", span.start - 1)) + 1;
  const lead = /^\s*(?:[-*+]\s+)?/.exec(source.slice(lineStart, span.start))![0];
  const lineBreak = /\r\n|\r|\n/.exec(source)?.[0] ?? "\n";
  return lineBreak + (lineStart === 0 ? lead.replace(/\S/g, " ") : lead);
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
