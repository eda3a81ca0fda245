// Formatting as an editor asks for it: a whole list, some of its lines, and other Markdown.
import { expect, test } from "vitest";
import type { Range, TextEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { smallList, withLine } from "../features/smallList.ts";
import type { ProtocolClient } from "../support/protocolClient.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";
const textDocument = { uri };
const options = { tabSize: 4, insertSpaces: true };

const authors = "  - Martin Arjovsky, Léon Bottou, Ishaan Gulrajani, David Lopez-Paz.";
const untidyAuthors = withLine(authors, `${authors.replace(", Léon", ",  Léon")}  `);
const untidy = untidyAuthors.replace("Digest: Words", "Digest:  Words");

async function opened(text: string, settings: object = {}): Promise<ProtocolClient> {
  const editor = await server.startEditor({ settings });
  editor.open(uri, text);
  return editor;
}

function format(editor: ProtocolClient): Promise<TextEdit[] | null> {
  return editor.request<TextEdit[] | null>("textDocument/formatting", { textDocument, options });
}

function formatRange(editor: ProtocolClient, range: Range): Promise<TextEdit[] | null> {
  return editor.request<TextEdit[] | null>("textDocument/rangeFormatting", { textDocument, range, options });
}

/** The text after the edits, which are made at once as an editor makes them. */
function edited(editor: ProtocolClient, edits: TextEdit[] | null): string {
  return TextDocument.applyEdits(editor.document(uri), edits ?? []);
}

test("the server says that it formats lists and ranges", async () => {
  const { capabilities } = await server.start().initialize();
  expect(capabilities).toMatchObject({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
  });
});

test("a list is edited where its blanks are, and is well laid out then", async () => {
  const editor = await opened(untidy);
  const edits = await format(editor);
  expect(edits?.map(({ range, newText }) => [editor.document(uri).getText(range), newText])).toEqual([
    ["  ", " "],
    ["  ", " "],
    ["  ", ""],
  ]);
  editor.change(uri, { text: edited(editor, edits) });
  expect(editor.text(uri)).toBe(smallList);
  expect(await format(editor)).toEqual([]);
});

test("of a range, only its lines are edited", async () => {
  const editor = await opened(untidy);
  const line = untidy.split("\n").findIndex((it) => it.includes("Martin"));
  const here = { start: { line, character: 3 }, end: { line, character: 5 } };
  expect(edited(editor, await formatRange(editor, here))).toBe(
    smallList.replace("Digest: Words", "Digest:  Words"),
  );
  const above = { start: { line: line - 1, character: 0 }, end: { line, character: 0 } };
  expect(await formatRange(editor, above)).toEqual([]);
});

test("what a text looks like after a change is what is formatted", async () => {
  const editor = await opened(smallList);
  expect(await format(editor)).toEqual([]);
  editor.replace(uri, ", Léon", ",  Léon");
  expect(edited(editor, await format(editor))).toBe(smallList);
});

test("a rule that is switched off changes nothing", async () => {
  const editor = await opened(untidy, { rules: { "repeated-space": "off" } });
  await editor.diagnostics(uri);
  expect(edited(editor, await format(editor))).toBe(untidy.replace("Lopez-Paz.  \n", "Lopez-Paz.\n"));
});

test("other Markdown is left to other formatters", async () => {
  const editor = await opened("# Notes\n\nNothing  here. \n\n\n");
  expect(await format(editor)).toBeNull();
  expect(
    await formatRange(editor, { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }),
  ).toBeNull();
});
