// Which headings are sections, which are years, and which bullets are papers.
import { describe, expect, test } from "vitest";
import type { List } from "../../server/src/model/list.ts";
import { chunksOf, openSnapshot } from "../../server/src/parse/snapshot.ts";
import { hasShared, sharedText } from "../support/lists.ts";

const paper = (title: string, id: string) =>
  `- ${title}. [[paper]](https://arxiv.org/abs/${id})\n  - Ann Lee, Bo Ray.\n  - Digest: Words.\n\n`;

function listOf(text: string): List {
  return openSnapshot(text).list;
}

/** Sections as `Title (loose) / year: papers`, for short expectations. */
function outline(list: List): string[] {
  return list.sections.map(({ title, loose, yearGroups }) =>
    [
      `${title} (${loose.length})`,
      ...yearGroups.map(({ year, entries }) => `${year}: ${entries.length}`),
    ].join(" / "),
  );
}

describe("sections and years", () => {
  test.each([
    ["### 2020", "### 2019"],
    ["#### 2020", "#### 2019"],
    ["### Topic: 2020", "### Topic: 2019"],
    ["## Topic: 2020", "## Topic: 2019"],
    ["### Topic 2020", "### Topic 2019"],
    ["### Topic (2020)", "### Topic (2019)"],
  ])("year headings as %s", (newer, older) => {
    const text = `# List\n\n## Topic\n\n${newer}\n\n${paper("A", "2003.01054")}${older}\n\n${paper("B", "1912.02292")}`;
    expect(outline(listOf(text))).toEqual(["Topic (0) / 2020: 1 / 2019: 1"]);
  });

  test("a topic that names a year is a topic", () => {
    const text = `## Theory\n\n${paper("A", "2003.01054")}## Workshops at ICML 2020\n\n${paper("B", "2003.01055")}`;
    expect(outline(listOf(text))).toEqual(["Theory (1)", "Workshops at ICML 2020 (1)"]);
  });

  test("contents, resources and the template under Contributing hold no paper", () => {
    const text = `# List

## Table of Contents

- [Topic](#topic)
  - [Deeper](#deeper)

## Topic

${paper("A", "2003.01054")}
## Related Resources

- [A Blog](https://www.offconvex.org/)
  - with a line below

# Contributing

Formatting:
- Paper Title [[paper]](https://arxiv.org/abs/xxxx.xxxx)
  - Authors. *Published Conference or Journal*
`;
    const list = listOf(text);
    expect(outline(list)).toEqual(["Topic (1)"]);
    expect(list.entries.map(({ it }) => it.title.text)).toEqual(["A."]);
    expect(list.headings.map(({ it }) => it.text)).toContain("Contributing");
  });

  test("an entry without links counts where papers stand", () => {
    const text = `## Topic\n\n${paper("A", "2003.01054")}- On Sparsity.\n  - Cy Day.\n  - Digest: Words.\n`;
    expect(listOf(text).entries.map(({ it }) => it.title.text)).toEqual(["A.", "On Sparsity."]);
  });

  test("a fresh heading among the sections is a section, prose is not", () => {
    const text = `## Topic\n\n${paper("A", "2003.01054")}## New Topic\n\n## Licence\n\nMIT.\n`;
    expect(outline(listOf(text))).toEqual(["Topic (1)", "New Topic (0)"]);
  });

  test("spans of sections and years meet without gaps", () => {
    const text = `## T\n\n### 2020\n\n${paper("A", "2003.01054")}### 2019\n\n${paper("B", "1912.02292")}# End\n`;
    const [section] = listOf(text).sections;
    expect(text.slice(section!.span.end)).toBe("# End\n");
    const [first, second] = section!.yearGroups;
    expect(first!.span.end).toBe(second!.span.start);
    expect(second!.span.end).toBe(section!.span.end);
    expect(text.slice(second!.span.start)).toMatch(/^### 2019/);
  });

  test("entries know their line, section and year", () => {
    const text = `## T\n\n### 2020\n\n${paper("A", "2003.01054")}`;
    const [entry] = listOf(text).entries;
    expect(entry).toMatchObject({ line: 4, section: { title: "T" }, yearGroup: { year: 2020 } });
  });
});

describe("what is a list of papers", () => {
  const readme = "# Tool\n\n## Features\n\n- Fast\n  - very\n- Small\n  - tiny\n\n## Install\n\n1. `npm i`\n";

  test("any other README is none, and its text alone says so", () => {
    const snapshot = openSnapshot(readme);
    expect(snapshot.isPaperList).toBe(false);
    expect(chunksOf(snapshot).filter((chunk) => chunk.isParsed)).toEqual([]);
    expect(snapshot.list).toMatchObject({ isPaperList: false, entries: [] });
  });

  test("a README that cites papers is none", () => {
    const cites = ["1706.03762", "1512.03385", "1412.6980"].map(
      (id) => `- [Some Title](https://arxiv.org/abs/${id})\n`,
    );
    expect(listOf(`${readme}\n## References\n\n${cites.join("")}`).isPaperList).toBe(false);
  });

  test("one entry in the dress of a list makes a young list", () => {
    expect(listOf(`# New List\n\n## Topic\n\n${paper("A", "2003.01054")}`).isPaperList).toBe(true);
  });

  test.each([
    "",
    "\n",
    "\ufeff",
    "# \n",
    "---\n---\n",
    "- \n- ",
    "<!--",
    "```",
    "[",
    "\u0000",
    "\ud800",
    "a\r",
  ])("%j reads as an empty list", (text) => {
    expect(listOf(text)).toMatchObject({ isPaperList: false, entries: [], sections: [] });
    expect(openSnapshot(text).text()).toBe(text);
  });
});

describe.skipIf(!hasShared)("real lists (skipped without ../shared)", () => {
  const count = <T>(items: readonly T[], key: (item: T) => string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
    return counts;
  };
  const links = (list: List) =>
    count(list.entries, ({ it }) => it.links.map(({ label }) => label.text).join("+") || "none");
  const venues = (list: List) =>
    count(list.entries, ({ it: { venue } }) => {
      if (!venue) return "none";
      return venue.text === ""
        ? "empty"
        : `${venue.year ? "year" : "no year"}${venue.track ? ` ${venue.track}` : ""}`;
    });
  const years = (list: List) => list.sections.flatMap(({ yearGroups }) => yearGroups).length;

  test("seed.md", () => {
    const list = listOf(sharedText("corpus/seed.md"));
    expect([list.sections.length, years(list), list.entries.length]).toEqual([5, 20, 58]);
    expect(links(list)).toEqual({ paper: 29, "paper+code": 27, "paper+dataset": 2 });
    expect(venues(list)).toEqual({ year: 44, "year Workshop": 2, empty: 1, none: 11 });
    expect(list.entries.filter(({ it }) => it.venue?.series === "IEEE ITW")).toHaveLength(1);
  });

  test("head.md", () => {
    const list = listOf(sharedText("corpus/head.md"));
    expect([list.sections.length, years(list), list.entries.length]).toEqual([9, 71, 581]);
    expect(links(list)).toEqual({ paper: 413, "paper+code": 165, "paper+book": 1, none: 2 });
    expect(venues(list)).toEqual({ year: 239, "no year": 22, none: 320 });
    expect(list.entries.filter(({ it }) => it.keywords)).toHaveLength(580);
    expect(list.entries.filter(({ it }) => it.authors?.folded)).toHaveLength(2);
    expect(count(list.entries, ({ it }) => it.digest?.form ?? "none")).toEqual({
      "details-open": 579,
      "details-closed": 2,
    });
  });

  test("ten times head.md, 5 MB, reads ten times as much", { timeout: 60_000 }, () => {
    const text = sharedText("corpus/head.md").repeat(10);
    const snapshot = openSnapshot(text);
    expect(snapshot.list.entries).toHaveLength(5810);
    expect(snapshot.text()).toBe(text);
  });
});
