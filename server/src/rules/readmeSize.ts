// readme-size: a list about as long as GitHub shows, or longer.
import type { List } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import type { ListRule, Severity } from "./rule.ts";

/** Bytes; GitHub's manual, "About READMEs": content beyond 500 KiB is truncated. */
const shown = 512_000;
/** From here on it is told; so near, it is about to happen. */
const near = 0.9 * shown;
const soon = 0.98 * shown;

const paper =
  "- Fantastic Generalization Measures and Where to Find Them. [[paper]](https://arxiv.org/abs/1912.02178) " +
  "[[code]](https://github.com/jane/measures) [[slides]](https://example.org/measures/slides.pdf) " +
  "[[video]](https://example.org/measures/video)\n";

export const readmeSize: ListRule = {
  scope: "list",
  meta: {
    id: "readme-size",
    summary: "A list near or beyond the 512,000 bytes that GitHub shows of a README.",
    why:
      "GitHub cuts a README off after 500 KiB, and readers do not see that papers are missing. The rule tells how many " +
      "more papers fit, as information from 90 % on and as a warning from 98 % on; beyond the limit it is an error.",
    severity: "error",
    fix: "none",
    examples: [
      {
        name: "nine tenths of it",
        text: `# ⟦Papers⟧

## Theory

${paper}`,
        lastLineTimes: 1980,
      },
      {
        name: "longer than what is shown, and no title",
        text: `⟦## Theory⟧

${paper}`,
        lastLineTimes: 2200,
      },
      {
        name: "a short list",
        text: `# Papers

## Theory

${paper}`,
      },
    ],
  },
  *check(list, _style, source) {
    // No character of UTF-16 takes more than three bytes.
    if (3 * source.length < near) return;
    const bytes = source.byteLength;
    if (bytes < near) return;
    const title = list.headings.find(({ it }) => it.depth === 1);
    const span = title
      ? { start: title.offset + title.it.textSpan.start, end: title.offset + title.it.textSpan.end }
      : source.lineSpan(0);
    yield { span, ...saidOf(bytes, list, source) };
  },
};

function saidOf(bytes: number, list: List, source: SourceText): { message: string; severity: Severity } {
  const takes = `The list takes ${grouped(bytes)} bytes`;
  if (bytes > shown) {
    const message =
      `${takes}, and of a README GitHub shows ${grouped(shown)}: the last ${grouped(bytes - shown)} are cut off; ` +
      "move papers to a second file.";
    return { message, severity: "error" };
  }
  const fit = Math.floor((shown - bytes) / bytesPerEntry(bytes, list, source));
  const papers = fit === 1 ? "paper fits" : "papers fit";
  const message =
    `${takes} of the ${grouped(shown)} that GitHub shows of a README; ` +
    `${fit === 0 ? "no more papers fit" : `about ${grouped(fit)} more ${papers}`}, so plan a second file.`;
  return { message, severity: bytes < soon ? "information" : "warning" };
}

/** Entries as they are on average, with the line break behind each of them. */
function bytesPerEntry(bytes: number, { entries }: List, source: SourceText): number {
  const length = entries.reduce((sum, { it }) => sum + it.span.end - it.span.start + 1, 0);
  return (length / Math.max(1, entries.length)) * (bytes / source.length);
}

/** `512,000`. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
