// An entry goes with its lines and the blank line that belongs to it; an empty year may go along.
import { expect, test } from "vitest";
import { deleteEntry } from "../../server/src/features/edit/deleteEntry.ts";
import { edited, lineOf } from "./editCase.ts";
import { list } from "./insertCase.ts";

const text = list(`
    # Papers

    ## Theory

    ### 2020

    @2003.01054

    @2001.00001


    ### 2019

    @1907.02893

    ## Notes

    Words.
`);

function without(words: string, withYear = false, of = text): string {
  return edited(of, (snapshot) => deleteEntry(snapshot, lineOf(of, words), withYear)).replace("»", "");
}

test("the first of a year takes the blank line below along, the others that above", () => {
  const first = without("Paper 2003");
  expect(first).toContain("### 2020\n\n- Paper 2001");
  expect(first).not.toContain("2003");
  expect(without("Paper 2001")).toContain("Ada Ray, Bo Sun.\n\n\n### 2019\n");
});

test("a heading that is left empty stays, or goes along", () => {
  expect(without("Paper 1907")).toContain("### 2019\n\n## Notes\n");
  expect(without("Paper 1907", true)).toMatch(/Bo Sun\.\n\n## Notes\n\nWords\.\n$/);
  expect(without("Paper 2003", true)).toBe(without("Paper 2003"));
});

test("a year with words of its own stays", () => {
  const of = text.replace("## Notes\n\n", "");
  expect(without("Paper 1907", true, of)).toContain("### 2019\n\nWords.\n");
});

test("the first below a heading in HTML leaves the blank line that Markdown needs there", () => {
  const html = "<details>\n<summary>More</summary>\n\n";
  const of = text.replace(
    "- Paper 2001",
    `${html}- Paper 2000. [[paper]](https://arxiv.org/abs/2001.00002)\n\n- Paper 2001`,
  );
  expect(without("Paper 2000", false, of)).toContain(`${html}- Paper 2001`);
});

test("in a numbered list those behind it move up", () => {
  const item = (number: number, id: number) =>
    `${number}. P${id}. [[paper]](https://arxiv.org/abs/2003.0000${id})\n`;
  const of = `## A\n\n${item(1, 1)}${item(2, 2)}${item(3, 3)}`;
  expect(without("P1", false, of)).toBe(`## A\n\n${item(1, 2)}${item(2, 3)}`);
  const ones = `## A\n\n${item(1, 1)}${item(1, 2)}${item(1, 3)}`;
  expect(without("P2", false, ones)).toBe(`## A\n\n${item(1, 1)}${item(1, 3)}`);
});

test("the only entry of a text", () => {
  const of = "- A. [[paper]](https://arxiv.org/abs/2003.01054)\n  - Ada Ray.\n";
  expect(without("- A", false, of)).toBe("\n");
});

test("elsewhere there is nothing to delete", () => {
  expect(without("Words")).toBe("There is no entry on this line; put the cursor into one.");
});
