// A merge conflict of entries that both sides added: both are kept, each paper once, in the list's order.
import { replace } from "../../base/textEdit.ts";
import type { PlacedEntry, Section } from "../../model/list.ts";
import type { PinnedStyle } from "../../model/pinnedStyle.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import { styleToPrint } from "../../style/printStyle.ts";
import { roomFor } from "../insert/room.ts";
import { orderOf } from "../insert/slot.ts";
import { type Conflict, conflictAt } from "./conflictSides.ts";
import { linesOf, textUnder } from "./entryLines.ts";
import { type EditOutcome, refuse, unsafe } from "./outcome.ts";
import { afterEdits, expected, holdsExactly } from "./readBack.ts";
import { isSamePaper, richer } from "./samePaper.ts";
import { inOrder } from "./sortEntries.ts";

/** `line` is a 0-based line of the conflict, its marks included. */
export function mergeConflict(snapshot: Snapshot, line: number, pinned?: PinnedStyle): EditOutcome {
  const conflict = conflictAt(snapshot.source, line);
  if (!conflict) return refuse("There is no merge conflict on this line.");
  if (conflict.base.trim() !== "")
    return refuse("Both sides have changed what stood there, so one must be chosen by hand.");
  const ours = sideOf(snapshot, conflict, conflict.ours);
  const theirs = sideOf(snapshot, conflict, conflict.theirs);
  if (!ours || !theirs) return refuse("The conflict holds more than entries, so it must be solved by hand.");
  const merged = merge(ours.entries, theirs.entries);
  if (!merged)
    return refuse("Both sides have the same paper and say different things of it; choose one by hand.");
  const { snapshot: with_, entries } = ours;
  const [first] = entries;
  const section = first!.section;
  const style = inferHouseStyle(with_.list, with_.source, pinned);
  const order = section ? orderOf(runAround(ours, section), section, style) : "none";
  const sorted = order === "none" ? merged : inOrder(merged, order).entries;
  const room = section
    ? roomFor("blankLinesBetweenEntries", section, first!.yearGroup, styleToPrint(style))
    : 0;
  const texts = sorted.map((entry, index) => textIn(entry, index, sorted, ours, theirs));
  const gap = style.lineBreak.repeat(1 + room);
  const text = leadOf(conflict.ours) + texts.join(gap) + tailOf(conflict.ours);
  const edits = [replace(conflict.span, text)];
  const after = afterEdits(snapshot, edits).list;
  const wanted = [...ours.before.map(expected), ...sorted.map(expected), ...ours.after.map(expected)];
  const here = wanted.map((entry, index) => {
    const isMerged = index >= ours.before.length && index < ours.before.length + sorted.length;
    return isMerged ? { ...expected(first!), it: entry.it } : entry;
  });
  if (!holdsExactly(after, here)) return unsafe;
  return {
    status: "planned",
    title: "Keep both, in order",
    edits,
    line: after.entries[ours.before.length]!.line,
  };
}

/** True where `mergeConflict` has something to offer. */
export function canMerge(snapshot: Snapshot, line: number, pinned?: PinnedStyle): boolean {
  return (
    conflictAt(snapshot.source, line) !== undefined &&
    mergeConflict(snapshot, line, pinned).status === "planned"
  );
}

/** The list as one side has it, and the entries that this side added. */
interface Side {
  readonly snapshot: Snapshot;
  readonly before: readonly PlacedEntry[];
  readonly entries: readonly PlacedEntry[];
  readonly after: readonly PlacedEntry[];
}

/** Undefined where the side holds none, entries of two groups, or anything else. */
function sideOf(snapshot: Snapshot, { span }: Conflict, text: string): Side | undefined {
  const side = afterEdits(snapshot, [replace(span, text)]);
  const { list, source } = side;
  const end = span.start + text.length;
  const starts = list.entries.map((entry) => linesOf(entry, source));
  const from = starts.findIndex((lines) => lines.start >= span.start);
  if (from < 0) return undefined;
  const past = starts.findIndex((lines) => lines.start >= end);
  const to = past < 0 ? starts.length : past;
  const entries = list.entries.slice(from, to);
  if (entries.length === 0 || !isAllOf(starts.slice(from, to), span.start, end, side)) return undefined;
  const [first] = entries;
  const isOneGroup = entries.every(
    ({ section, yearGroup }) =>
      section?.heading.line === first!.section?.heading.line &&
      yearGroup?.heading.line === first!.yearGroup?.heading.line,
  );
  if (!isOneGroup) return undefined;
  return { snapshot: side, before: list.entries.slice(0, from), entries, after: list.entries.slice(to) };
}

function isAllOf(
  lines: readonly { readonly start: number; readonly end: number }[],
  start: number,
  end: number,
  { source }: Snapshot,
): boolean {
  let at = start;
  for (const entry of lines) {
    if (source.slice({ start: at, end: entry.start }).trim() !== "" || entry.end > end) return false;
    at = entry.end;
  }
  return source.slice({ start: at, end }).trim() === "";
}

/** Undefined where the sides say different things of one paper. */
function merge(ours: readonly PlacedEntry[], theirs: readonly PlacedEntry[]): PlacedEntry[] | undefined {
  const merged = [...ours];
  for (const entry of theirs) {
    const at = merged.findIndex((other) => isSamePaper(other.it, entry.it));
    if (at < 0) {
      merged.push(entry);
      continue;
    }
    const kept = richer(merged[at]!.it, entry.it);
    if (!kept) return undefined;
    if (kept === entry.it) merged[at] = entry;
  }
  return merged;
}

function runAround({ entries }: Side, { loose }: Section): readonly PlacedEntry[] {
  return entries[0]!.yearGroup?.entries ?? loose;
}

/** A numbered list counts on from the first number of the conflict. */
function textIn(
  entry: PlacedEntry,
  index: number,
  all: readonly PlacedEntry[],
  ours: Side,
  theirs: Side,
): string {
  const side = ours.entries.includes(entry) ? ours : theirs;
  const [first, second] = ours.entries.map(({ it }) => /^(\d+)([.)])$/.exec(it.marker.text));
  const isNumbered = first && all.every(({ it }) => /^\d+[.)]$/.test(it.marker.text));
  const isCounted = isNumbered && !(second && second[1] === first[1]);
  const marker = isCounted ? `${Number(first[1]) + index}${first[2]}` : entry.it.marker.text;
  return textUnder(entry, marker, side.snapshot.source);
}

/** Blank lines at either end of our side. */
function leadOf(text: string): string {
  return /^(?:[ \t]*(?:\r\n?|\n))*/.exec(text)![0];
}

function tailOf(text: string): string {
  return /\s*$/.exec(text)![0];
}
