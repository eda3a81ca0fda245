// Rows of chunks outlive an edit: in a section of hundreds of entries, a key makes one row anew.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replace } from "../../server/src/base/textEdit.ts";
import { noDefinitions } from "../../server/src/parse/mdast.ts";
import { changeSnapshot, chunksOf, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { readStretch, type Stretch } from "../../server/src/parse/stretch.ts";

const entry = (title: string) => `- ${title}. [[paper]](https://arxiv.org/abs/2003.01054)\n  - Ann Lee.\n`;
const long = `## Topic\n\n${Array.from({ length: 240 }, (_, index) => entry(`Title ${index}`)).join("")}`;

function stretchOf(snapshot: Snapshot): Stretch {
  return readStretch(chunksOf(snapshot), 0, noDefinitions);
}

function rowsOf(snapshot: Snapshot): Set<unknown> {
  return new Set(stretchOf(snapshot).rows.map(({ it }) => it));
}

function replaced(snapshot: Snapshot, old: string, text: string): Snapshot {
  const start = snapshot.text().indexOf(old);
  expect(start).toBeGreaterThan(0);
  return changeSnapshot(snapshot, [replace({ start, end: start + old.length }, text)], 1);
}

describe("rows of a long stretch", () => {
  test.each([
    ["a letter is typed", "Title 99.", "Titles 99."],
    ["a letter is typed in the first entry", "Title 0.", "Titles 0."],
    ["an entry is pasted", entry("Title 99"), entry("Title 99") + entry("New")],
    ["an entry is cut", entry("Title 99"), ""],
  ])("are the same but for one or two when %s", (_, old, text) => {
    const before = openSnapshot(long);
    const known = rowsOf(before);
    const now = [...rowsOf(replaced(before, old, text))];
    expect(now.length).toBeGreaterThan(7);
    expect(now.filter((row) => !known.has(row)).length).toBeLessThanOrEqual(2);
  });

  test("hold all chunks in order, are never long, and begin where headings do", () => {
    const line = fc.constantFrom(
      entry("New"),
      "",
      "### 2020\n",
      "Prose.\n\n",
      "## Other\n",
      entry("X\n## In"),
    );
    const edit = fc.record({ at: fc.nat(), gone: fc.nat(300), line });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 20 }), (edits) => {
        let snapshot = openSnapshot(long);
        for (const { at, gone, line: text } of edits) {
          const start = at % snapshot.length;
          const end = Math.min(start + gone, snapshot.length);
          snapshot = changeSnapshot(snapshot, [replace({ start, end }, text)], 1);
          const { chunks, rows } = stretchOf(snapshot);
          expect(rows.flatMap(({ it }) => it.chunks).every((chunk, index) => chunk === chunks[index])).toBe(
            true,
          );
          expect(rows.reduce((sum, { it }) => sum + it.chunks.length, 0)).toBe(chunks.length);
          for (const { it } of rows) {
            expect(it.chunks.length).toBeLessThanOrEqual(32);
            const inside = it.chunks.slice(1).map((chunk) => chunk.content(noDefinitions).parts[0]?.kind);
            expect(inside).not.toContain("heading");
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("the region above", () => {
  const other = long.replace("## Topic", "## Other");

  test.each([
    ["a letter is typed in the first entry", "Title 0.", "Titles 0."],
    ["a letter is typed in the heading", "## Other", "## Others"],
    ["the heading is another", "## Other", "## Another"],
  ])("is the same when %s below it", (_, old, text) => {
    const before = openSnapshot(long + other);
    const [above] = before.list.regions;
    const start = before.text().lastIndexOf(old);
    const edit = replace({ start, end: start + old.length }, text);
    const [now, below] = changeSnapshot(before, [edit], 1).list.regions;
    expect(now).toBe(above);
    expect(below!.it).not.toBe(before.list.regions[1]!.it);
  });
});
