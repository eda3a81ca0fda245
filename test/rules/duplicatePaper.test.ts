// duplicate-paper where one paper is listed very often.
import { expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { duplicatePaper } from "../../server/src/rules/duplicatePaper.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";

const paper = "- Grokking: A Paper. [[paper]](https://arxiv.org/abs/2006.10739)\n";

function checker(text: string) {
  const { list, source } = openSnapshot(text);
  const style = inferHouseStyle(list, source);
  const context = { options: { crossListing: false }, venues: [], siblings: [] };
  return () =>
    [...duplicatePaper.check(list, style, source, context)].map((one) => {
      if (!("at" in one)) throw new Error("of another file");
      return one;
    });
}

test("each names the first of its section, or else the first of the list", () => {
  const text = `# Papers\n\n## Theory\n\n${paper}\n## Practice\n\n${paper}${paper}${paper}`;
  const reports = checker(text)();
  const starts = [...text.matchAll(/Grokking/g)].map(({ index }) => index);
  const lineOf = (at: number) => starts.filter((start) => start <= at).length;
  const pairs = reports.map(({ report, at, relatedAt }) => [
    lineOf(at.offset + report.span.start),
    lineOf(relatedAt![0]!.offset + report.related![0]!.span.start),
  ]);
  expect(pairs).toEqual([
    [2, 1],
    [3, 2],
    [4, 2],
  ]);
});

test("sixteen times as many do not cost two hundred times as much", () => {
  const best = (count: number) => {
    const times = Array.from({ length: 5 }, () => {
      const check = checker(`# Papers\n\n## Theory\n\n${paper.repeat(count)}`);
      const start = performance.now();
      expect(check()).toHaveLength(count - 1);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  expect(best(16_000) / best(1000)).toBeLessThan(50);
});
