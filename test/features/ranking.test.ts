// Names in order: whatever came and went, the ranking is that of counting anew.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Ranking } from "../../server/src/features/authors/ranking.ts";
import { bestOf } from "../../server/src/features/completion/bestOf.ts";

const keys = Array.from({ length: 300 }, (_, at) => `name ${(at * 37) % 300}`);

test("a ranking after changes, few and many at once, is the order by papers and name", () => {
  const change = fc.record({ at: fc.nat(299), papers: fc.nat(4) });
  const rounds = fc.array(
    fc.oneof(fc.array(change, { maxLength: 5 }), fc.array(change, { minLength: 150, maxLength: 200 })),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(rounds, fc.nat(20), (some, most) => {
      const papers = new Map<string, number>();
      const ranking = new Ranking((key) => papers.get(key) ?? 0);
      for (const round of some) {
        for (const { at, papers: count } of round) {
          papers.set(keys[at]!, count);
          ranking.touch(keys[at]!);
        }
        const expected = [...papers]
          .filter(([, count]) => count > 0)
          .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
          .map(([key]) => key);
        expect(ranking.first(most)).toEqual(expected.slice(0, most));
        expect(ranking.first(1000)).toEqual(expected);
        expect(ranking.size).toBe(expected.length);
      }
    }),
    { seed: 20261123 },
  );
});

test("the best of many are the first of all in order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.nat(9), (numbers, most) => {
      const inOrder = [...numbers].sort((a, b) => a - b);
      expect(bestOf(numbers, most, (a, b) => a - b)).toEqual(inOrder.slice(0, most));
    }),
    { seed: 20261123 },
  );
});
