// Addresses pasted into the list: as entries in their places, as links, as the text that they are.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { whileArxivIs } from "./arxivMood.ts";
import { closeAll, openSample, rangeOf, textOf, undo } from "./editor.ts";
import { paste } from "./keys.ts";

const address = "https://arxiv.org/abs/2006.10739";
const title = "Fourier Features Let Networks Learn High Frequency Functions in Low Dimensional Domains";
const other = "LoRA: Low-Rank Adaptation of Large Language Models";

/** The sample with an empty line of its own under Empirical Study, where the cursor is. */
async function openWithRoom(): Promise<vscode.TextEditor> {
  const editor = await openSample();
  const heading = rangeOf(editor.document, "### Empirical Study: 2016").start;
  await editor.edit((edit) => edit.insert(heading, "\n"));
  editor.selection = new vscode.Selection(heading, heading);
  return editor;
}

/** As whoever likes one way of pasting better sets it. */
async function prefer(kind: string): Promise<void> {
  await preferences().update("preferences", [kind], vscode.ConfigurationTarget.Global);
}

function preferences(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("editor.pasteAs");
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe("pasting", () => {
  afterEach(async () => {
    await preferences().update("preferences", undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it("an address on an empty line makes an entry in its place, in one undo step", async () => {
    const { document } = await openWithRoom();
    const before = document.getText();
    await paste(address);
    const text = await textOf(document, (now) => now.includes(title));
    const line = rangeOf(document, title).start.line;
    assert.ok(rangeOf(document, "On the Generalization Benefit of Noise").start.line < line);
    assert.ok(line < rangeOf(document, "Do We Need Zero Training Loss").start.line);
    assert.equal(count(text, "2006.10739"), 1, "the address itself is not left behind");
    await undo();
    assert.equal(await textOf(document, (now) => !now.includes(title)), before);
  });

  it("makes a link where that is chosen", async () => {
    const { document } = await openWithRoom();
    await prefer("paperList.link");
    await paste(address);
    const text = await textOf(document, (now) => now.includes("2006.10739"));
    assert.ok(
      text.includes(`\n[[paper]](${address})\n### Empirical Study: 2016`),
      "the link is where it was pasted",
    );
    assert.ok(!text.includes(title));
  });

  it("makes an entry without a digest where that is chosen", async () => {
    const { document } = await openWithRoom();
    const digests = count(document.getText(), "<summary>Digest");
    await prefer("paperList.entryWithoutDigest");
    await paste(address);
    const text = await textOf(document, (now) => now.includes(title));
    assert.equal(count(text, "<summary>Digest"), digests);
  });

  it("several addresses make as many entries, in one undo step", async () => {
    const { document } = await openWithRoom();
    const before = document.getText();
    await paste(`${address}\nhttps://arxiv.org/pdf/2106.09685v2\n`);
    await textOf(document, (now) => now.includes(title) && now.includes(other));
    assert.ok(
      rangeOf(document, "### Empirical Study: 2021").start.line < rangeOf(document, other).start.line,
    );
    await undo();
    assert.equal(await textOf(document, (now) => !now.includes(title)), before);
  });

  it("a BibTeX entry without an arXiv id makes an entry of what it says", async () => {
    const { document } = await openWithRoom();
    await paste(
      "@inproceedings{he16,\n  title = {Deep Residual Learning for {Image} Recognition},\n" +
        "  author = {He, Kaiming and Zhang, Xiangyu and Ren, Shaoqing and Sun, Jian},\n" +
        "  booktitle = {{IEEE} Conference on Computer Vision and Pattern Recognition},\n" +
        "  year = 2016,\n  doi = {10.1109/CVPR.2016.90}\n}\n",
    );
    const text = await textOf(document, (now) => now.includes("Deep Residual Learning"));
    const line = rangeOf(document, "Deep Residual Learning").start.line;
    assert.ok(rangeOf(document, "### Empirical Study: 2016").start.line < line);
    assert.ok(
      text.includes("for Image Recognition. [[paper]](https://doi.org/10.1109/CVPR.2016.90)\n") &&
        text.includes("  - Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun. *CVPR 2016*\n"),
      text
        .split("\n")
        .slice(line, line + 3)
        .join("\n"),
    );
    assert.ok(!text.includes("@inproceedings"), "the BibTeX itself is not left behind");
  });

  it("keeps the text first among other text", async () => {
    const editor = await openSample();
    const { document } = editor;
    const { end } = rangeOf(document, "Key Word: Online Learning; Finite-Sample Deviations.");
    editor.selection = new vscode.Selection(end, end);
    await paste(` ${address}`);
    const text = await textOf(document, (now) => now.includes("2006.10739"));
    assert.ok(text.includes(`Finite-Sample Deviations. ${address}`));
    assert.ok(!text.includes(title));
  });

  it("leaves the address itself where arXiv does not know the paper", async () => {
    const { document } = await openWithRoom();
    const before = document.getText();
    await paste("https://arxiv.org/abs/1001.00001");
    const text = await textOf(document, (now) => now !== before);
    assert.equal(text.replace("https://arxiv.org/abs/1001.00001", ""), before);
  });

  it("leaves the address itself where arXiv cannot be reached", async () => {
    const { document } = await openWithRoom();
    const before = document.getText();
    await vscode.commands.executeCommand("paperList.clearCache");
    const text = await whileArxivIs("down", async () => {
      await paste(address);
      return textOf(document, (now) => now !== before);
    });
    assert.equal(text.replace(address, ""), before);
  });
});
