// The table of contents, brought up to date in its own form.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { updateContents } from "../../server/src/features/edit/updateContents.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { hasShared, sharedText } from "../support/lists.ts";
import { edited } from "./editCase.ts";

const paper = "- Paper. [[paper]](https://arxiv.org/abs/2003.01054)\n  - Ada Ray.\n";

function page(table: string, headings: readonly string[]): string {
  const sections = headings.map((heading) => `${heading}\n\n${paper}`).join("\n");
  return `# Papers\n\n${table.trim()}\n\n${sections}`;
}

/** The table after the update. */
function updated(table: string, headings: readonly string[]): string {
  const after = edited(page(table, headings), updateContents);
  if (!after.includes("\n")) return after;
  return after.replace("»", "").split("\n\n## ")[0]!.replace("# Papers\n\n", "");
}

const three = "- [A](#a)\n- [B](#b)\n- [C](#c)";

test.each([
  [
    "a section in the middle",
    three,
    ["## A", "## A2", "## B", "## C"],
    "- [A](#a)\n- [A2](#a2)\n- [B](#b)\n- [C](#c)",
  ],
  [
    "at the top and at the end",
    three,
    ["## X", "## A", "## B", "## C", "## Y"],
    `- [X](#x)\n${three}\n- [Y](#y)`,
  ],
  ["several in a row", three, ["## A", "## B", "## C", "## D", "## E"], `${three}\n- [D](#d)\n- [E](#e)`],
  [
    "a renamed one",
    three,
    ["## A", "## Bees & Wasps", "## C"],
    "- [A](#a)\n- [Bees & Wasps](#bees--wasps)\n- [C](#c)",
  ],
  ["one that is gone", three, ["## A", "## C"], "- [A](#a)\n- [C](#c)"],
  [
    "an address that slipped",
    "- [A](#a)\n- [B & C](#b-c)",
    ["## A", "## B & C"],
    "- [A](#a)\n- [B & C](#b--c)",
  ],
  ["brackets in a heading", three, ["## A", "## B", "## C", "## [D] e"], `${three}\n- [\\[D\\] e](#d-e)`],
  [
    "nested lines, with marker and indent of their depth",
    "* [A](#a)\n    + [A1](#a1)\n    + [A2](#a2)\n* [B](#b)",
    ["## A", "### A1", "### A2", "## B", "### B1", "## C"],
    "* [A](#a)\n    + [A1](#a1)\n    + [A2](#a2)\n* [B](#b)\n    + [B1](#b1)\n* [C](#c)",
  ],
  [
    "numbers count on",
    "1. [A](#a)\n2. [B](#b)\n3. [C](#c)",
    ["## A", "## X", "## B", "## C"],
    "1. [A](#a)\n2. [X](#x)\n3. [B](#b)\n4. [C](#c)",
  ],
  [
    "numbers that do not count",
    "1. [A](#a)\n1. [B](#b)",
    ["## A", "## B", "## C"],
    "1. [A](#a)\n1. [B](#b)\n1. [C](#c)",
  ],
  [
    "what was written by hand",
    "- [A](#a) (the classics)\n  - and [a friend](https://example.org)\n- [B](#b)\n- [Slides](https://example.org)",
    ["## A", "## A2", "## B"],
    "- [A](#a) (the classics)\n  - and [a friend](https://example.org)\n- [A2](#a2)\n- [B](#b)\n- [Slides](https://example.org)",
  ],
])("%s", (_what, table, headings, after) => {
  expect(updated(table, headings)).toBe(after);
  expect(updated(after, headings)).toBe("The table of contents is up to date.");
});

test.each([
  ["up to date", three, ["## A", "## B", "## C"]],
  ["a depth that the table leaves out", three, ["## A", "### A1", "## B", "## C"]],
  ["a line with other words than its heading", "- [The first](#a)\n- [B](#b)", ["## A", "## B"]],
  ["a dead line with words of its own", "- [A](#a)\n- [Gone](#gone) (soon)\n- [B](#b)", ["## A", "## B"]],
])("%s: nothing to do", (_what, table, headings) => {
  expect(updated(table, headings)).toBe("The table of contents is up to date.");
});

test("a list without a table", () => {
  expect(updated("", ["## A", "## B"])).toBe("This list has no table of contents that could be updated.");
});

test("Windows line breaks", () => {
  const text = page(three, ["## A", "## B", "## C", "## D"]).replace(/\n/g, "\r\n");
  expect(edited(text, updateContents)).toContain("- [C](#c)\r\n»- [D](#d)\r\n\r\n");
});

const names = [
  "ChandlerBang__awesome-graph-attack-papers",
  "GT-RIPL__Awesome-LLM-Robotics",
  "zhaoxin94__awesome-domain-adaptation",
  "awesome-NeRF__awesome-NeRF",
];

describe.skipIf(!hasShared)("real lists (skipped without ../shared)", () => {
  test.each(names)("%s: once updated, it stays", (name) => {
    const text = sharedText(`corpus/lists/${name}.md`);
    const outcome = updateContents(openSnapshot(text));
    const after = outcome.status === "planned" ? applyEdits(text, outcome.edits) : text;
    expect(edited(after, updateContents)).toBe("The table of contents is up to date.");
  });
});
