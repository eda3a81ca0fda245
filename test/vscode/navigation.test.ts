// Moving about in the sample list, and renaming in it.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openSample, rangeOf, textOf } from "./editor.ts";

/** What a command of VS Code answers for the place behind `text`. */
function ask<T>(
  command: string,
  document: vscode.TextDocument,
  text: string,
  ...more: unknown[]
): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, document.uri, rangeOf(document, text).end, ...more);
}

/** The texts at some places, each place once: VS Code's own Markdown support finds headings too. */
function textsAt(document: vscode.TextDocument, places: readonly (vscode.Location | vscode.LocationLink)[]) {
  const texts = new Map<string, string>();
  for (const place of places) {
    const range = "range" in place ? place.range : place.targetRange;
    texts.set(`${range.start.line} ${range.start.character}`, document.getText(range));
  }
  return [...texts.values()];
}

/** The papers that VS Code finds in the workspace, and the files that have them. */
async function papers(query: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    "vscode.executeWorkspaceSymbolProvider",
    query,
  );
  return found.map(({ name, location }) => `${name} in ${location.uri.path.split("/").at(-1)}`);
}

describe("navigation", () => {
  afterEach(closeAll);

  it("goes from the contents to a section", async () => {
    const { document } = await openSample();
    const found = await ask<vscode.Location[]>("vscode.executeDefinitionProvider", document, "[Lottery Tick");
    assert.deepEqual(textsAt(document, found), ["## Lottery Ticket Hypothesis"]);
  });

  it("goes from a repeated paper to its first listing", async () => {
    const { document } = await openSample();
    const title = "Linear Mode Connectivity and the Lottery Ticket Hypothesis.";
    const [first, second] = [rangeOf(document, title), rangeOf(document, title, `${title} `)];
    assert.notEqual(first.start.line, second.start.line);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      second.end.translate(0, -5),
    );
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [first.start.line],
    );
  });

  it("finds the papers of an author", async () => {
    const { document } = await openSample();
    const found = await ask<vscode.Location[]>("vscode.executeReferenceProvider", document, "Jonathan Fran");
    assert.ok(found.length > 1);
    assert.deepEqual(
      new Set(found.map(({ range }) => document.getText(range))),
      new Set(["Jonathan Frankle"]),
    );
  });

  it("selects a name before its line", async () => {
    const { document } = await openSample();
    const { end } = rangeOf(document, "Gintare Karolina Dziu");
    const [found] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      "vscode.executeSelectionRangeProvider",
      document.uri,
      [end],
    );
    const steps: string[] = [];
    for (let at = found; at; at = at.parent!) steps.push(document.getText(at.range));
    assert.ok(steps.includes("Gintare Karolina Dziugaite"), steps.slice(0, 6).join("\n"));
    assert.ok(
      steps.includes("Jonathan Frankle, Gintare Karolina Dziugaite, Daniel M. Roy, Michael Carbin"),
      steps.slice(0, 6).join("\n"),
    );
  });

  it("finds a paper of the workspace by author and by id, in lists that are not open too", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const other = vscode.Uri.joinPath(folder.uri, "more.md");
    const text =
      "## Kernels\n\n- Kernel Methods. [[paper]](https://arxiv.org/abs/1112.3712)\n  - Youngmin Cho.\n";
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(text));
    try {
      await openSample();
      assert.match((await papers("cho kernel")).join("; "), /^Youngmin Cho: Kernel Methods in more\.md$/);
      for (const query of ["frankle linear", "1912.05671"])
        assert.match(
          (await papers(query)).join("; "),
          /Linear Mode Connectivity .* in awesome-deep-phenomena\.md/,
        );
    } finally {
      await vscode.workspace.fs.delete(other);
    }
  });

  it("renames an author in every entry", async () => {
    const { document } = await openSample();
    const before = document.getText();
    const edit = await ask<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document,
      "Jonathan Fran",
      "J. Frankle",
    );
    assert.equal(edit.size, 1);
    assert.ok(edit.get(document.uri).length > 1);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = await textOf(document, (it) => it !== before);
    assert.equal(text, before.replaceAll("Jonathan Frankle", "J. Frankle"));
  });

  it("refuses a name that would be two", async () => {
    const { document } = await openSample();
    const refusal = await ask(
      "vscode.executeDocumentRenameProvider",
      document,
      "Jonathan Fran",
      "Jonathan, Frankle",
    ).then(
      () => "it was renamed",
      (error) => String(error),
    );
    assert.match(refusal, /would not read it as one name/);
  });

  it("says above a section what it holds", async () => {
    const { document } = await openSample();
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
    );
    const { start } = rangeOf(document, "## Lottery Ticket Hypothesis");
    const lens = lenses.find(({ range }) => range.start.line === start.line);
    assert.match(lens?.command?.title ?? "", /^\d+ papers, \d+ with code/);
  });

  it("makes a bare arXiv id a link", async () => {
    const editor = await openSample();
    const { document } = editor;
    const { end } = rangeOf(document, "Digest</summary> Builds initial weights");
    await editor.edit((edit) => edit.insert(end, " as arXiv:1706.03762 does"));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      document.uri,
    );
    const link = links.find(({ range }) => document.getText(range) === "arXiv:1706.03762");
    assert.equal(link?.target?.toString(), "https://arxiv.org/abs/1706.03762");
  });
});
