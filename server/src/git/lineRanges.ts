// Lines that changed, as git counts them, and whether a span of a text touches one.
import type { Span } from "../base/span.ts";

/** Line numbers from 1, `first` and `last` both included; a line ends with LF. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** "all" of a text that was not there before. */
export type ChangedRanges = readonly LineRange[] | "all";

interface Placed {
  readonly span: Span;
  /** What stands in another file does not count. */
  readonly related?: readonly { readonly span: Span; readonly file?: string }[];
}

/** Whether something found in `text` stands, at least in part, on a changed line, or names a place that does. */
export function changeTest(text: string, ranges: ChangedRanges): (found: Placed) => boolean {
  if (ranges === "all") return () => true;
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const changed = ranges.map(({ first, last }) => ({
    start: starts[first - 1] ?? text.length,
    end: starts[last] ?? text.length + 1,
  }));
  // An empty span stands for the character behind it; the end of another is exclusive.
  const touches = ({ start, end }: Span) =>
    changed.some((lines) => start < lines.end && Math.max(start, end - 1) >= lines.start);
  return ({ span, related = [] }) =>
    touches(span) || related.some((other) => other.file === undefined && touches(other.span));
}
