// Entries into the list's own order, with the smallest change.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { sortEntries } from "../../server/src/features/edit/sortEntries.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { entryOrder } from "../../server/src/rules/entryOrder.ts";
import { checkText } from "../support/checkRule.ts";
import { hasShared, sharedText } from "../support/lists.ts";
import { edited, lineOf } from "./editCase.ts";
import { list } from "./insertCase.ts";

const text = list(`
    # Papers

    ## Theory

    ### 2020

    @2001.00001

    @2003.01054

    @2002.00001

    @2001.00000

    ### 2019

    @1907.02893
    @1912.00001
    @1906.00001
    @1905.00001
`);

function ids(of: string): string[] {
  return [...of.matchAll(/- Paper ([\d.]+)\. /g)].map((found) => found[1]!);
}

function sorted(words: string, scope: "year" | "section", of = text): string {
  return edited(of, (snapshot) => sortEntries(snapshot, { line: lineOf(of, words), scope })).replace("»", "");
}

test("a year alone", () => {
  const after = sorted("### 2020", "year");
  expect(ids(after).slice(0, 5)).toEqual([
    "2003.01054",
    "2002.00001",
    "2001.00001",
    "2001.00000",
    "1907.02893",
  ]);
  expect(after.split("\n").length).toBe(text.split("\n").length);
});

test("a section, each year by itself, with as many blank lines as the year has", () => {
  const after = sorted("## Theory", "section");
  expect(ids(after).slice(4)).toEqual(["1912.00001", "1907.02893", "1906.00001", "1905.00001"]);
  expect(after).toContain("Bo Sun.\n- Paper 1907");
});

test("only what must move is written anew", () => {
  const outcome = sortEntries(openSnapshot(text), { line: lineOf(text, "### 2020"), scope: "year" });
  expect(outcome.status === "planned" && outcome.edits.map((edit) => ids(edit.text))).toEqual([
    [],
    ["2001.00001"],
  ]);
});

test("what has no id stays, and nothing moves past what is no entry", () => {
  const other = text
    .replace("https://arxiv.org/abs/2003.01054", "https://example.org/")
    .replace("\n\n- Paper 2002", "\n\nOlder ones:\n\n- Paper 2002");
  expect(sorted("### 2020", "year", other)).toBe("The entries of Theory › 2020 are in order already.");
});

test("again there is nothing to do", () => {
  const after = sorted("## Theory", "section");
  expect(sorted("## Theory", "section", after)).toBe("The entries of Theory are in order already.");
});

test("a section whose order the list's own file forbids", () => {
  const message = edited(text, (snapshot) =>
    sortEntries(snapshot, {
      line: lineOf(text, "## Theory"),
      scope: "section",
      pinned: { conventions: {}, sections: new Map([["Theory", { order: "none" }]]) },
    }),
  );
  expect(message).toBe("The list's own file says that “Theory” is in no order.");
});

describe.skipIf(!hasShared)("a real list (skipped without ../shared)", () => {
  test("every section can be sorted, and the rule has nothing left to say", () => {
    let current = hasShared ? sharedText("corpus/head.md") : "";
    const { sections } = openSnapshot(current).list;
    for (const { heading } of sections) {
      const outcome = sortEntries(openSnapshot(current), { line: heading.line, scope: "section" });
      if (outcome.status === "planned") current = applyEdits(current, outcome.edits);
      else expect(outcome.message).toMatch(/in order already\.$/);
    }
    expect(openSnapshot(current).list.entries.length).toBe(
      openSnapshot(sharedText("corpus/head.md")).list.entries.length,
    );
    expect(checkText(current, [entryOrder])).toEqual([]);
  }, 120_000);
});
