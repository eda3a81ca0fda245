// What is remembered from version to version only saves work: an edited list, its style and its findings are those of the
// same text opened anew.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type List, place } from "../../server/src/model/list.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { checkList } from "../../server/src/rules/runner.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { editedVersions, listEdits, windowOf } from "../support/listEdits.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";

/** PAPER_LIST_RUNS multiplies how many documents are tried; PAPER_LIST_SEED tries others. */
const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261123));

/** All that a list says, without the objects that say it. */
function described(list: List): unknown {
  const placed = ({ it, offset, line }: List["entries"][number] | List["headings"][number]) => [
    place(it.span, { it, offset, line }),
    line,
    "title" in it ? it.title.text : it.text,
  ];
  return {
    title: list.title,
    isPaperList: list.isPaperList,
    sections: list.sections.map((section) => ({
      heading: placed(section.heading),
      title: section.title,
      span: section.span,
      loose: section.loose.map(placed),
      entries: section.entries.map(placed),
      years: section.yearGroups.map((group) => ({
        heading: placed(group.heading),
        year: group.year,
        span: group.span,
        entries: group.entries.map(placed),
        isOfSection: group.section === section && group.entries.every((entry) => entry.yearGroup === group),
      })),
      isOfEntries: section.entries.every((entry) => entry.section === section),
    })),
    entries: list.entries.map(placed),
    headings: list.headings.map(placed),
    links: list.links.map((link) => [place(link.it.url.span, link), link.line, link.it.url.text]),
    suppressions: list.suppressions.map((comment) => [place(comment.it.span, comment), comment.line]),
  };
}

function said(snapshot: Snapshot): unknown {
  const { list, source } = snapshot;
  const style = inferHouseStyle(list, source);
  const onRuleError = (rule: string, error: unknown) => {
    throw new Error(`rule ${rule} threw`, { cause: error });
  };
  return {
    list: described(list),
    style: { ...style, sectionOrders: [...style.sectionOrders] },
    findings: checkList(snapshot, style, defaultRuleSettings, { onRuleError }),
  };
}

/** Regions follow one another without gaps, and each has its own text. */
function expectWhole({ list, source }: Snapshot): void {
  let end = 0;
  for (const { it, offset, line } of list.regions) {
    expect([offset, line]).toEqual([end, source.placeAt(offset).line]);
    end += it.source.length;
    expect(it.source.slice({ start: 0, end: it.source.length })).toBe(source.slice({ start: offset, end }));
  }
  expect(end).toBe(source.length);
}

function editedEqualsFresh(text: string, edits: Parameters<typeof editedVersions>[1]): void {
  for (const snapshot of editedVersions(text, edits)) {
    expect(said(snapshot)).toEqual(said(openSnapshot(snapshot.text())));
    expectWhole(snapshot);
  }
}

describe("an edited list equals a fresh one", () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });

  test("after an edit was tried out, and what it took out is pasted a second time", () => {
    const entry = "- Grokking: A Paper. [[paper]](https://arxiv.org/abs/2006.10739)\n  - Ann Lee, Bo Ray.\n";
    const others = ["Deep", "Wide"].map((title) =>
      entry.replace("Grokking: A", title).replace("10739", title),
    );
    const before = openSnapshot(`# Papers\n\n## Theory\n\n${entry}${others.join("")}`);
    const start = before.text().indexOf(entry);
    changeSnapshot(before, [{ span: { start, end: start + entry.length }, text: "" }], 1);
    const at = before.source.length;
    const after = changeSnapshot(before, [{ span: { start: at, end: at }, text: entry }], 1);
    expect(said(after)).toEqual(said(openSnapshot(after.text())));
    expect(new Set(after.list.entries.map(({ it }) => it)).size).toBe(4);
  });

  test("on the sample list", { timeout: 60_000 }, () => {
    const sample = sampleText();
    const property = fc.property(place, listEdits, (at, edits) => {
      editedEqualsFresh(windowOf(sample, at, 60), edits);
    });
    fc.assert(property, { numRuns: 60 * effort, seed });
  });

  test.skipIf(!hasShared)(
    "on windows of the real lists (skipped without ../shared)",
    { timeout: 120_000 },
    () => {
      const names = ["seed.md", "head.md", "lists/awesome-NeRF__awesome-NeRF.md"];
      const texts = names.map((name) => sharedText(`corpus/${name}`));
      const property = fc.property(fc.constantFrom(...texts), place, listEdits, (text, at, edits) => {
        editedEqualsFresh(windowOf(text, at, 80), edits);
      });
      fc.assert(property, { numRuns: 60 * effort, seed });
    },
  );
});
