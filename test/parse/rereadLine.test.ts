// An entry of which one line is read anew reads as it would anew, and is cut where it would be.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noDefinitions } from "../../server/src/parse/mdast.ts";
import { changeSnapshot, chunksOf, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { fraction } from "../support/fraction.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";

const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261123));

function readAll(snapshot: Snapshot): unknown[] {
  return chunksOf(snapshot).map((chunk) => [chunk.text, chunk.lineStarts, chunk.content(noDefinitions)]);
}

interface Edit {
  /** A part of the lines, and of the line. */
  readonly line: number;
  readonly at: number;
  readonly gone: number;
  readonly came: string;
}

const letters = ["a", "x", "X", " ", "  ", ",", ".", ";", ":", "1", "2020", "é", "日本", ", ", " and ", ". "];
const marks = [
  "*",
  "**",
  "_",
  "`",
  "```",
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "~~~",
  "- ",
  "-",
  "+",
  "1. ",
  "> ",
  "#",
  "&",
  "\\",
  "|",
];
const words = [
  "*ICML 2020*",
  "Ann Lee, Bo Li",
  "Digest: ",
  "Key Word: ",
  "Authors: ",
  "[[code]](https://github.com/a/b)",
  "[[paper]](https://arxiv.org/abs/2003.01054)",
  "[code]()",
  "<details><summary>Digest</summary> ",
  "</details>",
  "<b>",
  "<!-- paper-list-disable -->",
  "<!--",
  "-->",
  "<pre>",
  "https://a.b",
  "\t",
  "\n",
  "\r",
  "\n  - ",
  "\na",
  "\n    b",
  "\n- B\n",
  "]: ",
];
const edit: fc.Arbitrary<Edit> = fc.record({
  line: fraction,
  at: fraction,
  gone: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat(3) },
    { weight: 2, arbitrary: fc.nat(40) },
  ),
  came: fc.oneof(
    fc.constant(""),
    fc.constantFrom(...letters),
    fc.constantFrom(...letters),
    fc.constantFrom(...marks),
    fc.constantFrom(...words),
  ),
});

/** The next version; mostly one line is another, and sometimes two lines are one. */
function edited(snapshot: Snapshot, { line, at, gone, came }: Edit): Snapshot {
  const { source } = snapshot;
  const { start, end } = source.lineSpan(Math.floor(line * source.lineCount));
  const from = start + Math.round(at * (end - start));
  return changeSnapshot(snapshot, [{ span: { start: from, end: from + gone }, text: came }], 1);
}

function expectReadAsFresh(text: string, edits: readonly Edit[]): void {
  let snapshot = openSnapshot(text);
  readAll(snapshot);
  for (const one of edits) {
    snapshot = edited(snapshot, one);
    expect(readAll(snapshot)).toEqual(readAll(openSnapshot(snapshot.text())));
  }
}

const line = fc.constantFrom(
  "Ann Lee, Bo Li. *ICML 2020*",
  "Ann Lee and Bo Li.",
  "Authors: Ann Lee, Cy Poe, Jr. **",
  "*ICML 2020*",
  "Key Word: Double Descent; Kernels.",
  "[[code]](https://github.com/a/b) [[data]]()",
  "Digest: What [this](https://a.b/c) says, and *that*.",
  "<details><summary>Digest</summary> What <b>this</b> says. </details>  ",
  "<details><summary>Author List</summary> Ann Lee, Bo Li *ICML 2020*",
  "`code` and <b> ",
  "``a b",
  "~~a~~ b",
  "<pe> a",
  "<!- a",
  "1 a",
  "Ann Lee,\n    Bo Li. *ICML 2020*",
  "Ann Lee\nand Bo Li.",
);
const title = fc.constantFrom(
  "Title. [[paper]](https://arxiv.org/abs/2003.01054)",
  "A *title*",
  "1 A",
  "+A",
  "~~A",
  "[A](https://a.b) **b**",
);
const entry = fc
  .tuple(
    title,
    fc.array(line, { maxLength: 5 }),
    fc.constantFrom("\n", "\n", "\r\n"),
    fc.constantFrom("", "", "\n", "\n \n", "lazy\n"),
  )
  .map(
    ([first, below, end, rest]) => [`- ${first}`, ...below.map((one) => `  - ${one}`)].join(end) + end + rest,
  );
const list = fc.array(entry, { minLength: 1, maxLength: 3 }).map((entries) => entries.join(""));

test("what other lines say is taken over, and moved where it stands behind the edit", () => {
  const text = "- A. [[paper]](https://arxiv.org/abs/2003.01054)\n  - Ann Lee.\n  - Key Word: Two.\n";
  const before = openSnapshot(text);
  const [was] = before.list.entries;
  const at = text.indexOf("Lee");
  const [is] = changeSnapshot(before, [{ span: { start: at, end: at }, text: "Mc" }], 1).list.entries;
  expect(is!.it.title).toBe(was!.it.title);
  expect(is!.it.links).toBe(was!.it.links);
  expect(is!.it.authors!.names[0]!.text).toBe("Ann McLee");
  expect(is!.it.keywords!.items[0]).toEqual({
    text: "Two",
    span: { start: text.indexOf("Two") + 2, end: text.indexOf("Two") + 5 },
  });
});

describe("an entry with another line reads as if it had never been otherwise", () => {
  test("among random lines", () => {
    const property = fc.property(list, fc.array(edit, { minLength: 1, maxLength: 8 }), expectReadAsFresh);
    fc.assert(property, { numRuns: 1_500 * effort, seed });
  });

  test.each(hasShared ? [sampleText(), sharedText("corpus/seed.md")] : [sampleText()])(
    "in a list",
    (text) => {
      const property = fc.property(fc.array(edit, { minLength: 20, maxLength: 20 }), (edits) => {
        expectReadAsFresh(text, edits);
      });
      fc.assert(property, { numRuns: 5 * effort, seed });
    },
  );
});
