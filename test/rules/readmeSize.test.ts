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
    "information: The list takes 460,800 bytes of the 512,000 that GitHub shows of a README; " +
      "about 51 more papers fit, so plan a second file.",
  ]));

test("a warning from 98 % on", () => {
  expect(said(listOf(501_759))[0]).toMatch(/^information: /);
  expect(said(listOf(501_760))[0]).toMatch(/^warning: .* about 10 more papers fit,/);
  expect(said(listOf(512_000))[0]).toMatch(/^warning: .* no more papers fit,/);
});

test("an error beyond", () =>
  expect(said(listOf(512_001))).toEqual([
    "error: The list takes 512,001 bytes, and of a README GitHub shows 512,000: the last 1 are cut off; " +
      "move papers to a second file.",
  ]));

test("letters of three bytes count as three", () => {
  const text = listOf(505_000, "学");
  expect(openSnapshot(text).source.byteLength).toBe(505_000);
  expect(said(text)[0]).toMatch(/^warning: The list takes 505,000 bytes/);
});

test.skipIf(!hasShared)("head.md, 500,547 bytes (skipped where ../shared is absent)", () =>
  expect(said(sharedText("corpus/head.md"))).toEqual([
    "information: The list takes 500,547 bytes of the 512,000 that GitHub shows of a README; " +
      "about 13 more papers fit, so plan a second file.",
  ]),
);
