// Legacy debt in an editor: one diagnostic for very many places, and what can be done about it, there and here.
import { beforeEach, expect, test } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol";
import type { ProtocolClient } from "../support/protocolClient.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";

const sectionOf = (title: string, entries: number) =>
  `## ${title}\n\n${Array.from({ length: entries }, (_, index) => entryOf(`${title}-${index}`)).join("")}`;

/** Two lines of it end in a blank. */
const entryOf = (name: string) =>
  `- On ${name}. [[paper]](https://example.org/${name}) \n  - Ada Lovelace. \n  - Digest: Made for this test.\n`;

const list = `# Untidy Papers\n\n${sectionOf("Theory", 50)}\n${sectionOf("Surveys", 2)}`;
/** 0-based: the authors of the first entry under “Surveys”. */
const inSurveys = list.slice(0, list.indexOf("- On Surveys-0")).split("\n").length;

let editor: ProtocolClient;
let shown: Diagnostic[];

beforeEach(async () => {
  editor = await server.startEditor();
  editor.open(uri, list);
  shown = (await editor.diagnostics(uri)).diagnostics;
});

/** With the cursor at the end of the line. */
async function actionsOn(line: number): Promise<CodeAction[]> {
  const position = { line, character: list.split("\n")[line]!.length };
  return editor.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
}

async function take(line: number, title: string): Promise<void> {
  const action = (await actionsOn(line)).find((it) => it.title === title);
  editor.edit(action!.edit!);
}

const blanksLeft = () => editor.text(uri).match(/ $/gm)?.length ?? 0;

test("104 lines that end in blanks are one diagnostic on the first line, which leads to some of them", () => {
  expect(shown).toMatchObject([
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 15 } },
      severity: 3,
      code: "trailing-space",
      message: "104 places: blanks at the end of a line. The first is on line 5.",
    },
  ]);
  expect(shown[0]!.relatedInformation!.map(({ location }) => location.range.start.line)).toEqual([
    4, 5, 7, 8, 10,
  ]);
});

test("all are fixed from there, and the diagnostic is what the fix says it repairs", async () => {
  const [action, ...others] = await actionsOn(0);
  expect(others.filter(({ title }) => title.startsWith("Fix"))).toEqual([]);
  expect(action).toMatchObject({ title: "Fix all 104 of trailing-space in this file", diagnostics: shown });
  editor.edit(action!.edit!);
  expect(blanksLeft()).toBe(0);
  expect((await editor.diagnostics(uri)).diagnostics).toEqual([]);
});

test("at one of the places there are still the fixes for it, its entry, its section and the file", async () => {
  const fixes = (await actionsOn(inSurveys)).filter(
    ({ edit, title }) => edit && !/^(Disable|Turn)/.test(title),
  );
  expect(fixes.map(({ title }) => title)).toEqual([
    "Delete the blanks at the end of the line",
    "Fix all 104 of trailing-space in this file",
    "Fix all 2 that are safe in this entry",
    "Fix all 4 that are safe in “Surveys”",
  ]);
  expect(fixes.map(({ diagnostics }) => diagnostics)).toEqual(fixes.map(() => shown));
});

test("where few are left they stand in their places again", async () => {
  await take(inSurveys, "Fix all 4 that are safe in “Surveys”");
  expect(blanksLeft()).toBe(100);
  const { diagnostics } = await editor.diagnostics(uri);
  expect(diagnostics).toHaveLength(100);
  expect(diagnostics[0]!.range.start.line).toBe(4);
});
