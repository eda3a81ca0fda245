// blank-lines: what is safe, what is left alone, and what it finds in a real list.
import { describe, expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { blankLines } from "../../server/src/rules/blankLines.ts";
import { fixText } from "../../server/src/rules/fixes.ts";
import { checkText } from "../support/checkRule.ts";
import { hasShared, sharedText } from "../support/lists.ts";

const check = (text: string) => checkText(text, [blankLines]);
const safety = (text: string) => check(text).map((finding) => finding.fix?.safe);

const entry = (title: string) =>
  `- ${title}. [[paper]](https://arxiv.org/abs/1912.02292)\n  - Preetum Nakkiran.\n`;
const apart = (count: number) => Array.from({ length: count }, (_, i) => entry(`Paper ${i}`)).join("\n");
const close = (count: number) => Array.from({ length: count }, (_, i) => entry(`Paper ${i}`)).join("");

describe("a fix is safe where the page looks the same", () => {
  test("not where it is the only blank line of its list", () => {
    expect(safety(`## Theory\n\n${close(3)}\n${close(2)}`)).toEqual([false]);
    expect(safety(`## Theory\n\n${apart(4)}\n## Pruning\n\n${close(2)}`)).toEqual([false]);
  });

  test("where blank lines are left elsewhere in the list", () => {
    expect(safety(`## Theory\n\n${apart(4)}${entry("The last one")}`)).toEqual([true]);
    expect(safety(`## Theory\n\n${apart(4)}\n\n${entry("The last one")}`)).toEqual([true]);
  });
});

describe("nothing is said", () => {
  test("of a blank line that belongs to code left open", () => {
    const open = `${entry("Open")}  - Digest: Prints\n    \`\`\`\n    x\n\n`;
    expect(check(`## Theory\n\n${close(4)}${open}${entry("The next")}`)).toEqual([]);
    expect(check(`## Theory\n\n${close(4)}${open}`)).toEqual([]);
  });

  test("where a blank line would become a part of code left open", () => {
    const open = `${entry("Open")}\n  \`\`\`\n  x\n`;
    expect(check(`## Theory\n\n${apart(5)}\n${open}${entry("The next")}`)).toEqual([]);
    expect(check(`## Theory\n\n${apart(5)}\n${open}  \`\`\`\n${entry("The next")}`)).toHaveLength(1);
  });

  test("of a list that is of two minds", () => {
    expect(check(`## Theory\n\n${close(3)}\n${apart(2)}\n## Pruning\n\n${close(2)}`)).toEqual([]);
  });
});

test("an underlined heading keeps its distance", () => {
  const sections = ["A", "B", "C", "D"].map((name) => `## ${name}\n\n${close(1)}`).join("");
  expect(check(`${sections}\nUnderlined\n---\n\n${close(1)}`)).toEqual([]);
  expect(check(`${sections}\n## Marked\n\n${close(1)}`)).toHaveLength(1);
});

test("lines end as the list ends them", () => {
  const text = `## A\n\n${apart(4)}${entry("Last")}`.replaceAll("\n", "\r\n");
  const fixed = fixText(text, check, { safeOnly: true }).text;
  expect(fixed).toBe(`## A\n\n${apart(5).replace("Paper 4", "Last")}`.replaceAll("\n", "\r\n"));
});

test.skipIf(!hasShared)("seed.md, line by line (skipped where ../shared/corpus is absent)", () => {
  const text = sharedText("corpus/seed.md");
  const { source } = openSnapshot(text);
  const truth: { kind: string; line: number }[] = JSON.parse(sharedText("corpus/seed-truth.json"));
  const kinds = ["blank-line-between-entries", "blank-lines-before-section", "blank-line-at-eof"];
  const lines = check(text).map((finding) => source.placeAt(finding.span.start).line + 1);
  expect(lines).toEqual(truth.filter(({ kind }) => kinds.includes(kind)).map(({ line }) => line));
  expect(lines).toHaveLength(13);
});
