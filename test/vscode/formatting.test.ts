// Formatting as VS Code asks for it.
import * as vscode from "vscode";
import { closeAll, findings, openSample, rangeOf, textOf, undo } from "./editor.ts";

describe("formatting", () => {
  afterEach(closeAll);

  it("lays a list out in one step that can be undone", async () => {
    const editor = await openSample();
    const { document } = editor;
    const comma = rangeOf(document, ",", "Andrew Gordon Wilson, Pavel Izmailov");
    await editor.edit((edit) => edit.insert(comma.end, "   "));
    await findings(document, (some) => some.some((it) => it.range.start.line === comma.start.line));
    const untidy = document.getText();
    await vscode.commands.executeCommand("editor.action.formatDocument");
    await textOf(document, (text) => text.includes("Andrew Gordon Wilson, Pavel Izmailov"));
    await undo();
    await textOf(document, (text) => text === untidy);
  });
});
