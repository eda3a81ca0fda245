// "Show Statistics": the page is a tab beside the list, one for each list, and goes when the list does. What it shows is
// tested in a browser, test/client/statisticsPage.test.ts: VS Code gives nobody a look into a page.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, open, openSample } from "./editor.ts";

function pages(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("paperList.statistics"),
  );
}

/** Resolves when so many pages are open. */
function pagesToBe(count: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (pages().length !== count) return;
      listener.dispose();
      resolve();
    };
    const listener = vscode.window.tabGroups.onDidChangeTabs(look);
    look();
  });
}

const show = () => vscode.commands.executeCommand("paperList.showStatistics");

describe("the statistics", () => {
  afterEach(closeAll);

  it("are a page beside the list, the same when asked for again", async () => {
    const { document, viewColumn } = await openSample();
    await show();
    await pagesToBe(1);
    assert.equal(pages()[0]?.label, "Statistics of awesome-deep-phenomena.md");
    assert.notEqual(pages()[0]?.group.viewColumn, viewColumn);
    await vscode.window.showTextDocument(document, viewColumn);
    await show();
    assert.equal(pages().length, 1);
  });

  it("are not made of other Markdown", async () => {
    await open("notes.md");
    const shown = show();
    await vscode.commands.executeCommand("notifications.clearAll");
    await shown;
    assert.equal(pages().length, 0);
  });
});
