// The view "Papers": the rows that its data provider gives for the sample list, and where they lead.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ExtensionApi } from "../../client/src/extension.ts";
import type { Row } from "../../client/src/papersView/papersTree.ts";
import { acceptFirst, closeAll, openSample, textOf, undo } from "./editor.ts";

function tree(): ExtensionApi["papers"] {
  const extension = vscode.extensions.getExtension<ExtensionApi>("paper-list.paper-list");
  assert.ok(extension?.isActive, "the extension runs");
  return extension.exports.papers;
}

/** The row at the end of some labels, each below the one before. */
async function rowAt(...labels: readonly string[]): Promise<Row> {
  let row: Row | undefined;
  for (const label of labels) {
    const rows: Row[] = await tree().getChildren(row);
    row = rows.find(({ node }) => node.label === label);
    assert.ok(row, `"${label}" is among ${rows.map(({ node }) => node.label).join(", ")}`);
  }
  assert.ok(row);
  return row;
}

async function labelsBelow(...labels: readonly string[]): Promise<string[]> {
  const row = labels.length === 0 ? undefined : await rowAt(...labels);
  return (await tree().getChildren(row)).map(({ node }) => node.label);
}

function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, "an editor is active");
  return editor;
}

describe("the view of papers", () => {
  beforeEach(openSample);
  afterEach(async () => {
    await vscode.commands.executeCommand("paperList.papers.clearFilter");
    await closeAll();
  });

  it("holds the list's papers by what they have", async () => {
    const top = await labelsBelow();
    assert.deepEqual(top.slice(0, 5), ["Sections", "Years", "Authors", "Venues", "Keywords"]);
    assert.deepEqual(await labelsBelow("Sections", "Lottery Ticket Hypothesis"), ["2020", "2019", "2018"]);
    assert.ok((await labelsBelow("Authors", "Jonathan Frankle")).length > 3);
  });

  it("shows rows that open, papers that are gone to, and says so to a screen reader", async () => {
    const section = tree().getTreeItem(await rowAt("Sections", "Lottery Ticket Hypothesis"));
    assert.equal(section.description, "8");
    assert.equal(section.accessibilityInformation?.label, "Lottery Ticket Hypothesis, 8 papers");
    assert.equal(section.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    const title = "SNIP: Single-shot Network Pruning based on Connection Sensitivity";
    const row = await rowAt("Sections", "Lottery Ticket Hypothesis", "2018", title);
    const paper = tree().getTreeItem(row);
    assert.equal(paper.collapsibleState, vscode.TreeItemCollapsibleState.None);
    assert.ok(paper.command);
    await vscode.commands.executeCommand(paper.command.command, ...(paper.command.arguments ?? []));
    const { document, selection } = activeEditor();
    assert.match(document.lineAt(selection.active.line).text, /^- SNIP: Single-shot/);
  });

  it("copies title and link", async () => {
    const title = "SNIP: Single-shot Network Pruning based on Connection Sensitivity";
    const row = await rowAt("Sections", "Lottery Ticket Hypothesis", "2018", title);
    await vscode.commands.executeCommand("paperList.papers.copyTitle", row);
    assert.equal(await vscode.env.clipboard.readText(), title);
    await vscode.commands.executeCommand("paperList.papers.copyLink", row);
    assert.equal(await vscode.env.clipboard.readText(), row.node.url);
    assert.match(row.node.url ?? "", /^https:\/\/arxiv\.org\//);
  });

  it("copies BibTeX of a paper and of a section", async () => {
    const entries = async (row: Row) => {
      await vscode.commands.executeCommand("paperList.papers.copyBibtex", row);
      return (await vscode.env.clipboard.readText()).match(/^@/gm)?.length;
    };
    assert.equal(await entries(await rowAt("Sections", "Lottery Ticket Hypothesis")), 8);
    assert.equal(
      await entries((await tree().getChildren(await rowAt("Authors", "Jonathan Frankle")))[0]!),
      1,
    );
  });

  it("moves a paper to the section and the year that are picked, in one undo step", async () => {
    const { document } = activeEditor();
    const before = document.getText();
    const title = "SNIP: Single-shot Network Pruning based on Connection Sensitivity";
    const row = await rowAt("Sections", "Lottery Ticket Hypothesis", "2018", title);
    await acceptFirst(vscode.commands.executeCommand("paperList.papers.moveTo", row));
    assert.notEqual(document.getText(), before);
    const moved = await rowAt("Sections", "Empirical Study", "2018", title);
    assert.ok(moved.node.line !== null);
    assert.match(document.lineAt(moved.node.line).text, /^- SNIP: Single-shot/);
    assert.equal(document.getText().split("- SNIP: Single-shot").length, 2);
    await undo();
    assert.equal(document.getText(), before);
  });

  it("is filtered", async () => {
    await vscode.commands.executeCommand("paperList.papers.filter", "snip single");
    assert.deepEqual(await labelsBelow("Sections"), ["Lottery Ticket Hypothesis"]);
    await vscode.commands.executeCommand("paperList.papers.clearFilter");
    assert.equal((await labelsBelow("Sections")).length, 4);
  });

  it("follows the text", async () => {
    const { document } = activeEditor();
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf("## Lottery Ticket Hypothesis");
    edit.insert(document.uri, document.positionAt(at + 3), "The ");
    await vscode.workspace.applyEdit(edit);
    await textOf(document, (text) => text.includes("## The Lottery Ticket"));
    assert.ok((await labelsBelow("Sections")).includes("The Lottery Ticket Hypothesis"));
  });
});
