// A list that is made of the one before says what its text says anew: where sections begin and end is decided around an edit alone.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { List } from "../../server/src/model/list.ts";
import { buildList } from "../../server/src/parse/buildList.ts";
import type { Chunk } from "../../server/src/parse/chunk.ts";
import { noDefinitions } from "../../server/src/parse/mdast.ts";
import { changeSnapshot, chunksOf, openSnapshot } from "../../server/src/parse/snapshot.ts";
import { readStretch, type Stretch } from "../../server/src/parse/stretch.ts";

const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);

const paper = "- Deep. [[paper]](https://arxiv.org/abs/2003.01054)\n  - Ann Lee.\n";
const part = fc.constantFrom(
  "# Papers\n",
  "## Theory\n",
  "## Contents\n",
  "### Deeper\n",
  "### 2020\n",
  "#### Theory: 2019\n",
  "# Contributing\n",
  "Theory\n---\n",
  "- Text\n## Inside\n",
  "Prose.\n",
  "\n",
  paper,
  paper,
  "- Without a link.\n  - Bo Ray.\n",
);
const parts = fc.array(part, { maxLength: 30 });
const edit = fc.record({ at: fc.nat(), gone: fc.nat(3), came: fc.array(part, { maxLength: 3 }) });

/** Where all regions, sections and years are, and how much stands in each. */
function described(list: List): unknown {
  return {
    isPaperList: list.isPaperList,
    regions: list.regions.map(({ it, offset, line, entries }) => [offset, line, it.length, entries.length]),
    sections: list.sections.map(({ title, span, loose, entries, yearGroups }) => ({
      title,
      span,
      loose: loose.length,
      entries: entries.map(({ offset, line }) => [offset, line]),
      years: yearGroups.map((group) => [group.year, group.span, group.entries.length]),
    })),
  };
}

/** The document's stretches; of those known, all that are made of the same chunks are the same objects. */
function stretchesOf(chunks: readonly Chunk[], known: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < chunks.length; from += stretches.at(-1)!.chunks.length) {
    const read = readStretch(chunks, from, noDefinitions);
    const isSame = ({ chunks: old }: Stretch) =>
      old.length === read.chunks.length && old.every((chunk, index) => chunk === read.chunks[index]);
    stretches.push(known.find(isSame) ?? read);
  }
  return stretches;
}

interface Edit {
  readonly at: number;
  readonly gone: number;
  readonly came: readonly string[];
}

function expectFollowed(first: readonly string[], edits: readonly Edit[]): void {
  let now = first;
  let snapshot = openSnapshot(now.join(""));
  let built = buildList(stretchesOf(chunksOf(snapshot), []));
  for (const { at, gone, came } of edits) {
    const index = at % (now.length + 1);
    const start = now.slice(0, index).join("").length;
    const end = start + now.slice(index, index + gone).join("").length;
    now = now.toSpliced(index, gone, ...came);
    snapshot = changeSnapshot(snapshot, [{ span: { start, end }, text: came.join("") }], 1);
    built = buildList(stretchesOf(chunksOf(snapshot), built.stretches), built);
    const expected = described(openSnapshot(now.join("")).list);
    expect(described(snapshot.list)).toEqual(expected);
    expect(described(built.list)).toEqual(expected);
  }
}

test("a list that follows another is the list of its text", () => {
  const edits = fc.array(edit, { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(parts, edits, expectFollowed), { numRuns: 300 * effort });
});

test("a fresh heading below which a deeper one comes belongs to the section above it", () => {
  const text = ["### Deeper\n", paper, paper, "## Theory\n", paper, "### Fresh\n", "### Last\n"];
  expect(openSnapshot(text.join("")).list.sections).toHaveLength(4);
  expectFollowed(text, [{ at: 6, gone: 1, came: ["#### Deepest\n"] }]);
});
