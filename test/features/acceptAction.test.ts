// Turning a rule off in the list's own file: only what must be written is, and what stands there stays.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { newListFile, rulesAt, turnOffIn } from "../../server/src/features/codeActions/acceptAction.ts";
import type { Finding } from "../../server/src/rules/rule.ts";

function turnedOff(text: string, rule = "entry-order"): string | undefined {
  const edits = turnOffIn(text, rule);
  return edits && applyEdits(text, edits);
}

test("a new file turns off one rule and says nothing else", () => {
  expect(newListFile("entry-order")).toBe('{\n  "rules": {\n    "entry-order": "off"\n  }\n}\n');
});

describe("the rule is written", () => {
  test.each([
    ["into an empty object", "{}", '{\n  "rules": {\n    "entry-order": "off"\n  }\n}'],
    [
      "behind what stands there, which keeps its comments and its lines",
      '{\n  // why\n  "files": ["a.md"] // both\n}\n',
      '{\n  // why\n  "files": ["a.md"], // both\n  "rules": {\n    "entry-order": "off"\n  }\n}\n',
    ],
    [
      "behind other rules, with tabs",
      '{\n\t"rules": {\n\t\t"empty-venue": "off" // x\n\t}\n}\n',
      '{\n\t"rules": {\n\t\t"empty-venue": "off", // x\n\t\t"entry-order": "off"\n\t}\n}\n',
    ],
    [
      "behind a comma that is there already",
      '{\n  "rules": {\n    "empty-venue": "off", // a, b\n  },\n}\n',
      '{\n  "rules": {\n    "empty-venue": "off", // a, b\n    "entry-order": "off"\n  },\n}\n',
    ],
    [
      "into rules on one line",
      '{ "rules": { "a": "off" } }',
      '{ "rules": { "a": "off", "entry-order": "off" } }',
    ],
    [
      "into rules of which there are none",
      '{\n  "rules": {}\n}',
      '{\n  "rules": {\n    "entry-order": "off"\n  }\n}',
    ],
    ["over another level", '{"rules":{"entry-order": "hint"}}', '{"rules":{"entry-order": "off"}}'],
    [
      "over the level that stands among options",
      '{"rules":{"entry-order": {"severity": "hint", "x": true}}}',
      '{"rules":{"entry-order": {"severity": "off", "x": true}}}',
    ],
    [
      "beside options",
      '{"rules":{"entry-order": {"x": true}}}',
      '{"rules":{"entry-order": {"x": true, "severity": "off"}}}',
    ],
    [
      "with the line breaks of the file",
      '{\r\n  "rules": {\r\n    "a": "off"\r\n  }\r\n}\r\n',
      '{\r\n  "rules": {\r\n    "a": "off",\r\n    "entry-order": "off"\r\n  }\r\n}\r\n',
    ],
  ])("%s", (_where, before, after) => {
    expect(turnedOff(before)).toBe(after);
  });
});

test.each(["[]", '{ "rules": [] }', '{ "rules": { "a": } }', '{ "rules": {'])(
  "a file that its author has to mend first is left alone: %s",
  (text) => {
    expect(turnOffIn(text, "entry-order")).toBeUndefined();
  },
);

test("every rule that found something at a place is named once, with what it found there", () => {
  const found = (rule: string, start: number, end: number): Finding => ({
    rule,
    severity: "warning",
    message: "",
    span: { start, end },
  });
  const findings = [found("a", 0, 5), found("b", 3, 4), found("a", 4, 9), found("c", 20, 21)];
  const at = rulesAt(findings, { start: 4, end: 4 });
  expect([...at].map(([rule, its]) => [rule, its.length])).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
});

test("a file with nothing in it is written anew", () => {
  expect(turnOffIn("", "entry-order")).toEqual([
    { span: { start: 0, end: 0 }, text: newListFile("entry-order") },
  ]);
  expect(turnOffIn(" \n", "entry-order")).toEqual([
    { span: { start: 0, end: 2 }, text: newListFile("entry-order") },
  ]);
});

test("of what stands there twice, the one that counts is changed", () => {
  const text = '{ "rules": {}, "rules": { "entry-order": "hint", "entry-order": "error" } }';
  const [edit, ...others] = turnOffIn(text, "entry-order") ?? [];
  expect(others).toEqual([]);
  expect(edit).toMatchObject({ span: { start: text.indexOf('"error"') }, text: '"off"' });
});
