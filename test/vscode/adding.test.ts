// Adding papers by their arXiv ids: by the light bulb and by the command; one undo step; told where a paper stands.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { whileArxivIs } from "./arxivMood.ts";
import { acceptFirst, closeAll, codeActions, openSample, rangeOf, take, textOf, undo } from "./editor.ts";

const id = "2006.10739";
const title = "Fourier Features Let Networks Learn High Frequency Functions in Low Dimensional Domains";
const section = "Empirical Study";

interface Outcome {
  readonly status: string;
  readonly section: string;
  readonly line: number;
  readonly message?: string;
}

function add(paper: string, to: string): Thenable<Outcome> {
  return vscode.commands.executeCommand<Outcome>("paperList.addPaper", { paper, section: to });
}

/** Entries of a year descend by id: it comes after 2006.15081 and before 2002.08709. */
function assertInPlace(document: vscode.TextDocument): void {
  const line = rangeOf(document, title).start.line;
  assert.ok(rangeOf(document, "On the Generalization Benefit of Noise").start.line < line);
  assert.ok(line < rangeOf(document, "Do We Need Zero Training Loss").start.line);
}

describe("adding a paper", () => {
  afterEach(closeAll);

  it("by a code action on its id, in one undo step", async () => {
    const editor = await openSample();
    const { document } = editor;
    const heading = rangeOf(document, "### Empirical Study: 2016").start;
    await editor.edit((edit) => edit.insert(heading, `${id}\n\n`));
    const before = document.getText();
    const actions = await codeActions(document, rangeOf(document, id));
    await take(actions.find((action) => action.title.startsWith("Add")));
    await textOf(document, (text) => text.includes(title));
    assertInPlace(document);
    await undo();
    await textOf(document, (text) => text === before);
  });

  it("by the command, undone in one step, and told where it stands the second time", async () => {
    const editor = await openSample();
    const { document } = editor;
    const before = document.getText();

    const added = await add(id, section);
    assert.equal(added.status, "added");
    assertInPlace(document);
    assert.equal(added.line, rangeOf(document, title).start.line);
    const cursor = editor.selection.active;
    assert.ok(added.line <= cursor.line && cursor.line < added.line + 5, "the cursor is in the entry");

    await undo();
    await textOf(document, (text) => text === before);

    const again = await add(id, section);
    assert.equal(again.status, "added");
    const once = document.getText();

    const listed = await add(id, "Deep Learning Theory");
    assert.equal(listed.status, "already-listed");
    assert.deepEqual([listed.section, listed.line], [section, again.line]);
    assert.ok(editor.selection.contains(rangeOf(document, title)), "it is selected");
    assert.equal(document.getText(), once);
  });

  it("asks for the section with the likeliest first, and takes it", async () => {
    const { document } = await openSample();
    const given = "2002.10365";
    const entry = rangeOf(document, "- The Early Phase of Neural Network Training").start;
    const editor = vscode.window.activeTextEditor;
    await editor?.edit((edit) => edit.delete(new vscode.Range(entry, entry.translate(5))));
    assert.ok(!document.getText().includes(given), "the paper is taken out first");
    const adding = vscode.commands.executeCommand<Outcome>("paperList.addPaper", { paper: given });
    const outcome = await acceptFirst(adding);
    assert.deepEqual([outcome.status, outcome.section], ["added", "Lottery Ticket Hypothesis"]);
  });

  it("asks for no section where arXiv cannot be reached, and changes nothing", async () => {
    const { document } = await openSample();
    await vscode.commands.executeCommand("paperList.clearCache");
    const before = document.getText();
    const adding = () =>
      Promise.resolve(vscode.commands.executeCommand("paperList.addPaper", { paper: "2106.09685" }));
    assert.equal(await whileArxivIs("down", adding), undefined);
    assert.equal(document.getText(), before);
  });

  it("asks for no section where the paper is listed", async () => {
    await openSample();
    const given = { paper: "https://arxiv.org/pdf/2003.01054v2" };
    const outcome = await vscode.commands.executeCommand<Outcome>("paperList.addPaper", given);
    assert.deepEqual([outcome.status, outcome.section], ["already-listed", "Deep Double Descent"]);
  });

  it("makes the year heading that is missing", async () => {
    const { document } = await openSample();
    const added = await add("2106.09685", section);
    assert.equal(added.status, "added");
    const heading = rangeOf(document, "### Empirical Study: 2021");
    assert.ok(heading.start.line < rangeOf(document, "### Empirical Study: 2020").start.line);
    assert.ok(heading.start.line < added.line);
  });

  it("changes nothing where arXiv does not know the id", async () => {
    const { document } = await openSample();
    const before = document.getText();
    const outcome = await add("1001.00001", section);
    assert.equal(outcome.status, "failed");
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);
  });

  it("in a browser: says so where arXiv lets no page read its answers", async function () {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder?.uri.scheme === "file") return this.skip();
    const settings = vscode.workspace.getConfiguration("paperList.arxiv");
    const closed = settings.get<string>("endpoint", "").replace("/open", "/closed");
    await settings.update("endpoint", closed, vscode.ConfigurationTarget.Global);
    try {
      // Its findings come when it has read the settings, and it has forgotten what it was answered before.
      await vscode.commands.executeCommand("paperList.restartServer");
      const { document } = await openSample();
      const before = document.getText();
      assert.match((await add(id, section)).message ?? "", /lets no web page read its answers/);
      assert.equal(document.getText(), before);
    } finally {
      await settings.update("endpoint", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
