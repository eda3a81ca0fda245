// An edit within what one line of an entry says: the document is cut where it was, and one line is to be read.
import { lastNotAfter, lineContentEnd } from "../base/lines.ts";
import type { Span } from "../base/span.ts";
import type { TextEdit } from "../base/textEdit.ts";
import type { ChunkContent } from "./chunkContent.ts";
import { type ItemLine, itemLineAt } from "./entryLines.ts";
import { opensLasting } from "./lineKind.ts";

/** An entry of which one line says something else than before. */
export interface ChangedLine {
  /** What the entry was read as. */
  readonly before: ChunkContent;
  /** Of the entry as it is now. */
  readonly text: string;
  readonly lineStarts: readonly number[];
  /** The line as it is now, and its number from 0: then it is the one with the title. */
  readonly line: ItemLine;
  readonly index: number;
  /** What it replaced of the entry as it was. */
  readonly edit: Span;
  /** By how much all behind the edit moved, in UTF-16 units. */
  readonly moved: number;
}

/** What begins a quote or a list within the line. */
const beginsMore = /^(?:>|(?:[-+*]|\d{1,9}[.)])(?: |$))/;

/**
 * Undefined where the edit may change more than what one line says. `before` was read line by line from `text`; `edit` counts
 * from where that begins. Of such a line a `ChunkCutter` sees its indent and its marker, which stay, and whether it opens what a
 * line behind it would have to close.
 */
export function changedLine(
  text: string,
  starts: readonly number[],
  before: ChunkContent,
  { span, text: inserted }: TextEdit,
): ChangedLine | undefined {
  const index = lastNotAfter(starts, span.start);
  const start = starts[index]!;
  const end = lineContentEnd(text, start);
  if (span.end > end) return undefined;
  const now = text.slice(0, span.start) + inserted + text.slice(span.end);
  const moved = now.length - text.length;
  const line = itemLineAt(now, start);
  if (!line || line.linesBelow > 0 || line.end !== end + moved || span.start <= line.saidStart)
    return undefined;
  if (beginsMore.test(line.said) || opensLasting(line.said)) return undefined;
  const lineStarts = starts.map((at, number) => (number > index ? at + moved : at));
  return { before, text: now, lineStarts, line, index, edit: span, moved };
}
