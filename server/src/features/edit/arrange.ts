// Neighbouring entries in another order: which edits, where only the entries that move are written anew.
import { insert, remove, type TextEdit } from "../../base/textEdit.ts";
import type { PlacedEntry } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { linesOf, markerEdits, textUnder } from "./entryLines.ts";

/**
 * `segment` are neighbours with nothing but blank lines between them, `wanted` the same entries in their new order;
 * those in `kept` stay where they are, so both have them in one order. `gap` is written between an entry that moves
 * and its new neighbour: a line break, and blank lines. Numbers of a numbered list keep their places.
 */
export function arrange(
  segment: readonly PlacedEntry[],
  wanted: readonly PlacedEntry[],
  kept: ReadonlySet<PlacedEntry>,
  gap: string,
  source: SourceText,
): TextEdit[] {
  const markerOf = markersFor(segment);
  const edits = removals(segment, kept, source);
  let waiting: string[] = [];
  let above: PlacedEntry | undefined;
  for (const [index, entry] of wanted.entries()) {
    if (!kept.has(entry)) {
      waiting.push(textUnder(entry, markerOf(entry, index), source));
      continue;
    }
    const { start } = linesOf(entry, source);
    if (waiting.length > 0) edits.push(insert(start, waiting.map((text) => text + gap).join("")));
    edits.push(...markerEdits(entry, markerOf(entry, index), source));
    waiting = [];
    above = entry;
  }
  if (above && waiting.length > 0) {
    edits.push(insert(linesOf(above, source).end, waiting.map((text) => gap + text).join("")));
  }
  return edits;
}

/** Takes out the entries that move, each with the blank lines above it; at the top with those below. */
function removals(
  segment: readonly PlacedEntry[],
  kept: ReadonlySet<PlacedEntry>,
  source: SourceText,
): TextEdit[] {
  const lines = segment.map((entry) => linesOf(entry, source));
  const first = segment.findIndex((entry) => kept.has(entry));
  const edits: TextEdit[] = [];
  if (first > 0) edits.push(remove({ start: lines[0]!.start, end: lines[first]!.start }));
  for (let index = first + 1; index < segment.length; index++) {
    if (!kept.has(segment[index]!)) {
      edits.push(remove({ start: lines[index - 1]!.end, end: lines[index]!.end }));
    }
  }
  return edits;
}

/** A number belongs to a place, a bullet to its entry. */
function markersFor(segment: readonly PlacedEntry[]): (entry: PlacedEntry, index: number) => string {
  const numbered = segment.every(({ it }) => /^\d+[.)]$/.test(it.marker.text));
  return numbered ? (_, index) => segment[index]!.it.marker.text : (entry) => entry.it.marker.text;
}
