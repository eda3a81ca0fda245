// "Disable RULE for this entry": what it writes silences what was found, and nothing new is found.
import { expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { disableActions } from "../../server/src/features/codeActions/disableActions.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { checkText } from "../support/checkRule.ts";
import { withCursor } from "../support/marks.ts";
import { smallList, withLine } from "./smallList.ts";

const head = "- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)";
const authors = "  - Martin Arjovsky, Léon Bottou, Ishaan Gulrajani, David Lopez-Paz.";
const twoSlips = withLine(
  authors,
  "  - Martin<|> Arjovsky,  Léon Bottou, Ishaan Gulrajani,  David Lopez-Paz. ** ",
);

/** The actions at the cursor, and the text after each. */
function actions(marked: string): [string, string][] {
  const { text, cursor } = withCursor(marked);
  const line = { start: text.lastIndexOf("\n", cursor) + 1, end: text.indexOf("\n", cursor) };
  return disableActions(checkText(text), openSnapshot(text).list, line).map(({ title, edits }) => [
    title,
    applyEdits(text, edits),
  ]);
}

const lineOf = (text: string, start: string) => text.split("\n").find((line) => line.startsWith(start));

test("one for each rule that found something on the line", () => {
  expect(actions(twoSlips).map(([title]) => title)).toEqual([
    "Disable repeated-space for this entry",
    "Disable empty-venue for this entry",
    "Disable trailing-space for this entry",
  ]);
});

test("the comment goes behind the title and its links, and the rule is silent", () => {
  const [[, text]] = actions(twoSlips) as [[string, string]];
  expect(lineOf(text, head)).toBe(`${head} <!-- paper-list-disable-entry repeated-space -->`);
  expect(checkText(text).map(({ rule }) => rule)).toEqual(["empty-venue", "trailing-space"]);
});

test("a second name goes into the same comment", () => {
  let text = twoSlips;
  for (let slip = 0; slip < 3; slip++) {
    const [first] = actions(text);
    text = first![1].replace("- Martin Arj", "- Martin<|> Arj");
  }
  const names = "repeated-space empty-venue trailing-space";
  expect(lineOf(text, head)).toBe(`${head} <!-- paper-list-disable-entry ${names} -->`);
  expect(checkText(text.replace("<|>", ""))).toEqual([]);
});

test("a title without links on its line, and links on lines below it", () => {
  const [[, text]] = actions(twoSlips.replace("Minimization. [[", "Minimization.\n  [[")) as [
    [string, string],
  ];
  expect(text).toContain("/1907.02893) <!-- paper-list-disable-entry repeated-space -->\n");
  expect(checkText(text).map(({ rule }) => rule)).toEqual(["empty-venue", "trailing-space"]);
});

test("nothing outside of entries, and nothing for comments that silence nothing", () => {
  expect(actions(smallList.replace("Please do.", "Please<|> do. "))).toEqual([]);
  const unused = `${head}<|> <!-- paper-list-disable-entry empty-venue -->`;
  expect(actions(withLine(head, unused))).toEqual([]);
});
