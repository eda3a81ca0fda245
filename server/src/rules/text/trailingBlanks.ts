// Blanks at the ends of lines, in entries and in the text around them.
import { breakBefore, lineStarts } from "../../base/lines.ts";
import { meets, type Span, span } from "../../base/span.ts";

/** Most texts hold none, and then their lines need not be told apart. */
const blankAtLineEnd = /[ \t](?:[\r\n]|$)/;

/** All blanks before a line break or the end of the text, but not those that keep a backslash from breaking the line. */
export function blanksAtLineEnds(text: string): Span[] {
  if (!blankAtLineEnd.test(text)) return [];
  const found: Span[] = [];
  const starts = lineStarts(text);
  for (let line = 0; line < starts.length; line++) {
    const next = starts[line + 1];
    const end = next === undefined ? text.length : breakBefore(text, next);
    let start = end;
    while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
    if (start < end && text[start - 1] !== "\\") found.push({ start, end });
  }
  return found;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/**
 * The same in text that is not read as entries, as far as it is plain to see that they neither break a line nor belong to
 * code: at the end of a heading, a list item or a paragraph, and on empty lines. Raw HTML that keeps blanks is left alone.
 */
export function blanksAtBlockEnds(text: string): Span[] {
  const blanks = blanksAtLineEnds(text);
  if (blanks.length === 0) return [];
  const verbatim = mayBeKept.test(text) ? keptIn(text) : [];
  return blanks.filter((at) => endsBlock(text, at) && !verbatim.some((other) => meets(at, other)));
}

const mayBeKept = /[`~<]/;
/** Fences, comments and elements whose blanks count; one that is never closed goes to the end. */
const kept =
  /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|$(?![\s\S]))|<!--[\s\S]*?(?:-->|$(?![\s\S]))|<(pre|script|style|textarea)\b[\s\S]*?(?:<\/\3|$(?![\s\S]))/gim;

const fenceInside = /\n[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:```|~~~)/;

/**
 * Where the list item or quote of a fence ends before the fence does, or HTML takes one in, nobody can tell from here what the
 * next fence opens or closes: all that follows is kept.
 */
function keptIn(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: all, 1: before } of text.matchAll(kept)) {
    const isUnclear = before === undefined ? fenceInside.test(all) : endsBefore(all, before);
    if (isUnclear) return [...found, span(index, text.length)];
    found.push(span(index, index + all.length));
  }
  return found;
}

/** Whether a line of a fence stands further to the left than the fence, or outside of its quote. */
function endsBefore(fenced: string, before: string): boolean {
  const lines = fenced.split(/\r\n|[\r\n]/).slice(1);
  return lines.some((line) => {
    const opening = /^[ \t>]*/.exec(line)![0];
    const isInside = opening.length >= before.length && (!before.includes(">") || opening.includes(">"));
    return line.trim() !== "" && (!isInside || before.includes("\t"));
  });
}

const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const bullet = /^ {0,3}[-*+][ \t]+\S/;

/** Four blanks before a line, and as many behind a marker and its own blank. */
const mayBeCode = /^(?: {4}| {0,3}\t|(?: {0,4}(?:[-*+>]|\d{1,9}[.)]))+(?: {5}| +\t|\t[ \t]))/;

function endsBlock(text: string, blanks: Span): boolean {
  const line = text.slice(lineStart(text, blanks.start), blanks.end);
  if (mayBeCode.test(line)) return false;
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
