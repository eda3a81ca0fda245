// duplicate-paper where one paper is listed very often, and where papers come and go.
import { expect, test } from "vitest";
import type { List } from "../../server/src/model/list.ts";
import { changeSnapshot, openSnapshot } from "../../server/src/parse/snapshot.ts";
import { duplicatePaper } from "../../server/src/rules/duplicatePaper.ts";
import { repeatsIn } from "../../server/src/rules/links/repeatedPapers.ts";
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

test("papers that come and go move what is said of those that stand twice, or bear on it", () => {
  const other = (title: string, id: string) => `- ${title}. [[paper]](https://arxiv.org/abs/${id})\n`;
  const kernels = other("Neural Tangent Kernels", "1806.07572");
  const above = other("A Paper That Is Nowhere Else", "1904.11955");
  const practice = "## Practice\n\n";
  const top = "## Theory\n\n";
  let snapshot = openSnapshot(`# Papers\n\n${top}${kernels}${paper}\n${practice}${paper}${kernels}`);
  const spots = (list: List) => repeatsIn(list).map(({ again, first }) => [again, first]);
  const edits = [
    { below: practice, gone: 0, came: above },
    { below: top, gone: 0, came: above.replaceAll("04.11", "05.11").replace("Nowhere", "Somewhere") },
    { below: practice, gone: above.length, came: "" },
    { below: practice, gone: paper.length, came: "" },
    { below: practice, gone: 0, came: paper + paper },
    { below: top, gone: above.length + 2, came: "" },
    { below: top, gone: 0, came: kernels.replace("Neural", "neural") },
  ];
  const counts = edits.map(({ below, gone, came }) => {
    const start = snapshot.text().indexOf(below) + below.length;
    snapshot = changeSnapshot(snapshot, [{ span: { start, end: start + gone }, text: came }], 1);
    const found = spots(snapshot.list);
    expect(found).toEqual(spots(openSnapshot(snapshot.text()).list));
    return found.length;
  });
  expect(counts).toEqual([2, 2, 2, 1, 3, 3, 4]);
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
