// A chunk that is read from the shape of another has the tree that remark gives it by itself.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../server/src/parse/mdast.ts";
import { parseChunk } from "../../server/src/parse/parseChunk.ts";
import { chunksOf, openSnapshot } from "../../server/src/parse/snapshot.ts";
import { shapeOf } from "../../server/src/parse/textShape.ts";
import { parseWork } from "../../server/src/parse/work.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";

const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261123));

/** Twice: the second time, what the first has remembered answers. */
function expectAsParsed(text: string): void {
  const parsed = parseMarkdown(text);
  expect(parseChunk(text)).toEqual(parsed);
  expect(parseChunk(text)).toEqual(parsed);
}

function expectAllAsParsed(text: string): void {
  for (const chunk of chunksOf(openSnapshot(text))) expectAsParsed(chunk.text);
}

describe("the shape of a text", () => {
  test("is what is left without the words", () => {
    const entry =
      "- A Title: Of the Kind. [[paper]](https://arxiv.org/abs/2003.01054)\n" +
      "  - J. Smith, Zoë Müller. *ICML 2020*\n" +
      "  - <details><summary>Digest</summary> Anything, even *this* and <b>that & `more`.\n";
    expect(shapeOf(entry)?.text).toBe(
      "- aa aa [[aa]](aa)\n  - aa aa *aa aa*\n  - <details><summary>Digest</summary> aa\n",
    );
  });

  test.each([
    ["numbers that count a list", "1. one\n2. two", "1. aa\n2. aa"],
    ["tasks", "- [x] done\n- [ ] open", "- [x] aa\n- [ ] aa"],
    ["tags", "<b>bold</b>", "<b>aa</b>"],
    ["no number that counts nothing", "### 2020\n\n2021-ICML", "### aa\n\naa"],
    ["no punctuation among words", "A: b, c -- d (e)? [f](g?h=i&j=k).", "aa aa [aa](aa)."],
    ["indents and blanks at the end", "  a  b  \n", "  aa aa  \n"],
  ])("keeps %s", (_what, text, shape) => expect(shapeOf(text)?.text).toBe(shape));

  test.each([
    ["a link with a title", "[a](b 'c')"],
    ["a bare address", "see https://a.b"],
    ["one without a scheme", "see www.a.b"],
    ["a mail address", "a@b.c"],
    ["an escape", "a \\* b"],
    ["an entity", "a &amp; b"],
    ["an entity in an address", "[a](b?c=d&lt;f)"],
    ["a definition", "[a]: b"],
    ["a tag with attributes", '<a name="b">'],
    ["HTML that may hold blank lines", "<pre>"],
    ["a comment", "<!-- a -->"],
    ["a byte-order mark", "\ufeffa"],
  ])("there is none of a text with %s", (_what, text) => expect(shapeOf(text)).toBeUndefined());

  test("there is none of a line of 20 MB, and it may be asked for", () => {
    expect(shapeOf(`- ${"word ".repeat(4_000_000)}`)).toBeUndefined();
    expect(shapeOf("](".padEnd(20_000_000, "a").concat(")"))).toBeUndefined();
  });
});

describe("a tree from a shape is remark's tree", () => {
  test.each([
    [
      "an entry",
      "- Title. [[paper]](https://a.b/c_d_e) [[code]](https://c.d)\n  - Ann Lee, Bo Li. *ICML 2020*\n",
    ],
    ["what is no link", "a](https_a) b](c d) [e](f 'g h') [i](j) [k](l \"m\")"],
    ["an address in code", "`a [b](c` d_e)"],
    ["raw HTML that is indented code after all", "text\n\n      - <details> *a*\n"],
    ["raw HTML that is text after all", "> text\n        - <details> *a*\n"],
    ["raw HTML in a fence", "- ```\n  - <details> *a*\n"],
    ["an image", "![a b](c.png) ![](d) [![e](f)](g)"],
    ["code", "a `b c` d ``e ` f`` ` g `"],
    ["a table", "a | b\n--|:-:\nc d | [e](f|g)\n"],
    ["several lines", "- a b\n  c d\n    e\n- f\r\n- g\rh"],
    ["struck out", "~~a b~~ ~c~ a~b~"],
    ["emphasis next to letters", "a*b c*d _e f_g é*h*é"],
    ["a footnote that nobody defines", "a[^b] [c][d] [e]"],
    ["a heading", "# a b #\n\nc d\n===\n"],
    ["a break", "a b  \nc d\n"],
    ["text that goes on under an item", "- a b \n  c d\n     e *f\ng* h\n"],
    ["text that goes on in a quote", "> a b\n> c\n>   d\ne\n"],
    ["text that goes on with what looks like a quote", "> a b\n>      > c\n"],
    ["text that goes on in a file of Windows", "- a b\r\n  c \r\n  d\r\n"],
  ])("for %s", (_what, text) => expectAsParsed(text));

  test("that is taken again for a text of that shape, whatever its lines are indented by", () => {
    parseChunk("- a *b*\n  - c d\n    e\n\n> f\n>  g\n");
    const { parses } = parseWork;
    const text = "- Title *is*\n  - what it\n    says\n\n> and\n>  quotes\n";
    const tree = parseChunk(text);
    expect(parseWork.parses).toBe(parses);
    expect(tree).toEqual(parseMarkdown(text));
  });

  const pieces = [
    "word",
    "Two words",
    "x",
    "X",
    "é",
    "日本",
    "ICML 2020",
    "3D",
    "10",
    "J.A.",
    "it's",
    "a-b",
    "a/b",
    "a & b",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "    ",
    "\n  - ",
    "\n- ",
    "- ",
    "1. ",
    "\n2) ",
    "# ",
    "> ",
    "\n> ",
    "*",
    "**",
    "_",
    "~",
    "~~",
    "`",
    "``",
    "[",
    "]",
    "](",
    ")",
    "(",
    "[[",
    "]]",
    "![",
    "[x] ",
    "[ ] ",
    "'",
    '"',
    "|",
    "\n--|--\n",
    "\n---\n",
    "\n===\n",
    "```\n",
    "\n```\n",
    "<b>",
    "</b>",
    "<details>",
    "</details>",
    "<summary>Digest</summary>",
    "\n  - <details><summary>Digest</summary> ",
    "\n- <details> ",
    "\n    - <details>",
    "<pre>",
    "<br/>",
    "<",
    "](https://a.b/c_d)",
    "](c.png)",
    "[[paper]](https://arxiv.org/abs/2003.01054)",
    "](a b)",
    "](a 'b')",
    "]()",
    "http",
    "https:",
    "://",
    "www.",
    "www",
    "foo.www.a.b",
    "@",
    "mailto:",
    "&",
    "&amp;",
    "\\",
    "!",
    "?",
    ".",
    ",",
    ":",
    ";",
    "]:",
    "[^a]",
    "^",
    "\u00a0",
    "\u2028",
    "\u2014",
    "\u2019",
    "\u00d7",
    "\ufeff",
    "\ud83d\ude00",
    "\ud83d",
    "\0",
    "\u007f",
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((all) => all.join(""));

  test("for random texts", () => {
    fc.assert(fc.property(text, expectAsParsed), { numRuns: 4_000 * effort, seed });
  });

  test("for entries with random pieces in them", () => {
    const entry = fc
      .tuple(text, text, text, text)
      .map(
        ([a, b, c, d]) =>
          `- Title ${a}. [[paper]](https://a.b/${b})\n  - Ann Lee${c}. *ICML 2020*\n  - <details><summary>Digest</summary> Text ${d}\n`,
      );
    fc.assert(fc.property(entry, expectAsParsed), { numRuns: 1_500 * effort, seed });
  });

  test("for every chunk of the sample list", () => expectAllAsParsed(sampleText()));

  test.skipIf(!hasShared)(
    "for every chunk of head.md (skipped without ../shared)",
    { timeout: 60_000 },
    () => {
      const text = sharedText("corpus/head.md");
      const before = parseWork.charactersParsed;
      for (const chunk of chunksOf(openSnapshot(text))) parseChunk(chunk.text);
      expect(parseWork.charactersParsed - before).toBeLessThan(text.length / 100);
      expectAllAsParsed(text);
    },
  );
});
