// Hovers over entries and over their arXiv links.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openSample, rangeOf } from "./editor.ts";

async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    at,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}

describe("hover", () => {
  after(closeAll);

  it("shows an entry, and what else the list holds by its authors", async () => {
    const { document } = await openSample();
    const text = await hoverText(document, rangeOf(document, "Double Trouble in").start);
    for (const part of [
      "Double Trouble in Double Descent",
      "Maria Refinetti",
      "ICML 2020",
      "Triple descent",
    ]) {
      assert.ok(text.includes(part), `"${part}" in:\n${text}`);
    }
  });

  it("shows the paper behind an arXiv link", async () => {
    const { document } = await openSample();
    const link = rangeOf(document, "2003.01054");
    const text = await hoverText(document, link.start.translate(0, 2));
    for (const part of [
      "Double Trouble in Double Descent",
      "Florent Krzakala",
      "2020",
      "Machine Learning (cs.LG)",
    ]) {
      assert.ok(text.includes(part), `"${part}" in:\n${text}`);
    }
  });
});
