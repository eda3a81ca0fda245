// Blanks at the ends of lines, in entries and in the text around them.
import { meets, type Span, span } from "../../base/span.ts";

/** All blanks before a line break or the end of the text, but not those that keep a backslash from breaking the line. */
export function blanksAtLineEnds(text: string): Span[] {
  return Array.from(text.matchAll(/(?<![ \t\\])[ \t]+(?=[\r\n]|$)/g), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/**
 * The same in text that is not read as entries, as far as it is plain to see that they neither break a line nor belong to
 * code: at the end of a heading, a list item or a paragraph, and on empty lines. Raw HTML that keeps blanks is left alone.
 */
export function blanksAtBlockEnds(text: string): Span[] {
  const blanks = blanksAtLineEnds(text);
  if (blanks.length === 0) return [];
  const verbatim = Array.from(text.matchAll(kept), (found) =>
    span(found.index, found.index + found[0].length),
  );
  return blanks.filter((at) => endsBlock(text, at) && !verbatim.some((other) => meets(at, other)));
}

/** Fences, comments and elements whose blanks count; one that is never closed goes to the end. */
const kept =
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})[\s\S]*?(?:^[ \t>]*\1|$(?![\s\S]))|<!--[\s\S]*?(?:-->|$(?![\s\S]))|<(pre|script|style|textarea)\b[\s\S]*?(?:<\/\2|$(?![\s\S]))/gim;

const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const bullet = /^ {0,3}[-*+][ \t]+\S/;

/** Four blanks before a line may make it code. */
function endsBlock(text: string, blanks: Span): boolean {
  const line = text.slice(lineStart(text, blanks.start), blanks.end);
  if (/^(?: {4}| {0,3}\t)/.test(line)) return false;
  const next = text.slice(blanks.end).match(/^(?:\r\n|[\r\n])([^\r\n]*)/)?.[1] ?? "";
  return (
    line.trim() === "" ||
    next.trim() === "" ||
    [line, next].some((it) => heading.test(it)) ||
    bullet.test(next)
  );
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}
