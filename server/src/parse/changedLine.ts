// An edit within what one line of an entry says: the document is cut where it was, and one line is to be read.
import { lastNotAfter } from "../base/lines.ts";
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
  const next = starts[index + 1];
  if (next !== undefined && span.end >= next) return undefined;
  const now = text.slice(0, span.start) + inserted + text.slice(span.end);
  const moved = now.length - text.length;
  const line = itemLineAt(now, starts[index]!);
  if (!line || span.start <= line.saidStart || span.end > line.end - moved) return undefined;
  if (beginsMore.test(line.said) || opensLasting(line.said)) return undefined;
  const lineStarts = starts.map((start, number) => (number > index ? start + moved : start));
  return { before, text: now, lineStarts, line, index, moved };
}
