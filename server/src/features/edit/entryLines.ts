// An entry as whole lines, and how these lines look under another marker.
import type { Span } from "../../base/span.ts";
import { replace, type TextEdit } from "../../base/textEdit.ts";
import { type List, type PlacedEntry, place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { entryOn } from "../completion/entryOn.ts";

/** The entry that has the 0-based line among its own. */
export function entryOnLine(list: List, source: SourceText, line: number): PlacedEntry | undefined {
  if (!Number.isInteger(line) || line < 0 || line >= source.lineCount) return undefined;
  const { start, end } = source.lineSpan(line);
  const text = source.slice({ start, end });
  // Blanks around the text of a line are not the entry's.
  return entryOn(list, start + text.search(/\S|$/)) ?? entryOn(list, start + text.trimEnd().length);
}

/** From the first line to the last that holds something, without the line break at the end. */
export function linesOf(entry: PlacedEntry, source: SourceText): Span {
  const at = place(entry.it.span, entry);
  return {
    start: source.lineSpan(source.placeAt(at.start).line).start,
    end: source.lineSpan(source.placeAt(at.end).line).end,
  };
}

/** The entries among which this one stands: those of its year, or those of its section that stand under none. */
export function runOf(entry: PlacedEntry, list: List): readonly PlacedEntry[] {
  return entry.yearGroup?.entries ?? entry.section?.loose ?? list.entries.filter((other) => !other.section);
}

/** Neighbours between which nothing but blank lines stands, in their order. */
export function segmentsOf(run: readonly PlacedEntry[], source: SourceText): PlacedEntry[][] {
  const segments: PlacedEntry[][] = [];
  let above: Span | undefined;
  for (const entry of run) {
    const lines = linesOf(entry, source);
    const isNext = above && source.slice({ start: above.end, end: lines.start }).trim() === "";
    if (isNext) segments.at(-1)!.push(entry);
    else segments.push([entry]);
    above = lines;
  }
  return segments;
}

export function textUnder(entry: PlacedEntry, marker: string, source: SourceText): string {
  const lines = linesOf(entry, source);
  const text = source.slice(lines);
  const own = place(entry.it.marker.span, entry);
  const before = text.slice(0, own.start - lines.start);
  const after = text.slice(own.end - lines.start);
  const wider = marker.length - entry.it.marker.text.length;
  // What is nested must not begin left of the text above it.
  const nested = wider > 0 ? after.replace(/(\r\n?|\n)(?=[ \t]+\S)/g, `$1${" ".repeat(wider)}`) : after;
  return before + marker + nested;
}

/** Writes another marker where the entry stands; nothing where it has this one. */
export function markerEdits(entry: PlacedEntry, marker: string, source: SourceText): TextEdit[] {
  if (entry.it.marker.text === marker) return [];
  if (entry.it.marker.text.length === marker.length) {
    return [replace(place(entry.it.marker.span, entry), marker)];
  }
  return [replace(linesOf(entry, source), textUnder(entry, marker, source))];
}
