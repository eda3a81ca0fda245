// Rows outlive an edit: one of many changes, and nearly all rows are the same objects.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowCutter } from "../../server/src/model/rows.ts";

interface Thing {
  readonly name: string;
}

const things = (count: number): Thing[] =>
  Array.from({ length: count }, (_, index) => ({ name: `${index}` }));

/** An edit: so many things go at a place, so many come. */
const edit = fc.record({ at: fc.nat(400), gone: fc.nat(3), came: fc.nat(3) });

describe("rows", () => {
  test("hold all things in their order, whatever was cut before, and are never long", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.array(edit, { maxLength: 40 }), (count, edits) => {
        const cut = rowCutter<Thing>();
        const row = things(count);
        for (const { at, gone, came } of edits) {
          row.splice(at % (row.length + 1), gone, ...things(came));
          const rows = cut([...row]);
          expect(rows.flat()).toEqual(row);
          expect(rows.flat().every((thing, index) => thing === row[index])).toBe(true);
          expect(rows.every(({ length }) => length > 0 && length <= 32)).toBe(true);
        }
      }),
    );
  });

  test.each([
    ["one is another", (all: Thing[]) => all.splice(100, 1, ...things(1))],
    ["one comes", (all: Thing[]) => all.splice(100, 0, ...things(1))],
    ["one goes", (all: Thing[]) => all.splice(100, 1)],
    ["the first of all goes", (all: Thing[]) => all.shift()],
  ])("where %s, all others are the same", (_, change) => {
    const cut = rowCutter<Thing>();
    const all = things(240);
    for (let round = 0; round < 20; round++) {
      const before = new Set(cut([...all]));
      change(all);
      expect(cut([...all]).filter((row) => !before.has(row)).length).toBeLessThanOrEqual(2);
    }
    expect(cut(all).length).toBeLessThan(40);
  });

  test("of a row that was asked for before are found again", () => {
    const cut = rowCutter<Thing>();
    const all = things(50);
    expect(cut([...all]).map((row) => cut(all).includes(row))).toEqual([true, true, true]);
  });
});
