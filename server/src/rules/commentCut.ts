// How a comment can be taken out of a page that reads the same without it.
import { hasWordSign } from "../base/letterPattern.ts";
import type { Span } from "../base/span.ts";
import type { SourceText } from "../model/sourceText.ts";

/**
 * What to delete, in document offsets: the comment with the blanks before it behind text, or its whole line where it has one
 * to itself. Undefined where the lines around it could grow together into something else.
 */
export function commentCut(comment: Span, source: SourceText): Span | undefined {
  const first = source.placeAt(comment.start).line;
  const last = source.placeAt(comment.end).line;
  const before = source.slice({ start: source.lineSpan(first).start, end: comment.start });
  const after = source.slice({ start: comment.end, end: source.lineSpan(last).end });
  if (before.trim() !== "") return behindText(before, after, comment);
  return after.trim() === "" ? ownLines(before, first, last, source) : undefined;
}

/** A tag alone on its line begins a block of HTML. */
const tagOnly = /^[ \t>]*(?:[-*+][ \t]+)?<[^<>]*>[ \t]*$/;

/** What stands before must be text by itself: `- <!-- ... -->` or `--- <!-- ... -->` would become something else. */
function behindText(before: string, after: string, comment: Span): Span | undefined {
  const blanks = /[ \t]+$/.exec(before)?.[0].length ?? 0;
  const isText =
    hasWordSign(before.replace(/^[ \t>]*\d{1,9}[.)]/, "")) && !before.includes("]:") && !tagOnly.test(before);
  const isApart = blanks > 0 && /^(?:[ \t]|$)/.test(after);
  return isText && isApart ? { start: comment.start - blanks, end: comment.end } : undefined;
}

const bullet = /^([ \t]*)[-*+][ \t]/;
const heading = /^ {0,3}#{1,6}[ \t]/;
/** Not indented, and no number of a list: nothing above can take it in. */
const apart = /^(?![ \t]|\d{1,9}[.)])/;

function ownLines(indent: string, first: number, last: number, source: SourceText): Span | undefined {
  const lines = (from: number, to: number): Span => ({
    start: source.lineSpan(from).start,
    end: to < source.lineCount ? source.lineSpan(to).start : source.length,
  });
  const above = textOfLine(first - 1, source);
  const below = textOfLine(last + 1, source);
  if (bullet.exec(below)?.[1] === indent || heading.test(below)) return lines(first, last + 1);
  if (above !== "" || indent !== "" || !apart.test(nextText(last + 1, source))) return undefined;
  return lines(first, below === "" ? last + 2 : last + 1);
}

/** The first line from here on that is not blank; "" where there is none. */
function nextText(from: number, source: SourceText): string {
  for (let line = from; line < source.lineCount; line++) {
    const text = textOfLine(line, source);
    if (text !== "") return text;
  }
  return "";
}

/** "" for a blank line, and before the first and after the last. */
function textOfLine(line: number, source: SourceText): string {
  if (line < 0 || line >= source.lineCount) return "";
  return source.slice(source.lineSpan(line)).trimEnd();
}
