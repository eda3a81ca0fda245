// Puts the entries of a year or of a section into the list's own order; as many as can keep their places do.
import type { TextEdit } from "../../base/textEdit.ts";
import { type ArxivId, compareArxivIds } from "../../model/arxivId.ts";
import type { EntryOrder } from "../../model/houseStyle.ts";
import { type PlacedEntry, type Section, sectionAt, whereabouts, type YearGroup } from "../../model/list.ts";
import type { PinnedStyle } from "../../model/pinnedStyle.ts";
import type { SourceText } from "../../model/sourceText.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { longestOrdered } from "../../rules/layout/orderedSubsequence.ts";
import { sortKeyOf } from "../../style/entryOrder.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import { styleToPrint } from "../../style/printStyle.ts";
import { roomFor } from "../insert/room.ts";
import { orderOf } from "../insert/slot.ts";
import { arrange } from "./arrange.ts";
import { segmentsOf } from "./entryLines.ts";
import { type EditOutcome, refuse, unsafe } from "./outcome.ts";
import { afterEdits, expected, holdsExactly } from "./readBack.ts";

export interface SortRequest {
  /** 0-based line of the cursor. */
  readonly line: number;
  readonly scope: "year" | "section";
  /** What the list's own file lays down; absent: nothing. */
  readonly pinned?: PinnedStyle | undefined;
}

/**
 * A year, or what of a section stands under no year; or all of a section, each year by itself: years keep their places.
 * Entries without an arXiv id are no measure of an order by ids, so they stay; nothing moves past what is no entry.
 */
export function sortEntries(snapshot: Snapshot, request: SortRequest): EditOutcome {
  const { list, source } = snapshot;
  const section = sectionAt(list, source.lineSpan(request.line).start);
  if (!section) return refuse("There is no section on this line; put the cursor into one.");
  const sorting = sortingOf(snapshot, section, request);
  if (sorting === "none") return refuse(`The list's own file says that “${section.title}” is in no order.`);
  const { edits, where, wanted } = sorting;
  if (edits.length === 0) return refuse(`The entries of ${where} are in order already.`);
  const result = readInOrder(wanted, list.entries).map(expected);
  if (!holdsExactly(afterEdits(snapshot, edits).list, result)) return unsafe;
  return { status: "planned", title: `Sort the entries of ${where}`, edits, line: request.line };
}

/** What sorting would be called; undefined where there is nothing to sort. Costs what stands in the section. */
export function sortOffer(snapshot: Snapshot, request: SortRequest): string | undefined {
  const { list, source } = snapshot;
  const section = sectionAt(list, source.lineSpan(request.line).start);
  const sorting = section && sortingOf(snapshot, section, request);
  if (!sorting || sorting === "none" || sorting.edits.length === 0) return undefined;
  return `Sort the entries of ${sorting.where}`;
}

interface Sorting {
  readonly edits: readonly TextEdit[];
  /** What is sorted, in words. */
  readonly where: string;
  /** By the first entry of what is sorted: all of it in its new order. */
  readonly wanted: ReadonlyMap<PlacedEntry, readonly PlacedEntry[]>;
}

function sortingOf({ list, source }: Snapshot, section: Section, request: SortRequest): Sorting | "none" {
  const style = inferHouseStyle(list, source, request.pinned);
  const print = styleToPrint(style);
  const edits: TextEdit[] = [];
  const wanted = new Map<PlacedEntry, readonly PlacedEntry[]>();
  const runs = runsFor(section, request, source);
  for (const { entries, group } of runs) {
    const order = orderOf(entries, section, style);
    if (order === "none") return "none";
    const room = roomFor("blankLinesBetweenEntries", section, group, print);
    const gap = style.lineBreak.repeat(1 + room);
    for (const segment of segmentsOf(entries, source)) {
      const sorted = inOrder(segment, order);
      edits.push(...arrange(segment, sorted.entries, sorted.kept, gap, source));
      wanted.set(segment[0]!, sorted.entries);
    }
  }
  const where = whereabouts(section, request.scope === "year" ? runs[0]?.group : undefined);
  return { edits, where, wanted };
}

interface Run {
  readonly entries: readonly PlacedEntry[];
  readonly group: YearGroup | undefined;
}

function runsFor(section: Section, { scope, line }: SortRequest, source: SourceText): Run[] {
  const loose = { entries: section.loose, group: undefined };
  const years = section.yearGroups.map((group) => ({ entries: group.entries, group }));
  if (scope === "section") return [loose, ...years].filter(({ entries }) => entries.length > 0);
  const { start } = source.lineSpan(line);
  const here = years.find(({ group }) => group.span.start <= start && start < group.span.end);
  return [here ?? loose];
}

interface Sorted {
  readonly entries: readonly PlacedEntry[];
  readonly kept: ReadonlySet<PlacedEntry>;
}

/** Moves the fewest; each stands right above the first of those that stayed and should follow it, or below the last. */
export function inOrder(segment: readonly PlacedEntry[], order: EntryOrder): Sorted {
  const compare = comparison(order);
  const ordered = segment.filter((entry) => order === "alphabetical" || entry.it.arxivId);
  const stay = new Set(longestOrdered(ordered, compare));
  const anchors = ordered.filter((_, index) => stay.has(index));
  const movers = ordered.filter((_, index) => !stay.has(index)).sort(compare);
  const kept = new Set(segment.filter((entry) => !movers.includes(entry)));
  const entries = segment.filter((entry) => kept.has(entry));
  for (const mover of movers) {
    const follower = anchors.find((anchor) => compare(mover, anchor) < 0);
    const at = follower ? entries.indexOf(follower) : afterLast(entries, [...anchors, ...movers]);
    entries.splice(at, 0, mover);
  }
  return { entries, kept };
}

function afterLast(entries: readonly PlacedEntry[], ordered: readonly PlacedEntry[]): number {
  return entries.findLastIndex((entry) => ordered.includes(entry)) + 1;
}

function comparison(order: EntryOrder): (a: PlacedEntry, b: PlacedEntry) => number {
  if (order === "alphabetical") return (a, b) => compareTexts(sortKeyOf(a), sortKeyOf(b));
  const sign = order === "descending" ? -1 : 1;
  return (a, b) => sign * compareArxivIds(idOf(a), idOf(b));
}

/** Only entries with an id are compared by it. */
function idOf({ it }: PlacedEntry): ArxivId {
  return it.arxivId!;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All entries of the list as they should stand; of each segment that was sorted, the first entry leads to all. */
function readInOrder(
  wanted: ReadonlyMap<PlacedEntry, readonly PlacedEntry[]>,
  entries: readonly PlacedEntry[],
): PlacedEntry[] {
  const byLine = new Map([...wanted].map(([first, sorted]) => [first.line, sorted]));
  const result: PlacedEntry[] = [];
  while (result.length < entries.length) {
    const entry = entries[result.length]!;
    result.push(...(byLine.get(entry.line) ?? [entry]));
  }
  return result;
}
