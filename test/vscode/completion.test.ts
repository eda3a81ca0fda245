// Completion of authors and venues from what the list knows.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openSample, rangeOf } from "./editor.ts";

async function offered(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    at,
  );
  return items.map(({ label }) => (typeof label === "string" ? label : label.label));
}

describe("completion", () => {
  afterEach(closeAll);

  it("offers authors in an author line", async () => {
    const editor = await openSample();
    const { document } = editor;
    const { end } = rangeOf(document, "Andrew Gordon Wilson, Pavel Izmailov");
    await editor.edit((edit) => edit.insert(end, ", frank"));
    assert.equal((await offered(document, end.translate(0, ", frank".length)))[0], "Jonathan Frankle");
  });

  it("ignores accents", async () => {
    const editor = await openSample();
    const { document } = editor;
    const { end } = rangeOf(document, "Andrew Gordon Wilson, Pavel Izmailov");
    await editor.edit((edit) => edit.insert(end, ", clem"));
    assert.deepEqual((await offered(document, end.translate(0, ", clem".length))).slice(0, 1), [
      "Clément Hongler",
    ]);
  });

  it("leaves the headings of the page to VS Code, unless it offers none", async () => {
    const { document } = await openSample();
    const { end } = rangeOf(document, "](#lottery");
    const ours = async () => (await offered(document, end)).filter((label) => /^lottery-ticket/.test(label));
    assert.deepEqual(await ours(), []);
    assert.ok((await offered(document, end)).includes("#lottery-ticket-hypothesis"));
    const settings = vscode.workspace.getConfiguration("markdown.suggest.paths", document);
    await settings.update("enabled", false, vscode.ConfigurationTarget.Global);
    try {
      assert.equal((await ours())[0], "lottery-ticket-hypothesis");
    } finally {
      await settings.update("enabled", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("offers venues between the stars", async () => {
    const { document } = await openSample();
    const stars = rangeOf(document, "**", "Levent Sagun, Giulio Biroli. ");
    const venues = await offered(document, stars.start.translate(0, 1));
    for (const venue of ["ICML 2020", "NeurIPS 2020"]) {
      assert.ok(venues.slice(0, 6).includes(venue), `${venue} is near the top of ${venues.join(", ")}`);
    }
  });
});
