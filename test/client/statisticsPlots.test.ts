// The numbers of a list as plots.
import { describe, expect, test } from "vitest";
import { plotsOf, summaryOf } from "../../client/page/statistics/plots.ts";
import { statisticsOf } from "../../server/src/features/statistics/statistics.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { smallList } from "../features/smallList.ts";

const plots = plotsOf(statisticsOf(openSnapshot(smallList).list, 3));
const plot = (id: string, of = plots) => of.find((it) => it.id === id)!;

test("what the list does not have is left out", () => {
  expect(plots.map(({ id }) => id)).toEqual(["years", "sections", "fields", "venues", "authors"]);
});

test("years, a part for each section", () => {
  const { series, rows } = plot("years");
  expect(series.map(({ label }) => label)).toEqual(["Theory", "Empirical Study"]);
  expect(rows.map(({ label, values }) => [label, values])).toEqual([
    ["2019", [2, 0]],
    ["2020", [1, 1]],
  ]);
  expect(rows[0]!.choice).toEqual({ kind: "papers", path: ["year", "2019"], title: "Papers of 2019" });
});

describe("many sections", () => {
  const list = (sections: number) =>
    Array.from(
      { length: sections },
      (_, at) =>
        `## S${at}\n\n- T${at}. [[paper]](https://arxiv.org/abs/2003.0105${at})\n  - Ada Lovelace.\n`,
    ).join("\n");
  const years = (sections: number) =>
    plot("years", plotsOf(statisticsOf(openSnapshot(list(sections)).list, 3)));

  test("up to five have a colour each", () => {
    expect(years(5).series.map(({ label }) => label)).toEqual(["S0", "S1", "S2", "S3", "S4"]);
  });

  test("of more, the smaller ones are one part, so that a bar is as long as its year has papers", () => {
    const { series, rows } = years(8);
    expect(series.map(({ label }) => label)).toEqual(["S0", "S1", "S2", "S3", "All other sections"]);
    expect(rows[0]!.values).toEqual([1, 1, 1, 1, 4]);
  });
});

test("a section leads to its heading, a name to its papers", () => {
  expect(plot("sections").rows[0]).toEqual({
    label: "Theory",
    values: [1, 2],
    choice: { kind: "line", line: smallList.split("\n").indexOf("## Theory") },
  });
  expect(plot("authors")).toMatchObject({ note: "3 of 12" });
  expect(plot("authors").rows[0]!.choice).toMatchObject({ path: ["author", "giulio biroli"] });
});

test("one sentence for who cannot see it", () => {
  expect(summaryOf(plot("sections"))).toBe(
    "Papers per section: bars for 2 rows, the longest Theory with 3, 1 of them with code. The table below has all numbers.",
  );
});
