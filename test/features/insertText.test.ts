// What surrounds a new entry: blank lines, line breaks, the end of the file, things that could swallow it.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { withCursor } from "../support/marks.ts";
import { entry, inserted, list, paper, planned } from "./insertCase.ts";

const added = entry("2001.00001");
const newest = paper("2001.00001");

describe("blank lines", () => {
  test("none where the list leaves none", () => {
    const text = `## A\n### 2020\n${entry("2005.00001")}\n${entry("2004.00001")}\n${entry("2003.00001")}\n\n## B\n`;
    const after = `## A\n### 2020\n${entry("2005.00001")}\n${entry("2004.00001")}\n${entry("2003.00001")}\n${added}\n\n## B\n`;
    expect(inserted(text, newest, { section: "A" })).toBe(after);
  });

  test("an entry never touches prose below it", () => {
    const text = `## A\n### 2020\n${entry("2005.00001")}\n## B\n`;
    expect(inserted(text, newest, { section: "A" })).toBe(
      `## A\n### 2020\n${entry("2005.00001")}\n\n${added}\n\n## B\n`,
    );
  });

  test("below the prose of a section that has no entry yet", () => {
    const text = list(`
    ## A

    Papers about A.

    ## B

    ### 2020

    @2005.00001
`);
    expect(inserted(text, newest, { section: "A" })).toContain(
      `Papers about A.\n\n### 2020\n\n${added}\n\n## B`,
    );
  });

  test("above what follows the last entry", () => {
    const text = `## A\n\n### 2020\n\n${entry("2005.00001")}\n\n[back to top](#a)\n`;
    expect(inserted(text, newest)).toBe(
      `## A\n\n### 2020\n\n${entry("2005.00001")}\n\n${added}\n\n[back to top](#a)\n`,
    );
  });
});

describe("the end of the file", () => {
  const text = `## A\n\n### 2020\n\n${entry("2005.00001")}`;
  test.each([
    ["without a line break", text, `${text}\n\n${added}`],
    ["with one", `${text}\n`, `${text}\n\n${added}\n`],
    ["with blank lines", `${text}\n\n\n`, `${text}\n\n${added}\n\n\n`],
    ["right behind a heading", "## A", `## A\n\n### 2020\n\n${entry("2001.00001")}`],
  ])("%s", (_, before, after) => {
    expect(inserted(before, newest)).toBe(after);
  });
});

test("a list with CRLF stays one", () => {
  const text = `## A\n\n### 2020\n\n${entry("2005.00001")}\n`.replaceAll("\n", "\r\n");
  const after = inserted(text, newest);
  expect(after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(after.split("\r\n").slice(7, 9)).toEqual(added.split("\n"));
});

describe("what could swallow an entry", () => {
  test("a digest that is never closed ends with its entry", () => {
    const open = `${entry("2005.00001")}\n  - <details><summary>Digest</summary> Open to the end.`;
    const text = `## A\n\n### 2020\n\n${open}\n`;
    expect(inserted(text, newest)).toContain(`Open to the end.\n\n${added}`);
  });

  test("a fence inside an entry is left behind", () => {
    const fenced = `${entry("2005.00001")}\n\n  \`\`\`\n  - no entry\n  \`\`\``;
    expect(inserted(`## A\n\n### 2020\n\n${fenced}\n`, newest)).toContain(`\`\`\`\n\n${added}`);
  });

  test("an open comment leaves no safe place", () => {
    const text = `## A\n\n### 2020\n\n${entry("2005.00001")}\n\n## B\n\n<!-- to be written\n`;
    const outcome = () => planned(text, newest, { section: "B" });
    expect(outcome).toThrow(/refused: There is no safe place in “B”/);
  });
});

describe("the line that held the address", () => {
  test.each([
    ["alone", "## A\n\n### 2020\n\n<|>\n\n", "\n"],
    ["glued to the entry above", `## A\n\n### 2020\n\n${entry("2005.00001")}\n<|>\n`, ""],
    ["as an item", `## A\n\n### 2020\n\n${entry("2005.00001")}\n- <|>\n\n`, "\n"],
    ["above the place", `## A\n\n<|>\n\n### 2020\n\n${entry("2005.00001")}\n`, ""],
    ["in another section", `## A\n\n### 2020\n\n${entry("2005.00001")}\n\n## B\n\n<|>\n`, ""],
  ])("%s", (_, marked) => {
    const { text, cursor } = withCursor(marked);
    const address = "https://arxiv.org/abs/2001.00001";
    const before = text.slice(0, cursor) + address + text.slice(cursor);
    const line = text.slice(0, cursor).split("\n").length - 1;
    const outcome = planned(before, newest, { section: "A", replaceLine: line });
    const after = applyEdits(before, outcome.edits);
    expect(after.split(address)).toHaveLength(2);
    expect(after.split("\n").slice(outcome.line, outcome.line + 2)).toEqual(added.split("\n"));
  });

  test("a scratch line at the end of a section belongs to that section, not to the next", () => {
    const before = list(`
    ## A

    @2006.00003

    2006.10739
    ## B

    @2006.00002
    `);
    expect(planned(before, paper("2006.10739"), { line: 5, replaceLine: 5 }).section).toBe("A");
    expect(planned(before, paper("2006.10739"), { line: 8, replaceLine: 5 }).section).toBe("B");
  });

  test("no blank line too many is left behind", () => {
    const before = `## A\n\n### 2020\n\n2001.00001\n\n${entry("1912.00001")}\n`;
    expect(inserted(before, newest, { replaceLine: 4 })).toBe(
      `## A\n\n### 2020\n\n${added}\n\n${entry("1912.00001")}\n`,
    );
  });
});

describe("keywords", () => {
  const keyed = `${entry("2005.00001")}\n  - Key Word: Grokking; Loss.`;
  const text = `## A\n\n### 2020\n\n${keyed}\n`;

  test("a script gets no empty keyword line", () => {
    expect(inserted(text, newest)).toContain(`${added}\n`);
    expect(inserted(text, newest)).not.toMatch(/Key Word: *$/m);
  });

  test("somebody at the cursor gets one, and stands in it", () => {
    const outcome = planned(text, newest, { openKeywordLine: true });
    const after = applyEdits(text, outcome.edits);
    expect(after.slice(0, outcome.cursor)).toMatch(
      /2001\.00001\)\n {2}- Ada Ray, Bo Sun\.\n {2}- Key Word: $/,
    );
    expect(after.slice(outcome.cursor)).toMatch(/^\n/);
  });

  test("given keywords are written", () => {
    const after = inserted(text, newest, { keywords: ["Loss", "Scaling"], openKeywordLine: true });
    expect(after).toContain(`${added}\n  - Key Word: Loss; Scaling.\n`);
  });

  test("a list without keyword lines never gets one", () => {
    const bare = `## A\n\n### 2020\n\n${entry("2005.00001")}\n`;
    expect(planned(bare, newest, { openKeywordLine: true }).cursor).toBeUndefined();
  });
});
