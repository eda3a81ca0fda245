// The numbers of a list.
import { describe, expect, test } from "vitest";
import { statisticsOf } from "../../server/src/features/statistics/statistics.ts";
import { changeSnapshot, openSnapshot } from "../../server/src/parse/snapshot.ts";
import { smallList } from "./smallList.ts";

const stats = statisticsOf(openSnapshot(smallList).list, 3);

test("papers, code, years and sections", () => {
  expect(stats).toMatchObject({ title: "Small List", papers: 4, withCode: 1 });
  expect(stats.years).toEqual([
    { year: 2019, papers: 2 },
    { year: 2020, papers: 2 },
  ]);
  expect(stats.sections).toEqual([
    {
      title: "Theory",
      line: smallList.split("\n").indexOf("## Theory"),
      papers: 3,
      withCode: 1,
      years: [
        { year: 2019, papers: 2 },
        { year: 2020, papers: 1 },
      ],
    },
    {
      title: "Empirical Study",
      line: smallList.split("\n").indexOf("## Empirical Study"),
      papers: 1,
      withCode: 0,
      years: [{ year: 2020, papers: 1 }],
    },
  ]);
});

test("the most frequent names, of how many", () => {
  expect(stats.authors).toEqual({
    total: 12,
    top: [
      { key: "giulio biroli", name: "Giulio Biroli", papers: 2 },
      { key: "stephane d ascoli", name: "Stéphane d'Ascoli", papers: 2 },
      { key: "david lopez paz", name: "David Lopez-Paz", papers: 1 },
    ],
  });
  expect(stats.venues.top).toEqual([
    { key: "iclr", name: "ICLR", papers: 1 },
    { key: "icml", name: "ICML", papers: 1 },
  ]);
  expect(stats.keywords).toEqual({ total: 0, top: [] });
});

test("what is missing, and the room that is left on GitHub", () => {
  expect(stats.fields).toEqual([
    { field: "link", missing: 0 },
    { field: "authors", missing: 0 },
    { field: "venue", missing: 2 },
    { field: "keywords", missing: 4 },
    { field: "digest", missing: 3 },
  ]);
  const bytes = new TextEncoder().encode(smallList).length;
  expect(stats.size).toEqual({ bytes, limit: 512_000, left: 512_000 - bytes });
});

describe("single entries", () => {
  const of = (entry: string) =>
    statisticsOf(openSnapshot(`## Theory\n\n${entry}\n  - Ada Lovelace.\n`).list, 3);

  test("without a year heading, the arXiv id tells the year", () => {
    expect(of("- On A. [[paper]](https://arxiv.org/abs/1709.06129)").years).toEqual([
      { year: 2017, papers: 1 },
    ]);
  });

  test("a paper of no known year", () => {
    expect(of("- On A. [[paper]](https://openreview.net/forum?id=a)").years).toEqual([
      { year: null, papers: 1 },
    ]);
  });

  test("a link without an address is none", () => {
    const other = "- On B. [[paper]](https://arxiv.org/abs/1709.06129)\n  - Ada Lovelace.\n";
    expect(of(`${other}- On A. [[paper]]()`).fields[0]).toEqual({ field: "link", missing: 1 });
  });
});

test("an edit counts as opening the text anew does", () => {
  const snapshot = openSnapshot(smallList);
  statisticsOf(snapshot.list, 3);
  const start = smallList.indexOf("*ICML 2020*");
  const edits = [{ span: { start, end: start + "*ICML 2020*".length }, text: "*NeurIPS 2020*" }];
  const { list } = changeSnapshot(snapshot, edits, 2);
  const fresh = smallList.replace("*ICML 2020*", "*NeurIPS 2020*");
  expect(statisticsOf(list, 3)).toEqual(statisticsOf(openSnapshot(fresh).list, 3));
});
