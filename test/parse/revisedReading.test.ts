// A list in which one entry is another, or came or went, is made of the list before: it says what its text says anew.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insert, replace } from "../../server/src/base/textEdit.ts";
import type { List, Placed, PlacedEntry, Section } from "../../server/src/model/list.ts";
import type { PlacedRegion, Region } from "../../server/src/model/region.ts";
import { difference, listSuccession, regionSuccession } from "../../server/src/model/succession.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { type ParseWork, parseWork } from "../../server/src/parse/work.ts";

const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261124));

const at = ({ it, offset, line }: Placed<unknown>) => [it, offset, line];

const underHeadings = (entry: PlacedEntry) => [
  ...at(entry),
  entry.section?.heading.it,
  entry.yearGroup?.heading.it,
];

const sectionSays = (section: Section) => ({
  heading: at(section.heading),
  span: section.span,
  title: section.title,
  loose: section.loose.map(at),
  entries: section.entries.map(at),
  years: section.yearGroups.map((group) => [
    at(group.heading),
    group.span,
    group.year,
    group.entries.map(at),
    group.section === section,
  ]),
});

const holds = ({ sections, entries, headings, links, suppressions }: List | PlacedRegion | Region) => ({
  sections: sections.map(sectionSays),
  entries: entries.map(underHeadings),
  headings: headings.map(at),
  links: links.map(at),
  suppressions: suppressions.map(at),
  // Whoever compares two of them compares objects.
  own: entries.every(
    (entry) =>
      (!entry.section || (sections.includes(entry.section) && entry.section.entries.includes(entry))) &&
      (!entry.yearGroup || entry.section?.yearGroups.includes(entry.yearGroup)),
  ),
  ownHeadings: sections.every(({ heading }) => headings.includes(heading)),
});

/** All that a list and its regions say. */
function described(list: List): unknown {
  return {
    title: list.title,
    isPaperList: list.isPaperList,
    ...holds(list),
    regions: list.regions.map((region) => ({ ...holds(region), offset: region.offset, line: region.line })),
    local: list.regions.map(({ it }) => ({
      ...holds(it),
      its: it.its,
      inRows: it.linkRows.flatMap((row) => row.it.map((link) => [...at(link), row.offset, row.line])).length,
      rows: it.linkRows.flatMap((row) =>
        row.it.map((link) => [link.it, link.offset + row.offset, link.line + row.line]),
      ),
      length: it.length,
      lineBreaks: it.lineBreaks,
      text: it.source.slice({ start: 0, end: it.source.length }),
      lines: it.source.lineCount,
      bytes: it.source.byteLength,
    })),
  };
}

/** What is noted of two lists is what comparing them gives. */
function expectFollowed(now: List, before: List): void {
  const step = listSuccession(now);
  if (!step || step.before !== before) return;
  const regions = difference(
    before.regions.map(({ it }) => it),
    now.regions.map(({ it }) => it),
  );
  expect(regions).toEqual({ start: step.index, gone: [step.was.it], came: [step.is.it] });
  const entries = regionSuccession(step.is.it);
  if (!entries) return;
  const { start, gone, came } = difference(step.was.it.its, step.is.it.its);
  expect({ start, gone, came }).toEqual({
    start: entries.start,
    gone: entries.gone.map(({ it }) => it),
    came: entries.came.map(({ it }) => it),
  });
}

const paper = "- Deep. [[paper]](https://arxiv.org/abs/2003.01054)\n  - Ann Lee.\n";
const entryPart = fc.constantFrom(
  paper,
  paper,
  paper,
  `${paper}\n`,
  "- A. [[paper]](https://a.b/c) [[code]](https://a.b/d)\n  - Bo Ray.\n  - Digest: [This](https://a.b).\n\n",
  "- Without a link.\n  - Bo Ray.\n",
  "- [Alone](https://arxiv.org/abs/2003.01055)\n",
);
const otherPart = fc.constantFrom(
  "- Plain\n",
  "- Code\n  - `a`\n\n  text\n",
  "# Papers\n",
  "## Theory\n",
  "### Deeper\n",
  "### 2020\n",
  "#### 2019\n",
  "### Contents\n",
  "- Text\n## Inside\n",
  "Prose.\n\n",
  "\n",
  "<!-- paper-list-disable -->\n\n",
);
const part = fc.oneof({ weight: 3, arbitrary: entryPart }, { weight: 1, arbitrary: otherPart });

interface Edit {
  readonly at: number;
  readonly gone: number;
  /** Parts that come, or letters that are typed into the part. */
  readonly came: readonly string[] | string;
  readonly isSeen: boolean;
  /** The edit is only tried out: the next one is made in the text before. */
  readonly isTried: boolean;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  gone: fc.constantFrom(0, 0, 0, 1, 1, 3),
  came: fc.oneof(
    fc.array(part, { maxLength: 1 }),
    fc.array(part, { maxLength: 1 }),
    fc.array(part, { maxLength: 3 }),
    fc.constantFrom("x", " ", "*ICML 2020*", "\n", "\n  - ", ", Bo Li", "[b](https://b.c)"),
  ),
  isSeen: fc.constantFrom(true, true, true, false),
  isTried: fc.constantFrom(false, false, false, true),
});

function changed(
  snapshot: Snapshot,
  parts: readonly string[],
  { at, gone, came }: Edit,
): [Snapshot, string[]] {
  const index = at % (parts.length + 1);
  const there = parts[index] ?? "";
  const within = typeof came === "string" ? at % (there.length + 1) : 0;
  const start = parts.slice(0, index).join("").length + within;
  if (typeof came === "string") {
    const now = there.slice(0, within) + came + there.slice(within);
    return [changeSnapshot(snapshot, [insert(start, came)], 1), parts.toSpliced(index, 1, now)];
  }
  const span = { start, end: start + parts.slice(index, index + gone).join("").length };
  const next = changeSnapshot(snapshot, [replace(span, came.join(""))], 1);
  return [next, parts.toSpliced(index, gone, ...came)];
}

function workOf(work: () => void): ParseWork {
  const before = { ...parseWork };
  work();
  const names = Object.keys(before) as (keyof ParseWork)[];
  return Object.fromEntries(names.map((name) => [name, parseWork[name] - before[name]])) as never;
}

test("after any edits of entries, and of what stands around them", { timeout: 30_000 * effort }, () => {
  let seen = 0;
  const property = fc.property(
    fc.array(part, { minLength: 1, maxLength: 30 }),
    fc.array(edit, { minLength: 1, maxLength: 10 }),
    fc.boolean(),
    (first, edits, isPrepared) => {
      let snapshot = openSnapshot(["## Start\n", paper, ...first].join(""));
      let parts: readonly string[] = ["## Start\n", paper, ...first];
      let { list } = snapshot;
      for (const one of edits) {
        const [next, now] = changed(snapshot, parts, one);
        if (!one.isTried) [snapshot, parts] = [next, now];
        if (!one.isSeen) continue;
        if (isPrepared) while (!next.prepare(() => false));
        seen++;
        expect(described(next.list)).toEqual(described(openSnapshot(next.text()).list));
        expectFollowed(next.list, list);
        ({ list } = next);
      }
    },
  );
  const work = workOf(() => fc.assert(property, { numRuns: 150 * effort, seed }));
  expect(work.listsRevised).toBeGreaterThan(seen / 3);
  expect(work.listsRevised).toBeLessThan(seen / 1.2);
});

const entry = (title: string) => `- ${title}. [[paper]](https://arxiv.org/abs/2003.01054)\n  - Ann Lee.\n`;
const list = `# Papers\n\n## Theory\n\n### 2020\n\n${entry("A")}${entry("B")}\n### 2019\n\n${entry("C")}\n## Practice\n\n${entry("D")}`;

function edited(snapshot: Snapshot, what: string, becomes: string): Snapshot {
  const start = snapshot.text().indexOf(what);
  return changeSnapshot(snapshot, [{ span: { start, end: start + what.length }, text: becomes }], 1);
}

describe("nothing around an entry is asked", () => {
  test.each([
    ["a letter is typed", "B.", "Be."],
    ["a line is put into it", "B. [[paper]](https://arxiv.org/abs/2003.01054)", "B\n  - C"],
    ["an entry is pasted", entry("B"), entry("B") + entry("New")],
    ["the first entry of a year is pasted", entry("A"), entry("New") + entry("A")],
    ["the last entry of a year is pasted", entry("C"), `${entry("C")}${entry("New")}`],
    ["an entry is cut", entry("B"), ""],
    ["the only entry of a year is cut", `${entry("C")}\n`, ""],
    ["three entries are pasted", entry("B"), entry("X") + entry("Y") + entry("Z") + entry("B")],
    ["the last entry of the document is pasted", entry("D"), entry("D") + entry("New")],
  ])("where %s", (_, what, becomes) => {
    const before = openSnapshot(list);
    const sections = before.list.sections.length;
    const work = workOf(() => {
      const now = edited(before, what, becomes);
      expect(now.list.sections).toHaveLength(sections);
      expect(
        now.list.regions.filter((region, index) => region.it !== before.list.regions[index]!.it),
      ).toHaveLength(1);
    });
    expect(work).toMatchObject({ listsRevised: 1, stretchesRead: 0 });
  });

  test.each([
    ["the only entry of a section is cut", entry("D"), ""],
    ["an entry becomes a plain bullet", entry("B"), "- B\n"],
    ["many entries are pasted", entry("B"), entry("X").repeat(5) + entry("B")],
    ["an entry is silenced", entry("B"), `${entry("B")}  - <!-- paper-list-disable -->\n`],
  ])("but where %s", (_, what, becomes) => {
    const before = openSnapshot(list);
    expect(before.list.isPaperList).toBe(true);
    const now = edited(before, what, becomes);
    expect(workOf(() => void now.list).listsRevised).toBe(0);
    expect(described(now.list)).toEqual(described(openSnapshot(now.text()).list));
  });

  test("where many are edited one after the other, and a heading then: only its own regions are other ones", () => {
    let snapshot = openSnapshot(list);
    expect(snapshot.list.regions).toHaveLength(3);
    const typed = workOf(() => {
      for (const title of ["A", "C", "D", "B"]) {
        snapshot = edited(snapshot, `- ${title}.`, `- ${title}x.`);
        expect(snapshot.list.isPaperList).toBe(true);
      }
    });
    expect(typed).toMatchObject({ listsRevised: 4, stretchesRead: 0 });
    const before = snapshot.list;
    snapshot = edited(snapshot, "## Practice", "## Practices");
    expect(snapshot.list.regions.map(({ it }, index) => it === before.regions[index]!.it)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
