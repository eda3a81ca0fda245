// The server can be restarted.
import * as vscode from "vscode";
import { closeAll, findings, openSample, ruleOf } from "./editor.ts";

describe("restarting the server", () => {
  after(closeAll);

  it("brings the findings back", async () => {
    const { document } = await openSample();
    const gone = findings(document, (found) => found.length === 0);
    await vscode.commands.executeCommand("paperList.restartServer");
    await gone;
    await findings(document, (found) => found.some((it) => ruleOf(it) === "entry-order"));
  });
});
