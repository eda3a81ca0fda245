// Blanks at the ends of lines that do nothing: no line break for readers, no part of code.
import { lineContentEnd } from "../base/lines.ts";
import type { Span } from "../base/span.ts";
import { isLiteral, literalSpans } from "./literalText.ts";

/**
 * The blanks at the ends of the lines of `text`, but for those in code and those that break a line: two or more, where
 * the next line goes on the paragraph (CommonMark 6.7, hard line breaks). `opensBlock` says of a line that it does not.
 */
export function idleBlanks(text: string, opensBlock: (line: Span, text: string) => boolean): Span[] {
  if (!/[ \t](?:[\r\n]|$)/.test(text)) return [];
  const literals = literalSpans(text);
  return [...text.matchAll(/(?<![ \t])[ \t]+(?=[\r\n]|$)/g)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length }))
    .filter((blanks) => !isLiteral(blanks, literals) && !breaksLine(text, blanks, opensBlock));
}

function breaksLine(text: string, blanks: Span, opensBlock: (line: Span, text: string) => boolean): boolean {
  if (blanks.end - blanks.start === 1) return false;
  const next = lineAfter(text, blanks.end);
  const content = text.slice(next.start, next.end);
  return content.trim() !== "" && !opensBlock(next, content) && !isHeading(text, blanks.start);
}

function lineAfter(text: string, end: number): Span {
  const start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
  return { start, end: lineContentEnd(text, start) };
}

function isHeading(text: string, lineEnd: number): boolean {
  const before = text.slice(0, lineEnd);
  return /^ {0,3}#{1,6}[ \t]/.test(
    before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1),
  );
}
