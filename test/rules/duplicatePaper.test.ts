// duplicate-paper where one paper is listed very often.
import { expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { duplicatePaper } from "../../server/src/rules/duplicatePaper.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";

const paper = "- Grokking: A Paper. [[paper]](https://arxiv.org/abs/2006.10739)\n";

function checker(text: string) {
  const { list, source } = openSnapshot(text);
  const style = inferHouseStyle(list, source);
  return () => [
    ...duplicatePaper.check(list, style, source, {
      options: { crossListing: false },
      venues: [],
      siblings: [],
    }),
  ];
}

test("each names the first of its section, or else the first of the list", () => {
  const text = `# Papers\n\n## Theory\n\n${paper}\n## Practice\n\n${paper}${paper}${paper}`;
  const reports = checker(text)();
  const starts = [...text.matchAll(/Grokking/g)].map(({ index }) => index);
  const lineOf = (at: number) => starts.filter((start) => start <= at).length;
  const pairs = reports.map(({ span, related }) => [lineOf(span.start), lineOf(related![0]!.span.start)]);
  expect(pairs).toEqual([
    [2, 1],
    [3, 2],
    [4, 2],
  ]);
});

test("sixteen times as many do not cost two hundred times as much", () => {
  const best = (count: number) => {
    const check = checker(`# Papers\n\n## Theory\n\n${paper.repeat(count)}`);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      expect(check()).toHaveLength(count - 1);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  expect(best(16_000) / best(1000)).toBeLessThan(50);
});
