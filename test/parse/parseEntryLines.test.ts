// An entry that is put together from the trees of its lines has the tree that remark gives it as it stands.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../server/src/parse/mdast.ts";
import { parseEntryLines } from "../../server/src/parse/parseEntryLines.ts";
import { parseWork } from "../../server/src/parse/work.ts";
import { fraction } from "../support/fraction.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";

const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261123));

/** Twice: the second time, what the first has remembered answers. */
function expectAsParsed(text: string): void {
  const parsed = parseMarkdown(text);
  for (const tree of [parseEntryLines(text), parseEntryLines(text)]) if (tree) expect(tree).toEqual(parsed);
}

describe("an entry is put together from its lines", () => {
  test.each([
    ["a line by itself", "- Title. [[paper]](https://a.b/c_d)"],
    ["lines below it", "- A *title*.\n  - Ann Lee, Bo Li. *ICML 2020*\n  - Digest: a `b`.\n"],
    ["raw HTML below it", "* A\n  - <details><summary>Digest</summary> *b*\n  - <details>c</details>  \n"],
    ["blanks at the ends of lines", "- A  \n  - B   \n  - C \n"],
    ["blank lines at the end", "- A\n  - B\n   \n\n  "],
    ["blanks behind markers", "-   A\n    -  B\n    -    C\n"],
    ["a number", "12. A\n    - B\n\n"],
    ["another bracket", "007) A\n     + B\n     + C\n"],
    ["line breaks of Windows", "- A\r\n  - B\r\n  - *C*\r\n\r\n"],
    ["indents as far as they go", "- A\n     - B\n     - C\n"],
    ["a line that goes on", "- A *b* \n    c\n  - B\n    c *d*  \n"],
    ["a lazy line", "- A\nb\n  - B\nc\n   d\n  - E\n\n"],
    ["what nobody defines", "- A [b][c] [^d]\n  - [b]\n"],
  ])("%s", (_what, text) => {
    expect(parseEntryLines(text)).toBeDefined();
    expectAsParsed(text);
  });

  test("of which each is parsed once", () => {
    parseEntryLines("- Ann *Lee* **x**\n  - Bo `Li` *x*\n");
    parseEntryLines("- Ann **Lee** *x*\n  - Bo *x* `Li`\n");
    const { parses } = parseWork;
    expect(parseEntryLines("1. Cy *Poe* **x**\n    - Di *x* `Ray`\n    - Bo `Li` *x*\n\n")).toBeDefined();
    expect(parseWork.parses).toBe(parses);
  });
});

describe("an entry is parsed as it stands", () => {
  test.each([
    ["a task", "- [x] A\n"],
    ["a task below it", "- A\n  - [ ] B\n"],
    ["a rule", "- --\n"],
    ["a rule below it", "- A\n  * **\n"],
    ["raw HTML in its first line", "- <details>\n  - A\n"],
    ["HTML that may hold blank lines", "- A\n  - <pre>\n\n"],
    ["a heading", "- # A\n"],
    ["a quote", "- A\n  - > B\n"],
    ["a list in its line", "- A\n  - 2. B\n"],
    ["code", "-     A\n"],
    ["a fence", "- A\n  - ```\n"],
    ["a definition", "- A [b]\n  - [b]: c\n"],
    ["a footnote", "- A[^b]\n  - [^b]: c\n"],
    ["an empty line", "- A\n\n  - B\n"],
    ["a line that says nothing", "- A\n  -\n  - B\n"],
    ["a line that goes on with a mark", "- A\n  - B\n    *c*\n"],
    ["a line that is broken", "- A\n  - B  \n    c\n"],
    ["code that goes on", "- A\n  - `B\n    c`\n"],
    ["raw HTML that goes on", "- A\n  - <details>b\nc\n"],
    ["an underline", "- A\n  - B\n    ---\n"],
    ["several levels", "- A\n  - B\n    - C\n"],
    ["other indents", "- A\n  - B\n   - C\n"],
    ["other markers", "- A\n  - B\n  * C\n"],
    ["numbers below it", "- A\n  1. B\n"],
    ["too small an indent", "- A\n - B\n"],
    ["too large an indent", "- A\n      - B\n"],
    ["a second entry", "- A\n- B\n"],
    ["a tab", "- A\tb\n"],
    ["a line break of old", "- A\r  - B\r"],
    ["an indent before it", " - A\n"],
    ["a byte-order mark", "\ufeff- A\n"],
    ["a byte-order mark in it", "- \ufeffA\n"],
    ["so much nesting that remark's tree is cut", `- ${"*a **a ".repeat(60)}b${"** a*".repeat(60)}\n`],
    ["nothing at all", ""],
  ])("with %s", (_what, text) => expect(parseEntryLines(text)).toBeUndefined());
});

describe("an entry is what remark makes of it", () => {
  const pieces = [
    ..."word|Two words|x|X|é|日本|ICML 2020|3D|10|2020|J.A.|it's|a-b|a/b|a & b|R&D".split("|"),
    ...[" ", " ", " ", "  ", "   ", "\t", "*", "**", "***", "_", "__", "~", "~~", "`", "``", "```", "|"],
    ...["[", "]", "](", ")", "(", "[[", "]]", "![", "[x] ", "[ ] ", "[x]", "'", '"', "^", "[^a]", "[^a]: "],
    ...["<b>", "</b>", "<details>", "</details>", "<summary>Digest</summary>", "<pre>", "<br/>", "<", "<!--"],
    ...[
      "-->",
      "<?",
      "](https://a.b/c_d)",
      "](c.png)",
      "[[paper]](https://a.b/2003.01054)",
      "](a b)",
      "](a 'b')",
    ],
    ...[
      "]()",
      "](a?b=c&d=e)",
      "](a&amp;b)",
      "](a*b)",
      "http",
      "https:",
      "https://a.b",
      "://",
      "www.",
      "a@b.c",
    ],
    ...[
      "&",
      "&amp;",
      "&amp",
      "\\",
      "!",
      "?",
      ".",
      ",",
      ":",
      ";",
      "]:",
      "- ",
      "-",
      "--",
      "---",
      " - ",
      "+ ",
      "* ",
    ],
    ...[
      "1.",
      "1. ",
      "1) ",
      "# ",
      "#",
      "> ",
      ">",
      "=",
      "===",
      "$",
      "{",
      "%",
      "\u00a0",
      "\u2028",
      "\u2014",
      "\u2019",
    ],
    ...["\ufeff", "\ud83d\ude00", "\ud83d", "\0", "\u007f"],
  ];
  const piece = fc.constantFrom(...pieces);
  const random = fc.array(piece, { maxLength: 6 }).map((all) => all.join(""));
  const start = fc.constantFrom(
    "",
    "",
    "Title. ",
    "Digest: ",
    "<details><summary>Digest</summary> ",
    "*",
    "`",
  );
  const said = fc.tuple(start, random).map((all) => all.join(""));
  /** What goes on with a line, and what only seems to. */
  const goesOn = fc.constantFrom(
    "\nc ",
    "\n  c",
    "  \n    c",
    "\r\nc ",
    "\\\nc",
    "\n2. c",
    "\n      c",
    "\n=c",
  );
  const severalLines = fc
    .array(
      fc.oneof(
        said,
        fc.tuple(goesOn, said).map((all) => all.join("")),
      ),
      { maxLength: 4 },
    )
    .map((all) => all.join(""));

  const indent = fc.constantFrom(..."  |  |  |   |   |    |     |      |\t| |".split("|"));
  const marker = fc.constantFrom("-", "-", "*", "+", "1.", "12)", "0.");
  const nestedMarker = fc.constantFrom(..."- |- |- |- |- |- |* |+ |1. |-  |-    |-     |-\t|-|> ".split("|"));
  const end = fc.constantFrom(
    ..."\n \n\n  \n\n \n \n  \r\n\r\n \r \n\r \n\t\n ".split(" "),
    "\n  ",
    "  \n \n",
  );
  const lineBreak = fc.constantFrom(
    ..."\n,\n,\n,\n,\n,\n,\n,\r\n,\r,\n\n,\n \n, \n,\nc,\n  c,  \n    c\n,\nc\r\n,\nc\n".split(","),
  );

  /** Mostly as entries should be, with something else now and then. */
  function entries(line: fc.Arbitrary<string>): fc.Arbitrary<string> {
    const mostly = <T>(usual: T, other: fc.Arbitrary<T>) =>
      fc.oneof({ arbitrary: fc.constant(usual), weight: 12 }, { arbitrary: other, weight: 1 });
    const shape = fc.tuple(marker, indent, nestedMarker, lineBreak, end);
    return shape.chain(([first, dent, mark, lines, last]) => {
      const nested = fc.tuple(
        mostly(lines, lineBreak),
        mostly(dent, indent),
        mostly(mark, nestedMarker),
        line,
      );
      const below = fc.array(
        nested.map((all) => all.join("")),
        { maxLength: 4 },
      );
      const head = fc.tuple(mostly(" ", fc.constantFrom("  ", "   ", "     ", "\t", "")), line);
      return fc
        .tuple(head, below)
        .map(([[blank, title], rest]) => first + blank + title + rest.join("") + last);
    });
  }

  test("of lines that go on", () => {
    fc.assert(fc.property(entries(severalLines), expectAsParsed), { numRuns: 4_000 * effort, seed });
  });

  test("of random pieces", () => {
    fc.assert(fc.property(entries(said), expectAsParsed), { numRuns: 4_000 * effort, seed });
  });

  const lists = hasShared
    ? [sampleText(), sharedText("corpus/seed.md"), sharedText("corpus/head.md")]
    : [sampleText()];
  const written = lists
    .flatMap((text) => text.split("\n"))
    .flatMap((line) => /^ *- (.*)/.exec(line)?.[1]?.slice(0, 300) ?? []);
  const real = fc.constantFrom(...written);
  const changed = fc.tuple(real, fraction, piece).map(([text, part, put]) => {
    const at = Math.floor(part * text.length);
    return text.slice(0, at) + put + text.slice(at);
  });

  test("of lines of different lists, and what they are while somebody types", () => {
    fc.assert(fc.property(entries(fc.oneof(real, changed)), expectAsParsed), {
      numRuns: 1_500 * effort,
      seed,
    });
  });
});
