// What is said of the order of papers: it stays the same object while nothing of these papers changes, and is never stale.
import fc from "fast-check";
import { expect, test } from "vitest";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { entryOrder } from "../../server/src/rules/entryOrder.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { checkList, locateFindings } from "../../server/src/rules/runner.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { editedVersions, listEdits } from "../support/listEdits.ts";

const options = { rules: [entryOrder] };

function paper(month: string): string {
  return `- Paper of ${month}. [[paper]](https://arxiv.org/abs/${month}.01234)\n  - Ann Lee, Bo Ray.\n`;
}

function year(number: number, months: readonly string[]): string {
  return `### ${number}\n\n${months.map((month) => paper(`${number - 2000}${month}`)).join("")}\n`;
}

const months = ["12", "11", "10", "08", "09", "06", "05", "07", "03", "02"];
const text = `# Papers\n\n## Theory\n\n${year(2020, months)}${year(2019, months)}`;
/** With a blank line between two papers. */
const wide = text.replaceAll("- Paper", "\n- Paper");

function located({ list, source }: Snapshot) {
  return locateFindings({ list, source }, inferHouseStyle(list, source), defaultRuleSettings, options);
}

function edited(snapshot: Snapshot, now: string, then: string): Snapshot {
  const start = snapshot.text().indexOf(now);
  expect(start).toBeGreaterThanOrEqual(0);
  return changeSnapshot(snapshot, [{ span: { start, end: start + now.length }, text: then }], 1);
}

function checked({ list, source }: Snapshot) {
  return checkList({ list, source }, inferHouseStyle(list, source), defaultRuleSettings, options);
}

test("a key in another year moves what was found, and leaves it the same object", () => {
  const before = openSnapshot(text);
  const after = edited(before, "Paper of 2012", "The Paper of 2012");
  const [first, , ...others] = located(before);
  const [same, , ...moved] = located(after);
  expect(others.length).toBeGreaterThan(0);
  expect(same?.found).not.toBe(first?.found);
  expect(moved.map(({ found }) => found)).toEqual(others.map(({ found }) => found));
  for (const [at, { found, offset }] of moved.entries()) {
    expect(found).toBe(others[at]?.found);
    expect(offset).toBe(others[at]!.offset + "The ".length);
  }
});

test("prose that comes between two papers is not moved with one of them", () => {
  const before = openSnapshot(wide);
  expect(checked(before).some(({ fix }) => fix !== undefined)).toBe(true);
  const after = edited(before, "- Paper of 2009", "Some prose.\n\n- Paper of 2009");
  expect(after.list.entries.map(({ it }) => it)).toEqual(before.list.entries.map(({ it }) => it));
  expect(checked(after)).toEqual(checked(openSnapshot(after.text())));
});

test("after any edits it is said what is said of the same text opened anew", () => {
  const property = fc.property(fc.constantFrom(text, wide), listEdits, (list, edits) => {
    for (const snapshot of editedVersions(list, edits)) {
      expect(checked(snapshot)).toEqual(checked(openSnapshot(snapshot.text())));
    }
  });
  fc.assert(property, { numRuns: Number(process.env.PAPER_LIST_RUNS ?? 1) * 100, seed: 20261123 });
});
