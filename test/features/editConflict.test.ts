// Entries that both sides of a merge added are both kept.
import { expect, test } from "vitest";
import { canMerge, mergeConflict } from "../../server/src/features/edit/mergeConflict.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { edited, lineOf } from "./editCase.ts";
import { entry, list } from "./insertCase.ts";

const template = (conflict: string) =>
  list(`
    # Papers

    ## Theory

    ### 2020

    @2006.00001

CONFLICT
    @2001.00001

    ### 2019

    @1907.02893

    @1906.02893
`).replace("CONFLICT\n", () => conflict);

const conflictOf = (ours: string, theirs: string, base?: string) =>
  `<<<<<<< HEAD\n${ours}${base === undefined ? "" : `||||||| 12ab\n${base}`}=======\n${theirs}>>>>>>> branch\n`;

const block = (...ids: string[]) => ids.map((id) => `${entry(id)}\n\n`).join("");

function solved(text: string): string {
  return edited(text, (snapshot) => mergeConflict(snapshot, lineOf(text, "=======\n")));
}

function titles(text: string): string[] {
  return [...text.matchAll(/Paper (\d{4}\.\d+)\. /g)].map((found) => found[1]!);
}

test("entries of both sides, in the list's order, with its blank lines", () => {
  const text = template(conflictOf(block("2005.00001", "2002.00001"), block("2003.00001")));
  expect(solved(text).replace("»", "")).toBe(template(block("2005.00001", "2003.00001", "2002.00001")));
});

test("a paper that both sides have stands there once", () => {
  const text = template(conflictOf(block("2005.00001", "2003.00001"), block("2003.00001", "2002.00001")));
  expect(titles(solved(text))).toEqual(titles(template(block("2005.00001", "2003.00001", "2002.00001"))));
});

test("of two entries of a paper the one that says more is kept", () => {
  const more = block("2003.00001").replace("\n  - Ada", " [[code]](https://github.com/a/b)\n  - Ada");
  const kept = template(more);
  for (const sides of [
    [more, block("2003.00001")],
    [block("2003.00001"), more],
  ] as const) {
    expect(solved(template(conflictOf(...sides))).replace("»", "")).toBe(kept);
  }
});

test("the marks of git with an empty base", () => {
  const text = template(conflictOf(block("2005.00001"), block("2003.00001"), ""));
  expect(titles(solved(text))).toEqual(titles(template(block("2005.00001", "2003.00001"))));
});

test("at the end of a file without a last line break", () => {
  const text = `## A\n\n${conflictOf(`${entry("2001.00001")}\n`, `${entry("2002.00001")}\n`).trimEnd()}`;
  expect(titles(solved(text))).toEqual(["2002.00001", "2001.00001"]);
});

test("the numbers of a numbered list count on", () => {
  const item = (number: number, id: string) =>
    `${number}. Paper ${id}. [[paper]](https://arxiv.org/abs/${id})\n`;
  const conflict = conflictOf(item(2, "2003.00001"), item(2, "2002.00001"));
  expect(solved(`## A\n\n${item(1, "2004.00001")}${conflict}`).replace("»", "")).toBe(
    `## A\n\n${item(1, "2004.00001")}${item(2, "2003.00001")}${item(3, "2002.00001")}`,
  );
});

test("Windows line breaks", () => {
  const text = template(conflictOf(block("2002.00001"), block("2003.00001"))).replace(/\n/g, "\r\n");
  const after = edited(text, (snapshot) => mergeConflict(snapshot, lineOf(text, "=======")));
  expect(after.replace("»", "")).toBe(template(block("2003.00001", "2002.00001")).replace(/\n/g, "\r\n"));
});

const other = block("2003.00001").replace("Bo Sun", "Cy Moon");

test.each([
  [
    "words",
    `Words.\n\n${block("2003.00001")}`,
    block("2002.00001"),
    "The conflict holds more than entries, so it must be solved by hand.",
  ],
  [
    "a heading",
    `### 2021\n\n${block("2003.00001")}`,
    block("2002.00001"),
    "The conflict holds more than entries, so it must be solved by hand.",
  ],
  [
    "an empty side",
    "",
    block("2002.00001"),
    "The conflict holds more than entries, so it must be solved by hand.",
  ],
  [
    "a line of an entry",
    "  - Digest: One.\n",
    "  - Digest: Two.\n",
    "The conflict holds more than entries, so it must be solved by hand.",
  ],
  [
    "one paper in two ways",
    block("2003.00001"),
    other,
    "Both sides have the same paper and say different things of it; choose one by hand.",
  ],
])("%s: no offer, and one plain sentence", (_what, ours, theirs, message) => {
  const text = template(conflictOf(ours, theirs));
  expect(solved(text)).toBe(message);
  expect(canMerge(openSnapshot(text), lineOf(text, "======="))).toBe(false);
});

test("what both sides changed is nobody's to merge", () => {
  const text = template(conflictOf(block("2003.00001"), block("2002.00001"), block("2001.00002")));
  expect(solved(text)).toBe("Both sides have changed what stood there, so one must be chosen by hand.");
});

test("on every line of the conflict, and on no other", () => {
  const text = template(conflictOf(block("2005.00001"), block("2003.00001")));
  const snapshot = openSnapshot(text);
  const lines = text.split("\n").flatMap((_, line) => (canMerge(snapshot, line) ? [line] : []));
  expect([lines[0], lines.at(-1)]).toEqual([lineOf(text, "<<<"), lineOf(text, ">>>")]);
  expect(lines.length).toBe(lines.at(-1)! - lines[0]! + 1);
});
