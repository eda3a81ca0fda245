// Outline and folding of the sample list.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openSample, rangeOf } from "./editor.ts";

describe("outline", () => {
  after(closeAll);

  it("holds sections, years and papers", async () => {
    const { document } = await openSample();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const section = symbols.find(({ name }) => name === "Lottery Ticket Hypothesis");
    assert.deepEqual(
      section?.children.map(({ name, children }) => [name, children.length]),
      [
        ["2020", 3],
        ["2019", 3],
        ["2018", 2],
      ],
    );
    const paper = section?.children[2]?.children[0];
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
