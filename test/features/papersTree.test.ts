// The tree of papers: the same entries by section, year, author, venue, keyword, what is missing, and what is new.
import { describe, expect, test } from "vitest";
import { additionsSince } from "../../server/src/features/papersTree/addedPapers.ts";
import { childNodes, type TreeQuestion } from "../../server/src/features/papersTree/children.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { smallList } from "./smallList.ts";

function nodes(path: readonly string[], given: Partial<TreeQuestion> & { text?: string } = {}) {
  const { text = smallList, filter = "", isAdded } = given;
  const { list, source } = openSnapshot(text);
  return childNodes(list, source, { path, filter, isAdded });
}

/** `label (detail)`. */
function rows(path: readonly string[], given: Partial<TreeQuestion> & { text?: string } = {}) {
  return nodes(path, given).map(({ label, detail }) => (detail ? `${label} (${detail})` : label));
}

const lineOf = (line: string) => smallList.split("\n").indexOf(line);

test("the top holds what the list has: no keywords here", () => {
  expect(rows([])).toEqual(["Sections", "Years", "Authors", "Venues", "Missing"]);
});

describe("by section", () => {
  test("sections, their years and papers, in the order of the list", () => {
    expect(rows(["section"])).toEqual(["Theory (3)", "Empirical Study (1)"]);
    expect(rows(["section", "Theory"])).toEqual(["2020 (1)", "2019 (2)"]);
    expect(rows(["section", "Theory", "2019"])).toEqual([
      "When is a Convolutional Filter Easy To Learn? (Simon S. Du et al.)",
      "Invariant Risk Minimization (Martin Arjovsky et al.)",
    ]);
  });

  test("each knows its line, papers their address too", () => {
    expect(nodes(["section"])[1]?.line).toBe(lineOf("## Empirical Study"));
    expect(nodes(["section", "Empirical Study"])[0]?.line).toBe(lineOf("### Empirical Study: 2020"));
    const [paper] = nodes(["section", "Theory", "2020"]);
    expect(smallList.split("\n")[paper!.line!]).toMatch(/^- Double Trouble/);
    expect(paper!.url).toBe("https://arxiv.org/abs/2003.01054");
  });

  test("two sections of one title are two rows", () => {
    const text = "## A\n\n- B. [[paper]](https://arxiv.org/abs/2003.01054)\n  - Ada Lovelace.\n";
    expect(nodes(["section"], { text: `${text}\n${text}` }).map(({ key }) => key)).toEqual(["A", "A (2)"]);
  });
});

test("years from the newest", () => {
  expect(rows(["year"])).toEqual(["2020 (2)", "2019 (2)"]);
});

test("authors from the most papers, whatever their accents; papers say where they stand", () => {
  const text = smallList.replace("  - Stéphane d'Ascoli, Levent", "  - Stephane d'Ascoli, Levent");
  expect(rows(["author"], { text }).slice(0, 3)).toEqual([
    "Giulio Biroli (2)",
    "Stéphane d'Ascoli (2)",
    "David Lopez-Paz (1)",
  ]);
  expect(rows(["author", "giulio biroli"])[0]).toBe("Double Trouble in Double Descent (Theory › 2020)");
});

test("venues by their name of today", () => {
  expect(rows(["venue"], { text: smallList.replace("*ICML 2020*", "*NIPS 2019*") })).toEqual([
    "ICLR (1)",
    "NeurIPS (1)",
  ]);
});

test("what is missing, where others have it", () => {
  expect(rows(["missing"])).toEqual(["No code (3)", "No digest (3)", "No venue (2)"]);
  expect(rows(["missing", "venue"])[0]).toBe("Invariant Risk Minimization (Theory › 2019)");
});

test("a filter leaves the papers that have all its words", () => {
  expect(rows(["section"], { filter: "biroli overf" })).toEqual(["Empirical Study (1)"]);
  expect(rows([], { filter: "biroli" })[0]).toBe("Found (2 papers)");
  expect(rows(["found"], { filter: "biroli overf" })).toEqual([
    "Triple descent and the two kinds of overfitting: Where & why do they appear? (Empirical Study › 2020)",
  ]);
  expect(rows([], { filter: "nobody", isAdded: () => true })).toEqual([]);
});

describe("what a branch added", () => {
  const added = (before: string) => ({ isAdded: additionsSince(openSnapshot(before).list) });
  const before = smallList.replace(/- Invariant Risk[\s\S]*?Lopez-Paz\.\n/, "");

  test("is known by id and title", () => {
    expect(rows([], added(before)).at(-1)).toBe("Added on This Branch (1 paper)");
    expect(rows(["added"], added(before))).toEqual(["Invariant Risk Minimization (Theory › 2019)"]);
  });

  test("is nothing that was moved or reworded", () => {
    const reworded = smallList.replace("Invariant Risk Minimization.", "Invariant risk minimisation.");
    expect(rows(["added"], added(reworded))).toEqual([]);
    const moved = smallList.replace("arxiv.org/abs/1907.02893", "openreview.net/forum?id=a");
    expect(rows(["added"], added(moved))).toEqual([]);
  });

  test("is everything in a list that was not there", () => {
    expect(rows(["added"], added(""))).toHaveLength(4);
  });
});

test("more rows than anybody reads are said, not sent", () => {
  const names = Array.from({ length: 510 }, (_, at) => `Ada ${String.fromCharCode(97 + (at % 26))}x${at}`);
  const text = `## A\n\n- B. [[paper]](https://arxiv.org/abs/2003.01054)\n  - ${names.join(", ")}.\n`;
  const found = nodes(["author"], { text });
  expect(found).toHaveLength(501);
  expect(found.at(-1)).toMatchObject({ kind: "note", label: "10 more: filter to find them" });
});

test.each([[["gone"]], [["section", "gone"]], [["author", "gone"]], [["section", "Theory", "1999"]]])(
  "nothing below %j",
  (path) => expect(nodes(path)).toEqual([]),
);

test("other Markdown has no rows", () => {
  expect(nodes([], { text: "# Notes\n\n- a\n" })).toEqual([]);
});
