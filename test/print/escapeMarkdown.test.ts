// Text that reads as it was given, with no escape that is not needed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { escapeAtStart, escapeMarkdown } from "../../server/src/print/escapeMarkdown.ts";

describe("left as it is", () => {
  test.each([
    "A* Search",
    "A* and D*: Two Searches",
    "snake_case names",
    "2 * 3 * 4",
    "[Re] A Reproduction",
    "x < y & z",
    "AT&T",
    "A ` alone",
    "The $\\ell_2$ norm",
    "C# and F#",
    "1984",
    "3D",
    "GPT-4 - or not?",
  ])("%s", (text) => {
    expect(escapeAtStart(text)).toBe(text);
  });
});

describe("escaped where it would be read otherwise", () => {
  test.each([
    ["*Deep* learning", "\\*Deep* learning"],
    ["_Deep_ learning", "\\_Deep_ learning"],
    ["**so** bold", "\\*\\*so** bold"],
    ["~~old~~ new", "\\~\\~old~~ new"],
    ["[a](b)", "[a\\](b)"],
    ["see [1][2]", "see [1\\][2]"],
    ["<b>bold</b>", "\\<b>bold\\</b>"],
    ["&amp; so on", "&amp;amp; so on"],
    ["`code` here", "\\`code\\` here"],
    ["a \\* b", "a \\\\* b"],
    ["# of parameters", "\\# of parameters"],
    ["- minus", "\\- minus"],
    ["+1", "+1"],
    ["> 9000", "\\> 9000"],
    ["1. First", "1\\. First"],
    ["[x] done", "\\[x] done"],
  ])("%s", (text, escaped) => {
    expect(escapeAtStart(text)).toBe(escaped);
  });
});

test("inside a line, what could only begin a block is left alone", () => {
  expect(escapeMarkdown("# of parameters")).toBe("# of parameters");
  expect(escapeMarkdown("1. First")).toBe("1. First");
});

test("any title reads in a list as it was given", () => {
  const piece = fc.oneof(
    fc.constantFrom(..."*_~`[]()<>&;#!\\-+.:$1ax é\"'".split("")),
    fc.constantFrom("word", "**", "](", "&lt;", "<a>", "$x_1$", "😀"),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
      const title = `${pieces.join("").replace(/\s+/g, " ").trim()}x`;
      const line = `- ${escapeAtStart(title)} [[paper]](https://arxiv.org/abs/2001.00001)\n  - Ada Ray.\n`;
      const [entry] = openSnapshot(`## A\n\n${line}`).list.entries;
      expect(entry?.it.title.text).toBe(title);
    }),
    { numRuns: 1000 },
  );
});
