// Formatting of real lists: the page reads the same, a second run changes nothing, and a range keeps to its lines.
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineStarts } from "../../server/src/base/lines.ts";
import type { Span } from "../../server/src/base/span.ts";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { formatEdits } from "../../server/src/features/format.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { optimizationOnly, twoSections, withSlips } from "../cli/fixtures.ts";
import { hasShared, sampleText, sharedPath, sharedText } from "../support/lists.ts";
import { page } from "../support/page.ts";
import { smallList } from "./smallList.ts";

function formatted(text: string, within?: Span, snapshot = openSnapshot(text)): string {
  const options = { settings: defaultRuleSettings, ...(within && { within }) };
  return applyEdits(text, formatEdits(snapshot, options));
}

/** Blanks at some ends of lines and between some words, and blank lines above some headings and at the end. */
function untidied(text: string): string {
  const lines = text.split("\n").map((line, index) => {
    if (index % 7 === 0) return `${line} `;
    if (index % 5 === 0) return line.replace(/(?<=[a-z]) (?=[a-z])/, "  ");
    return index % 11 === 0 && line.startsWith("#") ? `\n  \n${line}` : line;
  });
  return `${lines.join("\n")}\n \n\n`;
}

function expectStable(text: string): void {
  const once = formatted(text);
  expect(formatted(once)).toBe(once);
  if (once !== text) expect(page(once) === page(text), "the page reads the same").toBe(true);
}

/** In ranges of up to 40 lines, the same ones every time: what stands around them is the same, and a second run finds nothing. */
function expectWithinLines(text: string, numRuns: number): void {
  const snapshot = openSnapshot(text);
  const starts = [...lineStarts(text), text.length];
  const range = fc.record({ first: fc.nat(starts.length - 2), count: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(range, ({ first, count }) => {
      const start = starts[first]!;
      const end = starts[Math.min(first + count, starts.length - 1)]!;
      const result = formatted(text, { start, end }, snapshot);
      expect(result.startsWith(text.slice(0, start)), "what stands above is the same").toBe(true);
      expect(result.endsWith(text.slice(end)), "what stands below is the same").toBe(true);
      const newEnd = result.length - (text.length - end);
      expect(lineStarts(result).includes(newEnd) || newEnd === result.length, "lines stay apart").toBe(true);
      expect(formatted(result, { start, end: newEnd })).toBe(result);
    }),
    { numRuns, seed: 7 },
  );
}

function expectWhole(text: string): void {
  expect(formatted(text, { start: 0, end: text.length })).toBe(formatted(text));
}

describe.each([
  ["the sample", sampleText()],
  ["a small list", smallList],
  ["two sections", twoSections],
  ["a list with slips", withSlips],
  ["one section", optimizationOnly],
])("%s", (_name, tidy) => {
  const text = untidied(tidy);

  test("as it is", () => expectStable(tidy));
  test("untidied", () => {
    expect(formatted(text)).not.toBe(text);
    expectStable(text);
  });
  test("in ranges", () => expectWithinLines(text, 30));
  test("in a range that is the whole", () => expectWhole(text));
});

const lists = hasShared
  ? ["seed.md", "head.md", ...readdirSync(sharedPath("corpus/lists")).map((name) => `lists/${name}`)]
  : [];

describe.skipIf(!hasShared)("real lists (skipped where ../shared is absent)", () => {
  test.each(lists)(
    "%s",
    (name) => {
      const text = sharedText(`corpus/${name}`);
      expectStable(text);
      expectWithinLines(text, text.length > 400_000 ? 2 : 8);
      expectWhole(text);
    },
    120_000,
  );
});
