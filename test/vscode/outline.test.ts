// Outline and folding of the sample list.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openSample, rangeOf } from "./editor.ts";

/** Asked for again until our outline is among those that VS Code knows of: its coming has no event. */
async function symbolOf(document: vscode.TextDocument, name: string): Promise<vscode.DocumentSymbol> {
  for (;;) {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const found = symbols?.find((symbol) => symbol.name === name);
    if (found) return found;
  }
}

describe("outline", () => {
  after(closeAll);

  it("holds sections, years and papers", async () => {
    const { document } = await openSample();
    const section = await symbolOf(document, "Lottery Ticket Hypothesis");
    assert.deepEqual(
      section.children.map(({ name, children }) => [name, children.length]),
      [
        ["2020", 3],
        ["2019", 3],
        ["2018", 2],
      ],
    );
    const paper = section.children[2]?.children[0];
    assert.equal(paper?.name, "SNIP: Single-shot Network Pruning based on Connection Sensitivity");
    assert.match(paper?.detail ?? "", /ICLR 2019|Lee/);
  });

  it("can be folded by section, year and paper", async () => {
    const { document } = await openSample();
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      document.uri,
    );
    const starts = new Set(ranges.map(({ start }) => start));
    for (const text of ["## Deep Double Descent\n", "### Deep Double Descent: 2020", "- Double Trouble in"]) {
      assert.ok(starts.has(rangeOf(document, text).start.line), `"${text}" can be folded`);
    }
  });
});
