// readme-size: a list about as long as GitHub shows, or longer.
import { type Span, shift } from "../base/span.ts";
import { type List, place } from "../model/list.ts";
import { entryTotal, regionSum } from "../style/survey.ts";
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
  verdict: (list) => saidOf(list) ?? nothing,
  *check(list, _style, source) {
    const said = saidOf(list);
    if (said) yield { span: titleSpan(list) ?? source.lineSpan(0), ...said };
  },
};

interface Said {
  readonly message: string;
  readonly severity: Severity;
}

const nothing = {};

const bytesOf = regionSum(({ source }) => source.byteLength);

function titleSpan({ regions }: List): Span | undefined {
  for (const region of regions) {
    const title = region.it.headings.find(({ it }) => it.depth === 1);
    if (title) return shift(place(title.it.textSpan, title), region.offset);
  }
  return undefined;
}

let last: { readonly measure: string; readonly said: Said } | undefined;

/** The same object for as long as the same is said of the list. */
function saidOf(list: List): Said | undefined {
  const length = lengthOf(list);
  // No character of UTF-16 takes more than three bytes.
  if (3 * length < near) return undefined;
  const bytes = bytesOf(list);
  if (bytes < near) return undefined;
  // Bytes are told in thousands: a message that is another one with every letter is sent with every letter.
  const about = 1000 * Math.round(bytes / 1000);
  const severity = bytes > shown ? "error" : bytes < soon ? "information" : "warning";
  const fit = bytes > shown ? 0 : Math.floor((shown - bytes) / bytesPerEntry(bytes, list, length));
  const measure = `${severity} ${about} ${fit}`;
  if (last?.measure !== measure) {
    const message = severity === "error" ? tooLong(about) : nearlyTooLong(about, fit);
    last = { measure, said: { message, severity } };
  }
  return last.said;
}

function lengthOf({ regions }: List): number {
  const end = regions.at(-1);
  return end ? end.offset + end.it.length : 0;
}

function tooLong(about: number): string {
  const said =
    about > shown
      ? `${takes(about)}, and of a README GitHub shows ${grouped(shown)}: about the last ${grouped(about - shown)} are cut off`
      : `The list takes a little more than the ${grouped(shown)} bytes that GitHub shows of a README: its end is cut off`;
  return `${said}; move papers to a second file.`;
}

function nearlyTooLong(about: number, fit: number): string {
  const papers = fit === 1 ? "paper fits" : "papers fit";
  return (
    `${takes(about)} of the ${grouped(shown)} that GitHub shows of a README; ` +
    `${fit === 0 ? "no more papers fit" : `about ${grouped(fit)} more ${papers}`}, so plan a second file.`
  );
}

function takes(about: number): string {
  return `The list takes about ${grouped(about)} bytes`;
}

/** Entries as they are on average, with the line break behind each of them. */
function bytesPerEntry(bytes: number, list: List, length: number): number {
  return (entryLength(list) / Math.max(1, entryTotal(list))) * (bytes / length);
}

const entryLength = regionSum(({ entries }) =>
  entries.reduce((sum, { it }) => sum + it.span.end - it.span.start + 1, 0),
);

/** `512,000`. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
