// Markdown that is no list of papers: nothing is started for it, and nothing is said about it.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, codeActions, findings, open, openSample, rangeOf, ruleOf } from "./editor.ts";

/** The server's own commands are there while it runs. */
async function isServerRunning(): Promise<boolean> {
  return (await vscode.commands.getCommands(true)).includes("paperList.server.addPaper");
}

describe("other Markdown", () => {
  after(closeAll);

  it("starts no server", async () => {
    await open("notes.md");
    await vscode.extensions.getExtension("paper-list.paper-list")?.activate();
    assert.equal(await isServerRunning(), false);
  });

  it("starts one when a list is opened", async () => {
    await openSample();
    assert.equal(await isServerRunning(), true);
  });

  it("stays silent beside a list", async () => {
    const notes = await open("notes.md");
    const uri = notes.document.uri;
    const actions = await codeActions(notes.document, rangeOf(notes.document, "2006.10739"));
    assert.deepEqual(
      actions.filter(({ title }) => title.startsWith("Add")),
      [],
    );
    assert.deepEqual(
      await vscode.commands.executeCommand("vscode.executeHoverProvider", uri, new vscode.Position(2, 4)),
      [],
    );
    // The server answers in order: what it finds in the list now, it finds after it has read the notes.
    const list = await openSample();
    const end = list.document.lineAt(0).range.end;
    await list.edit((edit) => edit.insert(end, " "));
    await findings(list.document, (found) =>
      found.some((it) => ruleOf(it) === "trailing-space" && it.range.start.line === 0),
    );
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
  });
});
