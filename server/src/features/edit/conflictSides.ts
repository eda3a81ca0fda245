// A merge conflict in the text of a list: where it is, and what each side says.
import type { Span } from "../../base/span.ts";
import type { SourceText } from "../../model/sourceText.ts";

export interface Conflict {
  /** 0-based lines of the first and the last mark. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Whole lines with their breaks. */
  readonly span: Span;
  readonly ours: string;
  readonly theirs: string;
  /** What both sides had before, where git was told to show it; else "". */
  readonly base: string;
}

/** As git writes them; a `=======` alone could also underline a heading. */
const marks = { ours: /^<{7}(?: |$)/, base: /^\|{7}(?: |$)/, middle: /^={7}$/, theirs: /^>{7}(?: |$)/ };

/** Conflicts of entries are a few hundred lines at most. */
const farthest = 2000;

/** The conflict that has the 0-based line, its marks included. */
export function conflictAt(source: SourceText, line: number): Conflict | undefined {
  const firstLine = lineUpwards(source, line);
  return firstLine === undefined ? undefined : readConflict(source, firstLine, line);
}

/** The nearest opening mark on the line or above it, with no closing one in between. */
function lineUpwards(source: SourceText, line: number): number | undefined {
  for (let at = Math.min(line, source.lineCount - 1); at >= Math.max(0, line - farthest); at--) {
    const text = textOf(at, source);
    if (marks.ours.test(text)) return at;
    if (at < line && marks.theirs.test(text)) return undefined;
  }
  return undefined;
}

function readConflict(source: SourceText, firstLine: number, line: number): Conflict | undefined {
  let baseLine: number | undefined;
  let middle: number | undefined;
  for (let at = firstLine + 1; at < Math.min(source.lineCount, firstLine + farthest); at++) {
    const text = textOf(at, source);
    if (marks.ours.test(text)) return undefined;
    if (middle === undefined && baseLine === undefined && marks.base.test(text)) baseLine = at;
    else if (middle === undefined && marks.middle.test(text)) middle = at;
    else if (middle !== undefined && marks.theirs.test(text)) {
      if (at < line) return undefined;
      const between = (from: number, to: number) =>
        source.slice({ start: source.lineSpan(from + 1).start, end: source.lineSpan(to).start });
      const end = at + 1 < source.lineCount ? source.lineSpan(at + 1).start : source.length;
      return {
        firstLine,
        lastLine: at,
        span: { start: source.lineSpan(firstLine).start, end },
        ours: between(firstLine, baseLine ?? middle),
        base: baseLine === undefined ? "" : between(baseLine, middle),
        theirs: between(middle, at),
      };
    }
  }
  return undefined;
}

function textOf(line: number, source: SourceText): string {
  return source.slice(source.lineSpan(line));
}
