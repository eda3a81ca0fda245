// Findings of the sample list, and their quick fixes.
import * as assert from "node:assert/strict";
import type * as vscode from "vscode";
import { sampleSlips } from "../support/sampleSlips.ts";
import {
  closeAll,
  codeActions,
  findings,
  openSample,
  rangeOf,
  ruleOf,
  take,
  textOf,
  undo,
} from "./editor.ts";

describe("findings", () => {
  afterEach(closeAll);

  it("are those that the sample's README promises", async () => {
    const { document } = await openSample();
    const found = await findings(document, (some) => some.length >= sampleSlips.length);
    assert.deepEqual([...new Set(found.map(ruleOf))].sort(), sampleSlips);
    const empty = found.find((it) => ruleOf(it) === "empty-venue");
    assert.equal(empty?.range.start.line, rangeOf(document, "Giulio Biroli. **").start.line);
  });

  it("are mended by a quick fix, and come back when it is undone", async () => {
    const { document } = await openSample();
    const before = document.getText();
    const isHere = (found: vscode.Diagnostic[]) =>
      found.some((it) => ruleOf(it) === "missing-authors-period");
    const found = await findings(document, isHere);
    const finding = found.find((it) => ruleOf(it) === "missing-authors-period");
    assert.ok(finding);
    const actions = await codeActions(document, finding.range);
    await take(actions.find(({ title }) => title === "Close the authors with a period"));
    const fixed = before.replace("Michael Carbin *ICLR 2019*", "Michael Carbin. *ICLR 2019*");
    await textOf(document, (text) => text === fixed);
    await findings(document, (some) => some.length > 0 && !isHere(some));
    await undo();
    await textOf(document, (text) => text === before);
    await findings(document, isHere);
  });

  it("follow what is typed", async () => {
    const editor = await openSample();
    const { document } = editor;
    const period = rangeOf(document, ".", "Andrew Gordon Wilson, Pavel Izmailov");
    const isHere = (it: vscode.Diagnostic) => it.range.start.line === period.start.line;
    assert.equal((await findings(document, () => true)).some(isHere), false);
    await editor.edit((edit) => edit.delete(period));
    await findings(document, (some) => some.some(isHere));
    await editor.edit((edit) => edit.insert(period.start, "."));
    await findings(document, (some) => some.length > 0 && !some.some(isHere));
  });
});
