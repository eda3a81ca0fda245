// The fewest items that must move.
import fc from "fast-check";
import { expect, test } from "vitest";
import { longestOrdered } from "../../server/src/rules/layout/orderedSubsequence.ts";

const kept = (items: readonly number[]) =>
  longestOrdered(items, (a, b) => a - b).map((index) => items[index]);

test.each([
  [[], []],
  [
    [1, 2, 2, 3],
    [1, 2, 2, 3],
  ],
  [
    [1, 3, 2, 4],
    [1, 3, 4],
  ],
  [
    [5, 1, 2, 3],
    [1, 2, 3],
  ],
  [
    [1, 2, 3, 0],
    [1, 2, 3],
  ],
  [[3, 2, 1], [3]],
  [
    [1, 4, 2, 3, 5],
    [1, 2, 3, 5],
  ],
])("of %j stay %j: as many as can, of equals the earlier", (items, expected) => {
  expect(kept(items)).toEqual(expected);
});

test("no ordered subsequence is longer", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 10 }), (items) => {
      const found = kept(items);
      expect(found).toEqual([...found].sort());
      expect(found.length).toBe(longestByTrial(items));
    }),
  );
});

function longestByTrial(items: readonly number[], least = -1): number {
  const [first, ...rest] = items;
  if (first === undefined) return 0;
  const without = longestByTrial(rest, least);
  return first < least ? without : Math.max(without, 1 + longestByTrial(rest, first));
}
