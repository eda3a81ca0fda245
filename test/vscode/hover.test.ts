// Hovers over entries and over their arXiv links.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { whileArxivIs } from "./arxivMood.ts";
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

  it("says over a title what arXiv says otherwise", async () => {
    const editor = await openSample();
    const { document } = editor;
    const title = rangeOf(document, "Where Bigger Models and More Data Hurt");
    await editor.edit((edit) => edit.replace(title, "When Bigger Models Hurt"));
    const text = await hoverText(document, title.start);
    assert.ok(text.includes("arXiv's title now reads"), text);
    assert.ok(text.includes("Bigger Models and More Data"), text);
    await closeAll();
  });

  it("shows over an author what the list holds of theirs", async () => {
    const { document } = await openSample();
    const text = await hoverText(document, rangeOf(document, "Michael Carbin").start);
    for (const part of ["**Michael Carbin**", "in this list", "Comparing Rewinding"]) {
      assert.ok(text.includes(part), `"${part}" in:\n${text}`);
    }
  });

  it("shows over a venue its name and what the list holds from it", async () => {
    const { document } = await openSample();
    const text = await hoverText(document, rangeOf(document, "EMNLP 2020").start.translate(0, 1));
    for (const part of ["Empirical Methods in Natural Language Processing", "Dataset Cartography"]) {
      assert.ok(text.includes(part), `"${part}" in:\n${text}`);
    }
  });

  it("shows what the list says where arXiv cannot be reached", async () => {
    const { document } = await openSample();
    await vscode.commands.executeCommand("paperList.clearCache");
    const at = rangeOf(document, "Early Stopping in Deep Networks").start;
    const text = await whileArxivIs("down", () => hoverText(document, at));
    for (const part of ["Early Stopping in Deep Networks", "Reinhard Heckel", "arXiv"]) {
      assert.ok(text.includes(part), `"${part}" in:\n${text}`);
    }
  });
});
