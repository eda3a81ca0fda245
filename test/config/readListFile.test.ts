// What a list's own file says, and what is wrong with it.
import { describe, expect, test } from "vitest";
import { emptyListFile, listConfig } from "../../server/src/config/listFile.ts";
import { readListFile } from "../../server/src/config/readListFile.ts";
import { styleSpecs } from "../../server/src/config/styleSpecs.ts";

/** Each problem as the text it marks, its severity and its sentence. */
function problemsOf(text: string): string[] {
  return readListFile(text).problems.map(
    ({ span, severity, message }) => `${text.slice(span.start, span.end)} | ${severity} | ${message}`,
  );
}

test("everything that can be said", () => {
  const { file, problems } = readListFile(`// Ours.
{
  "$schema": "./paper-list.schema.json",
  "rules": {
    "entry-order": "off",
    "duplicate-paper": { "severity": "hint", "crossListing": true },
    "unknown-link-label": { "labels": ["papr"] },
  },
  "style": { "marker": "*", "titlePeriod": false, "markerGap": 2, "yearHeading": "### {section}: {year}" },
  "venues": [{ "name": "Distill", "fullName": "Distill Publications", "aliases": ["distill.pub"] }, { "name": "PhD" }],
  "sections": { "Books": { "order": "none", "years": false, "check": false } }, /* and */
  "files": ["README.md", "more/old.md", "README.md"]
}
`);
  expect(problems).toEqual([]);
  expect(file).toEqual({
    rules: { "entry-order": "off", "duplicate-paper": "hint" },
    options: { "duplicate-paper": { crossListing: true }, "unknown-link-label": { labels: ["papr"] } },
    style: {
      conventions: {
        marker: "*",
        titlePeriod: false,
        markerGap: 2,
        yearHeading: { depth: 3, template: "{section}: {year}" },
      },
      sections: new Map([["Books", { order: "none", years: false, check: false }]]),
    },
    venues: [
      { name: "Distill", fullName: "Distill Publications", aliases: ["distill.pub"] },
      { name: "PhD", aliases: [] },
    ],
    files: ["README.md", "more/old.md"],
  });
});

describe("what is wrong is named at its place", () => {
  test.each([
    ["", " | error | The file is empty; write { } or delete it."],
    ["[]", "[] | error | The file must be an object in { }, not a list."],
    ['"off"', '"off" | error | The file must be an object in { }, not "off".'],
    ['{ "rule": {} }', '"rule" | error | There is no key "rule". Did you mean "rules"?'],
    ['{ "rules": [] }', '[] | error | "rules" must be an object in { }, not a list.'],
    [
      '{ "rules": { "entry-ordre": "off" } }',
      '"entry-ordre" | error | There is no rule "entry-ordre" in "rules". Did you mean "entry-order"?',
    ],
    [
      '{ "rules": { "entry-order": "of" } }',
      '"of" | error | "rules.entry-order" must be one of "error", "warning", "information", "hint", "off", not "of".',
    ],
    [
      '{ "rules": { "entry-order": { "loud": 1 } } }',
      '"loud" | error | There is no option "loud" in "rules.entry-order".',
    ],
    ['{ "rules": { "__proto__": "off" } }', '"__proto__" | error | There is no rule "__proto__" in "rules".'],
    [
      '{ "style": { "titlePeriods": true } }',
      '"titlePeriods" | error | There is no convention "titlePeriods" in "style". Did you mean "titlePeriod"?',
    ],
    ['{ "style": { "titlePeriod": 1 } }', '1 | error | "style.titlePeriod" must be true or false, not 1.'],
    [
      '{ "style": { "markerGap": 1.5 } }',
      '1.5 | error | "style.markerGap" must be a whole number from 1 to 8, not 1.5.',
    ],
    [
      '{ "style": { "yearHeading": "2020" } }',
      '"2020" | error | "style.yearHeading" must be a heading that holds {year}, such as "### {section}: {year}", not "2020".',
    ],
    ['{ "style": null }', 'null | error | "style" must be an object in { }, not null.'],
    ['{ "venues": [{}] }', '{} | error | "venues[0]" has no "name"; add it.'],
    [
      '{ "venues": [{ "name": "" }] }',
      '"" | error | "venues[0].name" must be a text that is not empty, not "".',
    ],
    ['{ "sections": { "": {} } }', '"" | error | A section must have a name that is not empty.'],
    [
      '{ "files": ["../other.md"] }',
      '"../other.md" | error | "files[0]" must be a path below the folder of this file, with "/" between its parts, not "../other.md".',
    ],
    [
      '{ "files": ["a.md"], "files": [] }',
      '"files" | warning | "files" stands here a second time, and only this one counts; keep one of the two.',
    ],
    ['{ "rules": {} ', " | error | A closing brace } is missing here."],
    ["{ rules: {} }", "rules | error | This is no JSON: texts stand in double quotes."],
    ['{ "files": [] } {}', "{ | error | The file should end here, and more follows."],
  ])("%s", (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });
});

test("the rest of a wrong file counts", () => {
  const { file, problems } = readListFile(
    '{ "rules": { "x": 1, "empty-link": "hint" }, "files": [1, "a.md"] ',
  );
  expect(problems).toHaveLength(3);
  expect(file.rules).toEqual({ "empty-link": "hint" });
  expect(file.files).toEqual(["a.md"]);
});

test("a byte-order mark and Windows line breaks move nothing", () => {
  const text = '\ufeff{\r\n  "rules": {\r\n    "emptylink": "off"\r\n  }\r\n}\r\n';
  expect(problemsOf(text)).toEqual([
    '"emptylink" | error | There is no rule "emptylink" in "rules". Did you mean "empty-link"?',
  ]);
});

test("what is no JSON at all says so once", () => {
  for (const text of ["# Papers\n\n- A paper.", "<html>", "\u0000\u0001", "{".repeat(50), "]"]) {
    expect(problemsOf(text).length, text).toBeGreaterThan(0);
    expect(readListFile(text).file, text).toEqual(emptyListFile);
  }
});

test("however deep it is nested, it is an answer", () => {
  const deep = 200_000;
  const { file, problems } = readListFile(`{ "files": ${"[".repeat(deep)}${"]".repeat(deep)} }`);
  expect(file.files).toEqual([]);
  expect(problems).toHaveLength(1);
});

test("places of files and sections", () => {
  const text = '{ "files": ["a.md"], "sections": { "Books": {} } }';
  const { places } = readListFile(text);
  const shown = ({ start, end } = { start: 0, end: 0 }) => text.slice(start, end);
  expect(shown(places.files.get("a.md"))).toBe('"a.md"');
  expect(shown(places.sections.get("Books"))).toBe('"Books"');
});

test("the file beats the settings", () => {
  const { file } = readListFile(
    '{ "rules": { "entry-order": "off", "duplicate-paper": { "crossListing": false } } }',
  );
  const settings = {
    rules: { "entry-order": "error", "empty-link": "hint" },
    options: { "duplicate-paper": { crossListing: true }, "http-link": { hosts: ["a.org"] } },
  } as const;
  const config = listConfig(settings, file);
  expect(config.rules).toEqual({ "entry-order": "off", "empty-link": "hint" });
  expect(config.options).toEqual({
    "duplicate-paper": { crossListing: false },
    "http-link": { hosts: ["a.org"] },
  });
});

test("every value that a choice of the style offers is read", () => {
  for (const [name, spec] of Object.entries(styleSpecs)) {
    if (spec.type !== "choice") continue;
    for (const value of spec.choices) {
      const { file, problems } = readListFile(JSON.stringify({ style: { [name]: value } }));
      expect(problems).toEqual([]);
      expect(file.style.conventions).toEqual({ [name]: value });
    }
  }
});
