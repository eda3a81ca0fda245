// Entries to other sections and years: each lands where a new paper would.
import { describe, expect, test } from "vitest";
import { type MoveRequest, moveTo } from "../../server/src/features/edit/moveTo.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { hasShared, sharedText } from "../support/lists.ts";
import { edited, lineOf } from "./editCase.ts";
import { list } from "./insertCase.ts";

const text = list(`
    # Papers

    ## Theory

    ### Theory: 2020

    @2003.01054

    @2001.00001

    ### Theory: 2019

    @1907.02893

    ## Kernels

    ### Kernels: 2020

    @2010.00001

    @2002.00001
`);

function moved(words: string, request: Omit<MoveRequest, "line">, of = text): string {
  return edited(of, (snapshot) => moveTo(snapshot, { ...request, line: lineOf(of, words) }));
}

/** Headings and titles alone, and whether a blank line stands before each. */
function outline(of: string): string[] {
  return of
    .split("\n")
    .map((line, at, all) => (all[at - 1] === "" ? "" : "|") + line)
    .filter((line) => /^\|?»?(?:##|- )/.test(line))
    .map((line) => line.replace(/ \[\[.*/, ""));
}

test("to another section, into the slot by the list's own order", () => {
  expect(outline(moved("Paper 2003", { section: "Kernels" }))).toEqual([
    "## Theory",
    "### Theory: 2020",
    "- Paper 2001.00001.",
    "### Theory: 2019",
    "- Paper 1907.02893.",
    "## Kernels",
    "### Kernels: 2020",
    "- Paper 2010.00001.",
    "»- Paper 2003.01054.",
    "- Paper 2002.00001.",
  ]);
});

test("a year that the section does not have is made in the list's form", () => {
  const after = moved("Paper 1907", { section: "Kernels" });
  expect(outline(after).slice(4)).toEqual([
    "### Theory: 2019",
    "## Kernels",
    "### Kernels: 2020",
    "- Paper 2010.00001.",
    "- Paper 2002.00001.",
    "### Kernels: 2019",
    "»- Paper 1907.02893.",
  ]);
});

test("the heading of a year that is left empty can go along", () => {
  expect(outline(moved("Paper 1907", { section: "Kernels", withYear: true }))).not.toContain(
    "### Theory: 2019",
  );
  expect(outline(moved("Paper 2003", { section: "Kernels", withYear: true }))).toContain("### Theory: 2020");
});

test("to another year of its section", () => {
  expect(outline(moved("Paper 2001", { year: 2019 })).slice(3)).toEqual([
    "### Theory: 2019",
    "»- Paper 2001.00001.",
    "- Paper 1907.02893.",
    "## Kernels",
    "### Kernels: 2020",
    "- Paper 2010.00001.",
    "- Paper 2002.00001.",
  ]);
});

test("a paper that is not on arXiv keeps its year", () => {
  const of = text.replace("https://arxiv.org/abs/1907.02893", "https://example.org/paper");
  expect(outline(moved("Paper 1907", { section: "Kernels" }, of)).at(-2)).toBe("### Kernels: 2019");
});

test("numbers go on counting on both sides", () => {
  const item = (number: number, id: string) =>
    `${number}. Paper ${id}. [[paper]](https://arxiv.org/abs/${id})\n`;
  const of = (theory: readonly string[], kernels: readonly string[]) =>
    [theory, kernels]
      .map(
        (ids, at) =>
          `## ${at === 0 ? "Theory" : "Kernels"}\n\n${ids.map((id, n) => item(n + 1, id)).join("")}`,
      )
      .join("\n");
  const before = of(["2003.00001", "2002.00001", "2001.00001"], ["2002.00003", "2002.00002", "2001.00002"]);
  expect(moved("Paper 2003", { section: "Kernels" }, before).replace("»", "")).toBe(
    of(["2002.00001", "2001.00001"], ["2003.00001", "2002.00003", "2002.00002", "2001.00002"]),
  );
});

test.each([
  [{ section: "Nothing" }, "There is no section “Nothing”; the closest is “Theory”."],
  [{ year: 12 }, "The year must be a number of four digits, for example 2020."],
  [{}, "It stands in its place in Theory › 2020 already."],
])("%j: one plain sentence", (request, message) => {
  expect(moved("Paper 2003", request)).toBe(message);
});

describe.skipIf(!hasShared)("a real list (skipped without ../shared)", () => {
  test("an entry moves to every section of it", () => {
    const real = hasShared ? sharedText("corpus/head.md") : "";
    const snapshot = openSnapshot(real);
    const { sections, entries } = snapshot.list;
    const entry = entries[50]!;
    for (const { title, heading } of sections) {
      const outcome = moveTo(snapshot, { line: entry.line, section: title, sectionLine: heading.line });
      if (outcome.status === "refused")
        expect(outcome.message).toMatch(/^(?:It stands in its place|Say which year)/);
      else expect(edited(real, () => outcome)).toContain(`»${entry.it.marker.text} `);
    }
  }, 60_000);
});
