// A list that is made of the one before says what its text says anew: where sections begin and end is decided around an edit alone.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { List } from "../../server/src/model/list.ts";
import { changeSnapshot, openSnapshot } from "../../server/src/parse/snapshot.ts";

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

test("a list that follows another is the list of its text", () => {
  fc.assert(
    fc.property(parts, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
      let now = first;
      let snapshot = openSnapshot(now.join(""));
      for (const { at, gone, came } of edits) {
        expect(described(snapshot.list)).toEqual(described(openSnapshot(now.join("")).list));
        const index = at % (now.length + 1);
        const start = now.slice(0, index).join("").length;
        const end = start + now.slice(index, index + gone).join("").length;
        now = now.toSpliced(index, gone, ...came);
        snapshot = changeSnapshot(snapshot, [{ span: { start, end }, text: came.join("") }], 1);
      }
      expect(described(snapshot.list)).toEqual(described(openSnapshot(now.join("")).list));
    }),
    { numRuns: 300 * effort },
  );
});
