// The fix that moves an entry with its nested lines to another place in its year group.
import type { Span } from "../../base/span.ts";
import { insert, remove } from "../../base/textEdit.ts";
import { type PlacedEntry, place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import type { Fix } from "../rule.ts";
import { quoteTitle } from "../wording.ts";

export type Side = "above" | "below";

/**
 * Moves `entry` to right above or below `anchor`, another entry of the same run; the blank lines towards its neighbour go
 * with it. Undefined where that is not exact: where text stands between the two, or marker or indent differ.
 */
export function moveEntry(
  entry: PlacedEntry,
  anchor: PlacedEntry,
  side: Side,
  run: readonly PlacedEntry[],
  source: SourceText,
): Fix | undefined {
  const from = linesOf(entry, source);
  const to = linesOf(anchor, source);
  const gap = gapTowards(to, entry, run, source);
  if (!gap || opening(entry, from, source) !== opening(anchor, to, source)) return undefined;
  const blankLines = source.slice(gap);
  if (blankLines.trim() !== "") return undefined;
  const lines = source.slice(from);
  return {
    title: `Move it ${side} ${quoteTitle(anchor.it)}`,
    safe: false,
    edits: [
      remove({ start: Math.min(from.start, gap.start), end: Math.max(from.end, gap.end) }),
      side === "above" ? insert(to.start, lines + blankLines) : insert(to.end, blankLines + lines),
    ],
  };
}

/** From the entry to the neighbour on the side of `to`: a line break and any blank lines. */
function gapTowards(
  to: Span,
  entry: PlacedEntry,
  run: readonly PlacedEntry[],
  source: SourceText,
): Span | undefined {
  const from = linesOf(entry, source);
  const upwards = to.start < from.start;
  const neighbour = run[run.indexOf(entry) + (upwards ? -1 : 1)];
  if (!neighbour) return undefined;
  const near = linesOf(neighbour, source);
  return upwards ? { start: near.end, end: from.start } : { start: from.end, end: near.start };
}

/** Whole lines, without the line break at the end. */
function linesOf(entry: PlacedEntry, source: SourceText): Span {
  const at = place(entry.it.span, entry);
  return {
    start: source.lineSpan(source.placeAt(at.start).line).start,
    end: source.lineSpan(source.placeAt(at.end).line).end,
  };
}

/** What stands on the first line up to the end of the marker. */
function opening(entry: PlacedEntry, lines: Span, source: SourceText): string {
  return source.slice({ start: lines.start, end: place(entry.it.marker.span, entry).end });
}
