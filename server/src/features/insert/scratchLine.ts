// The line on which somebody pasted an address and nothing else: it makes way for the entry.
import type { Span } from "../../base/span.ts";
import { remove } from "../../base/textEdit.ts";
import { readArxivId } from "../../model/arxivId.ts";
import { entryAt, type List, place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { changeSnapshot, type Snapshot } from "../../parse/snapshot.ts";
import { isBlank } from "./spot.ts";

/** True where the line's text is one arXiv id or address, at most behind a list marker. */
export function isScratchLine(lineText: string): boolean {
  const text = lineText.trim().replace(/^(?:[-*+]|\d+[.)])\s+/, "");
  return text !== "" && !/\s/.test(text) && readArxivId(text).ok;
}

/**
 * True where an entry begins on the 0-based line and ends there: behind a list marker an address is an entry by itself.
 * One that goes on below is the list's own, and keeps its first line.
 */
export function isWholeEntry(list: List, source: SourceText, line: number): boolean {
  const { end } = source.lineSpan(line);
  const entry = entryAt(list, end);
  return entry?.line === line && place(entry.it.span, entry).end <= end;
}

function isHeadOfEntry(list: List, source: SourceText, line: number): boolean {
  return entryAt(list, source.lineSpan(line).end)?.line === line && !isWholeEntry(list, source, line);
}

export interface Cleared {
  readonly snapshot: Snapshot;
  /** What was taken out, in the text as it was; undefined where nothing was. */
  readonly removed: Span | undefined;
  /** How many lines that were. */
  readonly lines: number;
}

/** A 0-based line of the text as it was, in the text without the scratch line; for that line itself the one above it. */
export function lineWithout(
  line: number | undefined,
  scratch: number | undefined,
  { lines }: Cleared,
): number | undefined {
  if (line === undefined || scratch === undefined || line < scratch) return line;
  return line < scratch + lines ? Math.max(0, scratch - 1) : line - lines;
}

/**
 * The snapshot without the 0-based line, so that the list is read as it is without it: glued to an entry, the address
 * would be part of that. Between two blank lines one of them goes too.
 */
export function withoutScratchLine(snapshot: Snapshot, line: number | undefined): Cleared {
  const { list, source } = snapshot;
  const isThere = line !== undefined && line >= 0 && line < source.lineCount;
  if (!isThere || isHeadOfEntry(list, source, line)) return { snapshot, removed: undefined, lines: 0 };
  const between =
    line > 0 && isBlank(line - 1, source) && line + 1 < source.lineCount && isBlank(line + 1, source);
  const lines = between ? 2 : 1;
  const isLast = line + lines >= source.lineCount;
  const start = isLast && line > 0 ? source.lineSpan(line - 1).end : source.lineSpan(line).start;
  const end = isLast ? source.length : source.lineSpan(line + lines).start;
  const removed = { start, end };
  return { snapshot: changeSnapshot(snapshot, [remove(removed)], snapshot.version), removed, lines };
}
