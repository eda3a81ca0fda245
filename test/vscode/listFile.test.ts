// The list's own file in the editor: made by a quick fix, followed while it is typed, checked and completed.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, codeActions, findings, open, openSample, rangeOf, ruleOf, take } from "./editor.ts";

const rule = "missing-authors-period";
const hasRule = (found: vscode.Diagnostic[]) => found.some((it) => ruleOf(it) === rule);

describe("the list's own file", () => {
  afterEach(async () => {
    await closeAll();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, ".paper-list.json"));
  });

  it("turns a rule off, is followed before it is saved, checked, and completed from its schema", async () => {
    const { document } = await openSample();
    const finding = (await findings(document, hasRule)).find((it) => ruleOf(it) === rule);
    const actions = await codeActions(document, finding!.range);
    await take(actions.find(({ title }) => title === `Turn ${rule} off for this list in .paper-list.json`));
    await findings(document, (some) => some.length > 0 && !hasRule(some));

    const own = await open(".paper-list.json");
    assert.deepEqual(JSON.parse(own.document.getText()), { rules: { [rule]: "off" } });
    await own.edit((edit) => edit.replace(rangeOf(own.document, '"off"'), '"warning"'));
    await findings(document, hasRule);

    assert.equal(own.document.languageId, "jsonc");

    const name = rangeOf(own.document, rule);
    await own.edit((edit) => edit.replace(name, "missing-author-period"));
    const [problem] = await findings(own.document, (some) => some.length > 0);
    assert.match(problem!.message, /Did you mean "missing-authors-period"\?/);
    assert.equal(problem!.range.start.line, name.start.line);
    await findings(document, hasRule);

    const at = name.start.translate(0, 3);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      own.document.uri,
      at,
    );
    assert.ok(items.some(({ label }) => String(label).includes("entry-order")));
  });
});
