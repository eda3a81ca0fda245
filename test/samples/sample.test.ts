// The sample list is what its README says it is.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { rules } from "../../server/src/rules/registry.ts";
import { checkText } from "../support/checkRule.ts";
import { sampleText } from "../support/lists.ts";
import { sampleSlips } from "../support/sampleSlips.ts";

const readme = readFileSync(new URL("../../samples/README.md", import.meta.url), "utf8").replace(/\s+/g, " ");
const double = new URL("../support/papers.json", import.meta.url);

const toAdd = ["2006.10739", "2010.11929", "2106.09685", "2601.03220"];
const toHover = [
  "1912.02292",
  "2003.01054",
  "1806.07572",
  "1803.03635",
  "1611.03530",
  "2002.08791",
  "1503.02406",
];

test("it holds the slips that its README names, one of each, and no other", () => {
  const found = checkText(sampleText()).map(({ rule }) => rule);
  const named = rules.map(({ meta }) => meta.id).filter((id) => readme.includes(`| \`${id}\` | `));
  expect(found.sort()).toEqual(sampleSlips);
  expect(named).toEqual(sampleSlips);
});

test("it has as many entries and sections as its README says", () => {
  const { list } = openSnapshot(sampleText());
  expect(list.sections.map(({ title }) => title)).toEqual([
    "Empirical Study",
    "Deep Double Descent",
    "Lottery Ticket Hypothesis",
    "Deep Learning Theory",
  ]);
  expect(readme).toContain(`${list.entries.length} entries in four`);
});

test("papers to add are not in it, papers to hover over are", () => {
  const ids = openSnapshot(sampleText()).list.entries.map(({ it }) => it.arxivId?.id);
  for (const id of toAdd) expect([readme.includes(id), ids.includes(id)]).toEqual([true, false]);
  for (const id of toHover) expect([readme.includes(id), ids.includes(id)]).toEqual([true, true]);
});

test("the arXiv double knows all of them", () => {
  expect(existsSync(double)).toBe(true);
  const papers = readFileSync(double, "utf8");
  for (const id of [...toAdd, ...toHover]) expect(papers).toContain(id);
});
