// Where a new paper goes, and in what words, in a list whose own file lays down its style.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { formatEdits } from "../../server/src/features/format.ts";
import type { InsertRequest } from "../../server/src/features/insert/outcome.ts";
import type { PinnedStyle, SectionDefinition } from "../../server/src/model/pinnedStyle.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { inserted, list, paper } from "./insertCase.ts";

const text = list(`
    # Awesome

    ## Theory

    ### 2020

    @2006.05000

    @2003.01054

    ### 2018

    @1806.07366
`);

function pins(conventions: PinnedStyle["conventions"], theory: SectionDefinition = {}): PinnedStyle {
  return { conventions, sections: new Map([["theory", theory]]) };
}

/** The headings and ids from the first year on. */
function outline(id: string, request: InsertRequest): string[] {
  return [...inserted(text, paper(id), request).matchAll(/^#{3} (.*)|abs\/([\d.]+)/gm)].map(
    ([, heading, listed]) => heading ?? listed!,
  );
}

describe("place", () => {
  test("the order of the section comes before that of the list", () => {
    const pinned = pins({ entryOrder: "descending" }, { order: "ascending" });
    expect(outline("2001.00001", { pinned }).slice(0, 4)).toEqual([
      "2020",
      "2001.00001",
      "2006.05000",
      "2003.01054",
    ]);
  });

  test("the order of the list comes before what a section shows", () => {
    const ascending = { pinned: pins({ entryOrder: "ascending" }) };
    expect(outline("2001.00001", ascending).slice(0, 2)).toEqual(["2020", "2001.00001"]);
    expect(outline("2001.00001", {}).slice(2, 4)).toEqual(["2003.01054", "2001.00001"]);
  });

  test("in a section without an order a paper goes to the end of its year", () => {
    expect(outline("2012.00001", { pinned: pins({}, { order: "none" }) }).slice(2, 4)).toEqual([
      "2003.01054",
      "2012.00001",
    ]);
  });

  test("a section that is not sorted by year gets no year", () => {
    const flat = list(`
    # Awesome

    ## Videos

    ## Theory

    ### 2020

    @2006.05000
`);
    const sections = new Map([["Videos", { years: false }]]);
    const pinned = { conventions: {}, sections };
    const wish = { section: "Videos" };
    expect(inserted(flat, paper("1901.00001"), wish)).toContain("## Videos\n\n### 2019\n");
    expect(inserted(flat, paper("1901.00001"), { ...wish, pinned })).toContain("## Videos\n\n- Paper");
  });

  test("a section that is to be sorted by year gets one, whatever stands in it", () => {
    const flat = list(`
    # Awesome

    ## Theory

    @2006.05000
`);
    const pinned = pins({}, { years: true });
    expect(inserted(flat, paper("1901.00001"), { pinned })).toContain("### 2019\n");
    expect(inserted(flat, paper("1901.00001"))).not.toContain("### 2019\n");
  });

  test("where years are those of the venues, the year of the venue counts; without a venue, that of the id", () => {
    const pinned = pins({ yearBasis: "venue" });
    const venue = "ICLR 2018";
    expect(outline("1712.00001", { pinned, venue }).slice(-3)).toEqual(["2018", "1806.07366", "1712.00001"]);
    expect(outline("1712.00001", { venue }).slice(-2)).toEqual(["2017", "1712.00001"]);
    expect(outline("1712.00001", { pinned }).slice(-2)).toEqual(["2017", "1712.00001"]);
  });
});

describe("words", () => {
  test("what is laid down comes before what the neighbours do", () => {
    const pinned = pins({ titlePeriod: false, authorsPeriod: false, foldedAuthorsFrom: 2 });
    const after = inserted(text, paper("2012.00001"), { pinned });
    expect(after).toContain("- Paper 2012.00001 [[paper]]");
    expect(after).toContain("  - <details><summary>Author List</summary> Ada Ray, Bo Sun\n");
  });

  test("a new year has the form that is laid down", () => {
    const pinned = pins({ yearHeading: { depth: 3, template: "{section}: {year}" } });
    expect(inserted(text, paper("1901.00001"), { pinned })).toContain("\n### Theory: 2019\n");
  });

  test("blank lines are as many as are laid down", () => {
    const pinned = pins({ blankLinesBetweenEntries: 0 });
    expect(inserted(text, paper("2012.00001"), { pinned })).toContain("Bo Sun.\n- Paper 2006.05000");
  });
});

test("formatting makes as many blank lines as are laid down", () => {
  const pinned = pins({ blankLinesBeforeYearHeading: 2 });
  const edits = formatEdits(openSnapshot(text), { settings: defaultRuleSettings, pinned });
  expect(applyEdits(text, edits)).toBe(text.replace("\n\n### 2018", "\n\n\n### 2018"));
});
