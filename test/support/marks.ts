// Marked text: `<|>` is a cursor, `⟦...⟧` a range. What is marked and what is expected stand side by side in a test.
import type { Span } from "../../server/src/base/span.ts";

export interface MarkedText {
  /** The text without the marks. */
  readonly text: string;
  /** Offsets in `text`, in order. */
  readonly cursors: readonly number[];
  /** Spans in `text`, by where they begin; a range may hold another. */
  readonly ranges: readonly Span[];
}

const mark = /<\|>|⟦|⟧/g;

/** Takes the marks out of a text. Throws where a range is opened or closed alone. */
export function readMarks(marked: string): MarkedText {
  const cursors: number[] = [];
  const ranges: Span[] = [];
  const open: number[] = [];
  let text = "";
  let done = 0;
  for (const found of marked.matchAll(mark)) {
    text += marked.slice(done, found.index);
    done = found.index + found[0].length;
    if (found[0] === "<|>") cursors.push(text.length);
    else if (found[0] === "⟦") open.push(text.length);
    else ranges.push({ start: closing(open, found.index), end: text.length });
  }
  if (open.length > 0) throw new Error(`a ⟦ at ${open[0]} is never closed`);
  text += marked.slice(done);
  return { text, cursors, ranges: inOrder(ranges) };
}

/** The text and its one cursor; throws unless there is exactly one. */
export function withCursor(marked: string): { text: string; cursor: number } {
  const { text, cursors } = readMarks(marked);
  if (cursors.length !== 1) throw new Error(`expected one <|>, found ${cursors.length}`);
  return { text, cursor: cursors[0]! };
}

/** The text and its ranges; throws where there is none. */
export function withRanges(marked: string): { text: string; ranges: readonly Span[] } {
  const { text, ranges } = readMarks(marked);
  if (ranges.length === 0) throw new Error("expected a ⟦...⟧, found none");
  return { text, ranges };
}

/** The text and its one range; throws unless there is exactly one. */
export function withRange(marked: string): { text: string; range: Span } {
  const { text, ranges } = readMarks(marked);
  if (ranges.length !== 1) throw new Error(`expected one ⟦...⟧, found ${ranges.length}`);
  return { text, range: ranges[0]! };
}

/** The reverse of `readMarks` for ranges: so that a failing test shows places, not numbers. */
export function markRanges(text: string, ranges: readonly Span[]): string {
  const marks = ranges.flatMap((at, order) => [
    { offset: at.start, sign: "⟦", rank: at.start === at.end ? 1 : 2, order },
    {
      offset: at.end,
      sign: "⟧",
      rank: at.start === at.end ? 1 : 0,
      order: at.start === at.end ? order : -order,
    },
  ]);
  marks.sort((a, b) => a.offset - b.offset || a.rank - b.rank || a.order - b.order);
  let marked = "";
  let done = 0;
  for (const { offset, sign } of marks) {
    marked += text.slice(done, offset) + sign;
    done = offset;
  }
  return marked + text.slice(done);
}

/** The reverse of `readMarks` for one cursor. */
export function markCursor(text: string, cursor: number): string {
  return `${text.slice(0, cursor)}<|>${text.slice(cursor)}`;
}

function closing(open: number[], at: number): number {
  const start = open.pop();
  if (start === undefined) throw new Error(`the ⟧ at ${at} closes nothing`);
  return start;
}

function inOrder(ranges: readonly Span[]): Span[] {
  return [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
}
