// Rules in a list whose own file lays down its style, and sections that go their own way.
import { describe, expect, test } from "vitest";
import type { PinnedStyle, SectionDefinition } from "../../server/src/model/pinnedStyle.ts";
import { entryMarker } from "../../server/src/rules/entryMarker.ts";
import { entryOrder } from "../../server/src/rules/entryOrder.ts";
import { entryOutsideYear } from "../../server/src/rules/entryOutsideYear.ts";
import { missingDigest } from "../../server/src/rules/missingDigest.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { titlePeriod } from "../../server/src/rules/titlePeriod.ts";
import { yearHeadingOrder } from "../../server/src/rules/yearHeadingOrder.ts";
import { yearMismatch } from "../../server/src/rules/yearMismatch.ts";
import { checkText } from "../support/checkRule.ts";

const entry = (id: string) =>
  `- Paper of ${id}. [[paper]](https://arxiv.org/abs/${id})\n  - Ada Ray, Bo Sun.\n`;
const entries = (...ids: readonly string[]) => ids.map(entry).join("");
const falling = entries("1809.00001", "1808.00001", "1807.00001", "1806.00001", "1805.00001");

/** The ids of the papers that findings of the rule name, or their whole messages. */
function named(text: string, rule: Rule, pinned?: PinnedStyle): string[] {
  return checkText(text, [rule], pinned).map(
    ({ message }) => /Paper of ([\d.]+\d)/.exec(message)?.[1] ?? message,
  );
}

function pins(
  conventions: PinnedStyle["conventions"],
  sections: Readonly<Record<string, SectionDefinition>> = {},
): PinnedStyle {
  return { conventions, sections: new Map(Object.entries(sections)) };
}

describe("entry-order", () => {
  const rising = Array.from({ length: 9 }, (_, index) => `190${index + 1}.00001`);
  const months = Array.from({ length: 12 }, (_, index) => String(12 - index).padStart(2, "0"));
  const longFalling = months.flatMap((month) => [`18${month}.00002`, `18${month}.00001`]);
  const list = (...ids: readonly string[]) =>
    `# Papers\n\n## Theory\n\n### 2018\n\n${entries(...longFalling)}\n## History\n\n### 2019\n\n${entries(...ids)}`;

  test("a long section that runs the other way goes by its own order", () => {
    const slip = [...rising.slice(1), rising[0]!];
    expect(named(list(...rising), entryOrder)).toEqual([]);
    expect(named(list(...slip), entryOrder)).toEqual(["1901.00001"]);
  });

  test("in a short one the other way is a slip", () => {
    expect(named(list("1901.00001", "1902.00001", "1903.00001"), entryOrder)).toHaveLength(2);
  });

  test("what is laid down for a section counts, also for papers under no year; none silences", () => {
    const few = list("1901.00001", "1903.00001", "1902.00001");
    expect(named(few, entryOrder, pins({}, { history: { order: "ascending" } }))).toEqual(["1902.00001"]);
    expect(named(few, entryOrder, pins({}, { History: { order: "none" } }))).toEqual([]);
    const flat = few.replace("### 2019\n\n", "");
    expect(named(flat, entryOrder)).toEqual([]);
    expect(named(flat, entryOrder, pins({}, { History: { order: "ascending" } }))).toEqual(["1902.00001"]);
  });

  test("what is laid down for the list comes before what a section shows", () => {
    expect(named(list(...rising), entryOrder, pins({ entryOrder: "descending" }))).toHaveLength(8);
  });
});

describe("years", () => {
  const list = `# Papers\n\n## Theory\n\n${entries("1902.00001", "1901.00001")}\n### 2018\n\n${falling}`;

  test("entry-outside-year goes by what is laid down for the section", () => {
    const many = list.replace("### 2018", `${entries("1903.00001", "1904.00001")}\n### 2018`);
    expect(named(many, entryOutsideYear)).toEqual([]);
    expect(named(many, entryOutsideYear, pins({}, { Theory: { years: true } }))).toHaveLength(4);
    const one = list.replace(entry("1902.00001"), "");
    expect(named(one, entryOutsideYear)).toEqual(["1901.00001"]);
    expect(named(one, entryOutsideYear, pins({}, { Theory: { years: false } }))).toEqual([]);
  });

  test("year-mismatch speaks where years are said to be those of arXiv, and not where those of the venues", () => {
    const strays = `# Papers\n\n## Theory\n\n### 2019\n\n${falling}`;
    expect(named(strays, yearMismatch)).toEqual([]);
    expect(named(strays, yearMismatch, pins({ yearBasis: "arxiv" }))).toHaveLength(5);
    const stray = `# Papers\n\n## Theory\n\n### 2018\n\n${falling}${entry("1701.00001")}`;
    expect(named(stray, yearMismatch)).toEqual(["1701.00001"]);
    expect(named(stray, yearMismatch, pins({ yearBasis: "venue" }))).toEqual([]);
  });

  test("year-heading-order goes by what is laid down, also where a section shows another order", () => {
    const years = `# Papers\n\n## Theory\n\n${["2016", "2017", "2018", "2019"].map((year) => `### ${year}\n\n${entry(`${year.slice(2)}01.00001`)}\n`).join("")}`;
    expect(checkText(years, [yearHeadingOrder])).toEqual([]);
    expect(checkText(years, [yearHeadingOrder], pins({ yearOrder: "descending" }))).toHaveLength(3);
  });
});

describe("what is laid down is the habit, however few do so", () => {
  const list = `# Papers\n\n## Theory\n\n${falling}`;

  test.each<[Rule, PinnedStyle["conventions"], number]>([
    [entryMarker, { marker: "*" }, 5],
    [entryMarker, { childMarker: "+" }, 5],
    [missingDigest, { digestLine: true }, 5],
    [missingDigest, { digestLine: false }, 0],
  ])("%#: %j", (rule, conventions, findings) => {
    expect(checkText(list, [rule])).toEqual([]);
    expect(checkText(list, [rule], pins(conventions))).toHaveLength(findings);
  });

  test("title-period", () => {
    const half = list.replace(/(180[5-7]\.00001)\. /g, "$1 ");
    expect(checkText(half, [titlePeriod])).toEqual([]);
    expect(checkText(half, [titlePeriod], pins({ titlePeriod: true }))).toHaveLength(3);
  });
});
