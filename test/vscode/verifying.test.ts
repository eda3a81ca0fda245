// Entries verified against arXiv: what is found, how it is mended, and that it can be called off.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { whileArxivIs } from "./arxivMood.ts";
import { closeAll, codeActions, findings, openSample, rangeOf, ruleOf, take, textOf } from "./editor.ts";

interface Outcome {
  readonly status: string;
  readonly verified: number;
  readonly unanswered: number;
  readonly findings: number;
  readonly message: string | null;
}

const rightName = "Boaz Barak";
const wrongName = "Boaz Barack";

function verify(scope: "entry" | "section" | "file"): Thenable<Outcome> {
  return vscode.commands.executeCommand<Outcome>("paperList.verify", { scope });
}

/** The sample with a name misspelt, the cursor in its entry. */
async function openMisspelt(): Promise<vscode.TextEditor> {
  const editor = await openSample();
  const name = rangeOf(editor.document, rightName);
  await editor.edit((edit) => edit.replace(name, wrongName));
  editor.selection = new vscode.Selection(name.start, name.start);
  return editor;
}

const rulesFound = (found: readonly vscode.Diagnostic[]) =>
  found.map(ruleOf).filter((rule) => rule.startsWith("verify-"));

describe("verifying", () => {
  afterEach(closeAll);

  it("finds in a section what the papers say otherwise, and mends it", async () => {
    const { document } = await openMisspelt();
    const outcome = await verify("section");
    assert.deepEqual([outcome.status, outcome.unanswered, outcome.message], ["verified", 0, null]);
    const found = await findings(document, (all) => rulesFound(all).includes("verify-authors"));
    assert.ok(rulesFound(found).includes("verify-venue"), "and the venue that is missing");

    const wrong = rangeOf(document, wrongName);
    const actions = await codeActions(document, wrong);
    await take(actions.find(({ title }) => title.includes(rightName)));
    await textOf(document, (text) => !text.includes(wrongName));
    const left = await findings(document, (all) => !rulesFound(all).includes("verify-authors"));
    assert.ok(rulesFound(left).includes("verify-venue"), "what was found of other entries stays");
  });

  it("looks at one entry alone", async () => {
    const { document } = await openMisspelt();
    assert.equal((await verify("entry")).verified, 1);
    await findings(document, (all) => rulesFound(all).includes("verify-authors"));
  });

  it("looks at the whole list", async () => {
    await openSample();
    const outcome = await verify("file");
    assert.deepEqual([outcome.verified, outcome.unanswered], [34, 0]);
  });

  it("says why nothing is known where arXiv cannot be reached", async () => {
    const { document } = await openMisspelt();
    const before = document.getText();
    await vscode.commands.executeCommand("paperList.clearCache");
    const outcome = await whileArxivIs("down", () => Promise.resolve(verify("file")));
    assert.deepEqual([outcome.status, outcome.verified], ["verified", 0]);
    assert.match(outcome.message ?? "", /broke off|cannot be reached|lets no web page read/);
    assert.equal(document.getText(), before);
  });
});
