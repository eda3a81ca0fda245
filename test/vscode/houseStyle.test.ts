// "Show House Style": the conventions of the list, in a document beside it.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openSample, textOf } from "./editor.ts";

describe("the house style", () => {
  afterEach(closeAll);

  it("is shown beside the list and cannot be edited", async () => {
    const list = await openSample();
    await vscode.commands.executeCommand("paperList.showHouseStyle");
    const report = vscode.window.visibleTextEditors.find(({ document }) => document !== list.document);
    assert.ok(report, "a second editor is visible");
    assert.notEqual(report.viewColumn, list.viewColumn);
    const text = await textOf(report.document, (it) => it !== "");
    await vscode.window.showTextDocument(report.document, report.viewColumn);
    await vscode.commands.executeCommand("type", { text: "x" });
    assert.equal(report.document.getText(), text);
    assert.match(text, /^year heading +### \{section\}: \{year\} +\d+ of \d+$/m);
  });
});
