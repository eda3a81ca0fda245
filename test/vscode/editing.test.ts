// Whole entries are moved, deleted, linked and exported; what is done is undone in one step.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, codeActions, openSample, rangeOf, take, textOf, undo } from "./editor.ts";
import { press } from "./keys.ts";

const first = "- The Deep Bootstrap Framework";
const second = "- Dataset Cartography";
const run = (command: string, ...given: unknown[]) =>
  vscode.commands.executeCommand(`paperList.${command}`, ...given);

describe("editing whole entries", () => {
  let editor: vscode.TextEditor;
  let before: string;

  beforeEach(async () => {
    editor = await openSample();
    before = editor.document.getText();
  });
  afterEach(closeAll);

  it("a key on the first line of an entry moves all of it, and the cursor with it", async () => {
    await putCursor(editor, first);
    await press("Alt+ArrowDown", "paperList.moveEntryDown");
    const moved = await textOf(editor.document, (text) => text.indexOf(second) < text.indexOf(first));
    assert.match(moved, /### Empirical Study: 2020\n\n- Dataset Cartography/);
    await run("moveEntryUp");
    assert.equal(editor.document.getText(), before);
    assert.equal(editor.document.lineAt(editor.selection.active).text.startsWith(first), true);
    await undo();
    assert.equal(editor.document.getText(), moved);
  });

  it("on another line the key moves that line, as ever", async () => {
    await putCursor(editor, "  - Preetum Nakkiran, Behnam Neyshabur");
    await press("Alt+ArrowDown", "editor.action.moveLinesDownAction");
    const text = await textOf(editor.document, (it) => it !== before);
    assert.match(text, /Bootstrap Framework[^\n]*\n {2}- Key Word[^\n]*\n {2}- Preetum/);
  });

  it("code actions on an entry are offered when somebody asks", async () => {
    const range = rangeOf(editor.document, second);
    const actions = await codeActions(editor.document, range);
    await take(actions.find(({ title }) => title === "Delete the entry"));
    assert.equal(editor.document.getText().includes("Dataset Cartography"), false);
    await undo();
    assert.equal(editor.document.getText(), before);
  });

  it("a code link comes from the clipboard", async () => {
    await putCursor(editor, "- Linear Mode Connectivity");
    await vscode.env.clipboard.writeText("https://github.com/facebookresearch/open_lth");
    await run("addCodeLink");
    assert.match(
      editor.document.getText(),
      /\(https:\/\/arxiv\.org\/abs\/1912\.05671\) \[\[code\]\]\(https:\/\/github\.com\/facebookresearch\/open_lth\)\n/,
    );
  });

  it("the table of contents gets the line that was lost", async () => {
    const line = "- [Deep Double Descent](#deep-double-descent)\n";
    await editor.edit((edit) => edit.delete(rangeOf(editor.document, line)));
    await run("updateContents");
    assert.equal(editor.document.getText(), before);
  });

  it("papers are copied, and exported as a document", async () => {
    await putCursor(editor, first);
    await run("copyBibtex");
    assert.match(await vscode.env.clipboard.readText(), /^@inproceedings\{nakkiran2021deep,\n/);
    await run("export", { format: "csl-json", scope: "section" });
    const shown = vscode.window.activeTextEditor!.document;
    assert.equal(shown.isUntitled, true);
    assert.equal(JSON.parse(shown.getText())[0].id, "nakkiran2021deep");
  });
});

/** At the start of the text; keys that depend on the place apply then. */
async function putCursor(editor: vscode.TextEditor, text: string): Promise<void> {
  const { start } = rangeOf(editor.document, text);
  const moved = new Promise<void>((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(({ selections }) => {
      if (!selections[0]?.active.isEqual(start)) return;
      listener.dispose();
      resolve();
    });
  });
  editor.selection = new vscode.Selection(start, start);
  await moved;
  // A question to the server behind the one about the place: when it is answered, so is that.
  await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", editor.document.uri);
}
