// What is remembered from version to version only saves work: an edited list, its style and its findings are those of the
// same text opened anew.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../server/src/base/span.ts";
import type { TextEdit } from "../../server/src/base/textEdit.ts";
import type { HouseStyle } from "../../server/src/model/houseStyle.ts";
import { type List, place } from "../../server/src/model/list.ts";
import type { PinnedStyle } from "../../server/src/model/pinnedStyle.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { activeRules, checkList } from "../../server/src/rules/runner.ts";
import { surveyEntryRules, surveyRegionRules } from "../../server/src/rules/surveys.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { fraction } from "../support/fraction.ts";
import {
  editedVersions,
  type ListEdit,
  listEdits,
  rewording,
  rewordings,
  windowOf,
} from "../support/listEdits.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";
import { sumsIn } from "../support/sumsIn.ts";

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

/** Laid down where lists seldom do it: so what is said of the style counts the places that do something else, too. */
const seldom: PinnedStyle = {
  conventions: {
    marker: "*",
    titlePeriod: false,
    foldedAuthorsFrom: 3,
    entryOrder: "alphabetical",
    yearHeading: { depth: 4, template: "{year}" },
    yearBasis: "venue",
  },
  sections: new Map([
    ["Theory", { order: "ascending" }],
    ["Empirical Study", { order: "none", years: false }],
  ]),
};

function styleOf({ list, source }: Snapshot, pinned?: PinnedStyle): unknown {
  const { sectionOrders, sectionYears, ...style } = inferHouseStyle(list, source, pinned);
  return { ...style, sectionOrders: [...sectionOrders], sectionYears: [...sectionYears] };
}

/** What rules are told of a list, and by which values of conventions they go. */
function toldOf({ list }: Snapshot, style: HouseStyle): unknown {
  const { entry, region } = activeRules(defaultRuleSettings);
  const surveyed = [
    ...surveyEntryRules(entry, list, style, defaultRuleSettings, throwIt),
    ...surveyRegionRules(region, list, style, defaultRuleSettings, throwIt),
  ];
  return surveyed.map(({ rule, told, values }) => [rule.meta.id, told, values]);
}

function spanOf(entry: List["entries"][number]): Span {
  return place(entry.it.span, entry);
}

function throwIt(_rule: unknown, error: unknown): void {
  throw error;
}

function said(snapshot: Snapshot): unknown {
  const { list, source } = snapshot;
  const style = inferHouseStyle(list, source);
  const onRuleError = (rule: string, error: unknown) => {
    throw new Error(`rule ${rule} threw`, { cause: error });
  };
  return {
    list: described(list),
    style: styleOf(snapshot),
    pinned: styleOf(snapshot, seldom),
    sums: sumsIn(snapshot.list),
    told: toldOf(snapshot, style),
    toldPinned: toldOf(snapshot, inferHouseStyle(list, source, seldom)),
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

function expectFresh(snapshot: Snapshot): void {
  expect(said(snapshot)).toEqual(said(openSnapshot(snapshot.text())));
  expectWhole(snapshot);
}

function editedEqualsFresh(text: string, edits: readonly ListEdit[]): void {
  for (const snapshot of editedVersions(text, edits)) expectFresh(snapshot);
}

/** Two documents, one version of each at a time. */
function inTurn(some: Iterable<Snapshot>, others: Iterable<Snapshot>): void {
  const [one, other] = [some[Symbol.iterator](), others[Symbol.iterator]()];
  for (let [a, b] = [one.next(), other.next()]; !a.done || !b.done; [a, b] = [one.next(), other.next()]) {
    if (!a.done) expectFresh(a.value);
    if (!b.done) expectFresh(b.value);
  }
}

describe("an edited list equals a fresh one", () => {
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

  const entry = (id: string, title: string) =>
    `- ${title}. [[paper]](https://arxiv.org/abs/${id})\n  - Ann Lee, Bo Ray.\n`;

  /** Both edits are made before anybody asks for the list. */
  function expectFreshAfter(
    text: string,
    first: readonly [string, string],
    second: readonly [string, string],
  ): void {
    let snapshot = openSnapshot(text);
    said(snapshot);
    for (const [now, then] of [first, second]) {
      const start = snapshot.text().indexOf(now);
      expect(start).toBeGreaterThan(0);
      const edit = { span: { start, end: start + now.length }, text: then };
      snapshot = changeSnapshot(snapshot, [edit], snapshot.version + 1);
    }
    expectFresh(snapshot);
  }

  test("after a key in one entry while the gap between two others grew", () => {
    const entries = ["Deep", "Wide", "Flat"].map((title, at) => entry(`200${at}.10739`, title));
    const text = `# Papers\n\n## Theory\n\n${entries.join("")}\nSome prose.\n\n${entry("2005.10739", "Last")}`;
    expectFreshAfter(text, ["Some prose.", "Some\nprose."], ["Deep", "Deeper"]);
  });

  test("after a line came into an entry that stands between two things whose gap counts", () => {
    const text = `# Papers\n\n## Theory\n\n${entry("2005.10739", "Deep")}\n### 2019\n\n${entry("1901.10739", "Wide")}`;
    const before = openSnapshot(text);
    said(before);
    const at = text.indexOf("  - Ann Lee");
    expectFresh(changeSnapshot(before, [{ span: { start: at, end: at }, text: "  - *NeurIPS 2019*\n" }], 1));
  });

  test("after a year heading was moved above an entry while another one was changed", () => {
    const [first, ...others] = ["1901", "1905", "1903"].map((month) => entry(`${month}.10739`, "Deep"));
    const heading = "### 2019\n";
    const text = `# Papers\n\n## Theory\n\n${first}${heading}${others.join("")}`;
    const before = openSnapshot(text);
    said(before);
    const at = text.indexOf(heading);
    const start = text.indexOf(first!);
    const id = text.indexOf("1903");
    const moved = changeSnapshot(
      before,
      [
        { span: { start: at, end: at + heading.length }, text: "" },
        { span: { start, end: start }, text: heading },
        { span: { start: id, end: id + 4 }, text: "1904" },
      ],
      1,
    );
    expect(said(moved)).toEqual(said(openSnapshot(moved.text())));
  });

  const byTitle = [
    "Axes",
    "Bounds",
    "Curves",
    "Depth",
    "Edges",
    "Flatness",
    "Gaps",
    "Heads",
    "Ideals",
    "Jumps",
  ]
    .map((title) => `- ${title}. [[paper]](https://a.org/${title})\n  - Ann Lee, Bo Ray. *NeurIPS 2019*\n`)
    .join("");

  test.each([
    ["the sample list", sampleText()],
    ["a list in the order of titles", `# Papers\n\n## Theory\n\n${byTitle}\n## Practice\n\n${byTitle}`],
  ])("after one thing was reworded in %s", { timeout: 60_000 }, (_, text) => {
    for (const [at, one] of rewordings.entries()) {
      for (const share of [0.1, 0.35, 0.6, 0.85]) {
        const before = openSnapshot(text);
        said(before);
        const start = text.indexOf("\n", Math.floor((share + at / 200) * text.length)) + 1;
        expectFresh(changeSnapshot(before, [rewording(text, start, one)], 1));
      }
    }
  });

  test.each([
    ["the sample list", sampleText()],
    ["a list in the order of titles", `# Papers\n\n## Theory\n\n${byTitle}\n## Practice\n\n${byTitle}`],
  ])("after entries came and went in %s", { timeout: 60_000 }, (_, text) => {
    const opened = openSnapshot(text);
    const { entries } = opened.list;
    const startOf = (at: number) => opened.source.lineSpan(entries[at]!.line).start;
    const edited = (...edits: readonly TextEdit[]) => {
      const before = openSnapshot(text);
      said(before);
      const after = changeSnapshot(before, edits, 1);
      expectFresh(after);
      return after;
    };
    for (let at = 0; at < entries.length; at++) {
      const paper = `${opened.source.slice(spanOf(entries[at]!))}\n`;
      const lines = { start: startOf(at), end: startOf(at) + paper.length };
      const elsewhere = startOf((at * 7 + 3) % entries.length);
      const cut = edited({ span: lines, text: "" });
      const gap = { start: lines.start, end: lines.start };
      expectFresh(changeSnapshot(cut, [{ span: gap, text: paper }], 2));
      edited({ span: { start: elsewhere, end: elsewhere }, text: paper });
      const split = paper.indexOf("\n") + 1;
      edited({ span: { start: lines.start + split, end: lines.start + split }, text: "- Split. " });
      if (at > 0) edited({ span: { start: startOf(at - 1), end: lines.end }, text: paper });
    }
  });

  test("on the sample list", { timeout: 60_000 }, () => {
    const sample = sampleText();
    const property = fc.property(fraction, listEdits, fc.boolean(), (at, edits, isCrLf) => {
      const text = windowOf(sample, at, 60);
      editedEqualsFresh(isCrLf ? text.replaceAll("\n", "\r\n") : text, edits);
    });
    fc.assert(property, { numRuns: 60 * effort, seed });
  });

  test("on two short lists in turn, with few entries below many headings", { timeout: 60_000 }, () => {
    const months = ["2003", "1907", "1905", "1811", "1906"];
    const entries = months.map((month, at) => {
      const heading = at % 2 === 1 ? `### ${2020 - at}\n\n` : "";
      return `${heading}${entry(`${month}.0${at}739`, `Deep ${at}`)}\n`;
    });
    const short = (title: string) => `# Papers\n\n## ${title}\n\n${entries.join("")}`;
    const property = fc.property(listEdits, listEdits, (some, others) => {
      inTurn(editedVersions(short("Theory"), some), editedVersions(short("Practice"), others));
    });
    fc.assert(property, { numRuns: 100 * effort, seed });
  });

  test.skipIf(!hasShared)(
    "on windows of the real lists (skipped without ../shared)",
    { timeout: 120_000 },
    () => {
      const names = ["seed.md", "head.md", "lists/awesome-NeRF__awesome-NeRF.md"];
      const texts = names.map((name) => sharedText(`corpus/${name}`));
      const property = fc.property(fc.constantFrom(...texts), fraction, listEdits, (text, at, edits) => {
        editedEqualsFresh(windowOf(text, at, 80), edits);
      });
      fc.assert(property, { numRuns: 60 * effort, seed });
    },
  );
});
