// How a file ends: blank lines behind everything that it holds, or a last line that is not ended.
import type { Span } from "../../base/span.ts";
import { type List, type Placed, place } from "../../model/list.ts";
import type { Region } from "../../model/region.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { parseMarkdown } from "../../parse/mdast.ts";

/** Code fences, and the HTML that a blank line does not end. */
const mayStandOpen = /`{3}|~{3}|<(?:[!?]|pre|script|style|textarea)/i;

/** The blank lines that end the text; undefined where there is none, or where they belong to code or HTML left open. */
export function endsInBlankLines(list: List, source: SourceText): Span | undefined {
  const start = firstBlankLine(source);
  if (start === undefined) return undefined;
  const from = lastBlock(list);
  const shown = source.slice({ start: from, end: start });
  const whole = source.slice({ start: from, end: source.length });
  const isShown = mayStandOpen.test(shown) && structure(shown) !== structure(whole);
  return isShown ? undefined : { start, end: source.length };
}

/** True where the last line holds something and no line break ends it; one that is added changes nothing of the page. */
export function endsWithinLine(source: SourceText): boolean {
  const last = source.lineSpan(source.lineCount - 1);
  return source.slice(last).trim() !== "";
}

/** The offset of the first of the blank lines at the end; the end itself, after a line break, is no line. */
function firstBlankLine(source: SourceText): number | undefined {
  let first = source.lineCount;
  while (first > 0 && source.slice(source.lineSpan(first - 1)).trim() === "") first--;
  if (first === 0 || first === source.lineCount) return undefined;
  const { start } = source.lineSpan(first);
  return start < source.length ? start : undefined;
}

/** Where the last heading or entry begins, whichever is later: no block goes across. */
function lastBlock({ regions }: List): number {
  const headed = regions.findLast(({ it }) => it.headings.length > 0);
  const filled = regions.findLast(({ it }) => it.entries.length > 0);
  return Math.max(startOf(headed, headed?.it.headings), startOf(filled, filled?.it.entries));
}

/** Where the last of them begins; 0 where there is none. */
function startOf(region: Placed<Region> | undefined, placed: Region["headings" | "entries"] = []): number {
  const last = placed.at(-1);
  return region && last ? region.offset + place(last.it.span, last).start : 0;
}

function structure(text: string): string {
  return JSON.stringify(parseMarkdown(text), (key, value) => (key === "position" ? undefined : value));
}
