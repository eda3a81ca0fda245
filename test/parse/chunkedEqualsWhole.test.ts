// The invariant the engine stands on: a document parsed in chunks is the document parsed as a whole, at every edit.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../server/src/parse/mdast.ts";
import { changeSnapshot, chunksOf, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { flattenTree, stitch } from "../support/flattenTree.ts";
import { fraction } from "../support/fraction.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";

/** How many random documents each property is tried on; PAPER_LIST_RUNS multiplies it for a long search. */
const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
/** The same documents every time, so that a run of CI means something; PAPER_LIST_SEED=N or a long search tries others. */
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261123));
fc.configureGlobal({ seed });

function expectChunkedEqualsWhole(text: string): void {
  const chunked = flattenTree(stitch(chunksOf(openSnapshot(text))));
  expect(chunked).toEqual(flattenTree(parseMarkdown(text)));
}

function expectSameAsFresh(snapshot: Snapshot): void {
  const fresh = openSnapshot(snapshot.text());
  expect(chunksOf(snapshot).map((chunk) => chunk.text)).toEqual(chunksOf(fresh).map((chunk) => chunk.text));
  expect(snapshot.source.lineCount).toBe(fresh.source.lineCount);
}

/** Pieces of Markdown in which a cut is easy to get wrong. */
const nastyLines = [
  "",
  "",
  " ",
  "\t",
  "text",
  "    indented",
  "- item",
  "- item [[paper]](https://arxiv.org/abs/2003.01054)",
  "* other item",
  "+ third",
  "1. one",
  "2. two",
  "7) seven",
  "-",
  "- ",
  "*",
  "1.",
  " - shifted item",
  "   - shifted more",
  "-   wide item",
  "-\ttab item",
  "-     code item",
  "10.  wide number",
  "  - child",
  "  child text",
  "    - grandchild",
  "  ```",
  "  <!-- inner",
  "   ```",
  "- ```",
  "- <!-- in item",
  "- <details><summary>Digest</summary> text",
  "  - <details><summary>Digest</summary> text",
  "  - <pre>",
  "- # heading in item",
  "- > quote in item",
  "- - nested",
  "- - -",
  "```",
  "```js",
  "~~~",
  "````",
  "``` a`b",
  "<!-- comment -->",
  "<!-- open",
  "-->",
  "<div>",
  "</div>",
  "<details>",
  "<summary>x</summary>",
  "<pre>",
  "</pre>",
  "<b>",
  "<b class='x'>",
  "</b>",
  "<b> text",
  "<?php",
  "?>",
  "<!X",
  "<![CDATA[",
  "]]>",
  "<https://a.b>",
  "# heading",
  "## heading ##",
  "#not heading",
  "   ### heading",
  "---",
  "===",
  "***",
  "_ _ _",
  "> quote",
  "> - quoted item",
  "> ```",
  ">",
  ">> deep",
  "[ref]: https://a.b",
  "[ref]:",
  "[Other Ref]: <https://a.b> 'title",
  "title'",
  "[ref] and [text][other  ref] and ![image][ref]",
  "[^note]: a note",
  "    more of it",
  "see [^note] and [^missing]",
  "| a | b |",
  "|---|---|",
  "a | b",
  "- | -",
  ":-- | --",
  "1 | 2",
  "\ufefftext",
  "\ufeff- item",
  "a\\",
  "two blanks  ",
  "𝔸 astral [𝔸](https://a.b)",
  "*emphasis",
  "closed*",
  "`code",
  "closed`",
];

const lineBreak = fc.constantFrom("\n", "\n", "\n", "\r\n", "\r");
const nastyLine = fc.tuple(fc.constantFrom(...nastyLines), lineBreak).map(([line, end]) => line + end);
const nastyText = fc.array(nastyLine, { maxLength: 14 }).map((lines) => lines.join(""));

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly text: string;
}

const inserted = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("x", " ", "\n", "\n\n", "-", "`", "```", "#", "<", "[", "\r", "\t", ">", "|"),
  },
  { weight: 2, arbitrary: nastyLine },
  { weight: 1, arbitrary: fc.constant("") },
);
/** Places as fractions of the text, so that they stay meaningful while it shrinks. */
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fraction,
  removed: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
  ),
  text: inserted,
});

function applyEdit(snapshot: Snapshot, { at, removed, text }: Edit): Snapshot {
  const start = Math.round(at * snapshot.source.length);
  const end = Math.min(snapshot.source.length, start + removed);
  return changeSnapshot(snapshot, [{ span: { start, end }, text }], snapshot.version + 1);
}

/** A stretch of whole lines somewhere in a long list: real text, at a size that can be parsed often. */
function windowOf(text: string, at: number, lines: number): string {
  const all = text.split(/(?<=\n)/);
  const first = Math.floor(at * Math.max(1, all.length - lines));
  return all.slice(first, first + lines).join("");
}

describe("chunked parse equals whole parse", () => {
  test("on hand-made nasty texts", () => {
    fc.assert(fc.property(nastyText, expectChunkedEqualsWhole), { numRuns: 1500 * effort });
  });

  test("on nasty texts with a byte-order mark", () => {
    fc.assert(
      fc.property(
        nastyText.map((text) => `\ufeff${text}`),
        expectChunkedEqualsWhole,
      ),
      { numRuns: 150 * effort },
    );
  });

  test("on the sample list", () => expectChunkedEqualsWhole(sampleText()));

  test.skipIf(!hasShared)("on seed.md (skipped without ../shared)", () => {
    expectChunkedEqualsWhole(sharedText("corpus/seed.md"));
  });

  test.skipIf(!hasShared)("on head.md (skipped without ../shared)", { timeout: 60_000 }, () => {
    expectChunkedEqualsWhole(sharedText("corpus/head.md"));
  });
});

describe("an edited snapshot equals a fresh one", () => {
  const manyEdits = fc.array(edit, { minLength: 1, maxLength: 6 });

  test("on nasty texts", () => {
    const property = fc.property(nastyText, manyEdits, (text, edits) => {
      let snapshot = openSnapshot(text);
      for (const one of edits) {
        snapshot = applyEdit(snapshot, one);
        expectSameAsFresh(snapshot);
      }
      expectChunkedEqualsWhole(snapshot.text());
    });
    fc.assert(property, { numRuns: 500 * effort });
  });

  test("on windows of the sample list, list and all", () => {
    const sample = sampleText();
    const property = fc.property(fraction, manyEdits, (at, edits) => {
      let snapshot = openSnapshot(windowOf(sample, at, 24));
      for (const one of edits) {
        snapshot = applyEdit(snapshot, one);
        expectSameAsFresh(snapshot);
      }
      const fresh = openSnapshot(snapshot.text());
      expect(snapshot.list.entries.map(summary)).toEqual(fresh.list.entries.map(summary));
      expectChunkedEqualsWhole(snapshot.text());
    });
    fc.assert(property, { numRuns: 60 * effort });
  });

  test.skipIf(!hasShared)(
    "on windows of the real lists (skipped without ../shared)",
    { timeout: 120_000 },
    () => {
      const texts = [
        "seed.md",
        "head.md",
        "lists/tamlhp__awesome-machine-unlearning.md",
        "lists/awesome-NeRF__awesome-NeRF.md",
      ];
      const all = texts.map((name) => sharedText(`corpus/${name}`));
      const property = fc.property(fc.constantFrom(...all), fraction, manyEdits, (text, at, edits) => {
        let snapshot = openSnapshot(windowOf(text, at, 30));
        for (const one of edits) {
          snapshot = applyEdit(snapshot, one);
          expectSameAsFresh(snapshot);
        }
        expectChunkedEqualsWhole(snapshot.text());
      });
      fc.assert(property, { numRuns: 80 * effort });
    },
  );
});

function summary(placed: Snapshot["list"]["entries"][number]): unknown {
  const { it, offset, line, section, yearGroup } = placed;
  return { it, offset, line, section: section?.title, year: yearGroup?.year };
}
