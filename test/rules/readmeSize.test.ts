// What readme-size says at each step up to GitHub's limit, in bytes and not in characters.
import { expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { readmeSize } from "../../server/src/rules/readmeSize.ts";
import { checkText } from "../support/checkRule.ts";
import { hasShared, sharedText } from "../support/lists.ts";

const head = "# Papers\n\n## Theory\n\n";
const link = "[[paper]](https://arxiv.org/abs/1806.07572)\n";

/** A list of so many bytes: entries of 1,000 bytes, then one blank after another. */
function listOf(bytes: number, letter = "x"): string {
  const title = letter.repeat((1000 - `- . ${link}`.length) / Buffer.byteLength(letter));
  const entries = `- ${title}. ${link}`.repeat(Math.floor((bytes - head.length) / 1000));
  const text = head + entries;
  return text + " ".repeat(bytes - Buffer.byteLength(text));
}

function said(text: string): string[] {
  return checkText(text, [readmeSize]).map(({ severity, message }) => `${severity}: ${message}`);
}

test("silent below 90 %", () => expect(said(listOf(460_799))).toEqual([]));

test("information from 90 % on", () =>
  expect(said(listOf(460_800))).toEqual([
    "information: The list takes about 461,000 bytes of the 512,000 that GitHub shows of a README; " +
      "about 51 more papers fit, so plan a second file.",
  ]));

test("a warning from 98 % on", () => {
  expect(said(listOf(501_759))[0]).toMatch(/^information: /);
  expect(said(listOf(501_760))[0]).toMatch(/^warning: .* about 10 more papers fit,/);
  expect(said(listOf(512_000))[0]).toMatch(/^warning: .* no more papers fit,/);
});

test("up to the last byte nothing is cut off", () =>
  expect(said(listOf(512_000))).toEqual([
    "warning: The list takes about 512,000 bytes of the 512,000 that GitHub shows of a README; " +
      "no more papers fit, so plan a second file.",
  ]));

test.each([512_001, 512_499])("an error beyond, by next to nothing: %i", (bytes) =>
  expect(said(listOf(bytes))).toEqual([
    "error: The list takes a little more than the 512,000 bytes that GitHub shows of a README: its end is cut off; " +
      "move papers to a second file.",
  ]),
);

test("an error beyond", () =>
  expect(said(listOf(514_600))).toEqual([
    "error: The list takes about 515,000 bytes, and of a README GitHub shows 512,000: about the last 3,000 are cut off; " +
      "move papers to a second file.",
  ]));

test("another letter is nothing new to say", () => {
  expect(said(listOf(470_101))).toEqual(said(listOf(470_100)));
  expect(said(listOf(520_101))).toEqual(said(listOf(520_100)));
});

test("every section counts, and so does a byte-order mark that stands in the text", () => {
  const text = "\ufeff" + listOf(511_000 - 3) + "\n## Überblick\n\n" + `- Zwölf Ä. ${link}`;
  const { list, source } = openSnapshot(text);
  expect(list.regions.length).toBeGreaterThan(2);
  const left = 512_000 - Buffer.byteLength(text);
  expect(source.byteLength).toBe(512_000 - left);
  expect(said(text + " ".repeat(left))[0]).toMatch(/^warning: /);
  expect(said(text + " ".repeat(left + 1))[0]).toMatch(/^error: /);
});

test("letters of three bytes count as three", () => {
  const text = listOf(505_000, "学");
  expect(openSnapshot(text).source.byteLength).toBe(505_000);
  expect(said(text)[0]).toMatch(/^warning: The list takes about 505,000 bytes/);
});

test.skipIf(!hasShared)("head.md, 500,547 bytes (skipped where ../shared is absent)", () =>
  expect(said(sharedText("corpus/head.md"))).toEqual([
    "information: The list takes about 501,000 bytes of the 512,000 that GitHub shows of a README; " +
      "about 13 more papers fit, so plan a second file.",
  ]),
);
