// The stretches of Markdown where blanks are kept or nothing is read: code, comments, tags, addresses.
import type { Span } from "../base/span.ts";

/** In the order they are tried at one place: what begins first wins, as in CommonMark's inline reading. */
const literals = [
  /\\[^\n]/, // an escaped character opens nothing
  /(?<=^[ \t]*(?:[-*+][ \t]+)?)(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t]*\k<fence>[`~]*[ \t]*$|$(?![\s\S]))/, // a fence, closed or not
  /(?<!`)(?<ticks>`+)(?!`)[\s\S]*?(?<!`)\k<ticks>(?!`)/, // a code span
  /(?<=^[ \t]*\n)(?:(?: {6,}| *\t *\t)[^\n]*(?:\n|$(?![\s\S])))+/, // an indented block after a blank line
  /<!--[\s\S]*?(?:-->|$(?![\s\S]))/,
  /<pre\b[\s\S]*?(?:<\/pre>|$(?![\s\S]))/,
  /<\/?[A-Za-z][^<>]*>/, // a tag or an address in angle brackets
  /(?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*/, // the address of a link
];

const literal = new RegExp(literals.map((one) => one.source).join("|"), "gm");

/** Where in `text` blanks must be left alone; offsets count in `text`, spans ascend. In doubt a span is too long. */
export function literalSpans(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(literal)) {
    if (match[0] !== "") found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** True where the two share at least one unit. */
export function isLiteral(at: Span, literals: readonly Span[]): boolean {
  return literals.some((span) => span.start < at.end && at.start < span.end);
}
