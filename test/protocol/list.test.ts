// What an editor gets for an open list: findings, outline, folds, completion, hovers and fixes.

import { describe, expect, test } from "vitest";
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
  Position,
  SymbolInformation,
} from "vscode-languageserver-protocol";
import { smallList, withLine } from "../features/smallList.ts";
import { modernEditor, type ProtocolClient } from "../support/protocolClient.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";
const textDocument = { uri };

const arjovskyLine = "  - Martin Arjovsky, Léon Bottou, Ishaan Gulrajani, David Lopez-Paz.";
const twoBlanks = withLine(arjovskyLine, arjovskyLine.replace(", Léon", ",  Léon"));

async function opened(text: string, settings?: object): Promise<ProtocolClient> {
  const editor = await server.startEditor({ ...(settings && { settings }) });
  editor.open(uri, text);
  return editor;
}

/** What an editor shows of the findings: rule and the text that is underlined. */
async function findings(editor: ProtocolClient): Promise<string[]> {
  const { diagnostics } = await editor.diagnostics(uri);
  return diagnostics.map(({ code, range }) => `${code}: ${editor.document(uri).getText(range)}`);
}

describe("findings", () => {
  test("come unasked, say for which version, and change with the text", async () => {
    const editor = await opened(twoBlanks);
    const first = await editor.diagnostics(uri);
    expect(first).toMatchObject({
      uri,
      version: 1,
      diagnostics: [{ code: "repeated-space", source: "paper-list" }],
    });
    editor.replace(uri, ",  Léon", ", Léon");
    expect(await editor.diagnostics(uri)).toMatchObject({ version: 2, diagnostics: [] });
    editor.replace(uri, "Gulrajani, David", "Gulrajani,  David");
    expect(await findings(editor)).toEqual(["repeated-space:   "]);
  });

  test("come without the editor's settings where it never tells them", async () => {
    const silent = await server.startEditor({ settings: new Promise(() => undefined) });
    silent.open(uri, twoBlanks);
    expect(await findings(silent)).toEqual(["repeated-space:   "]);
  });

  test("stand right in a document with CRLF, astral characters and a byte-order mark, after changes too", async () => {
    const text = `\ufeff${twoBlanks.replace("Martin", "😀 Martin").replaceAll("\n", "\r\n")}`;
    const editor = await opened(text);
    expect(await findings(editor)).toEqual(["repeated-space:   "]);
    editor.replace(uri, "😀 Martin", "𝒜 𝒷 Martin\r\n    and");
    expect(await findings(editor)).toEqual(["repeated-space:   "]);
    editor.replace(uri, "Some papers.\r\n", "");
    expect(await findings(editor)).toEqual(["repeated-space:   "]);
  });

  test("are those of the last of several changes in one message", async () => {
    const editor = await opened(smallList);
    expect(await findings(editor)).toEqual([]);
    const line = editor.text(uri).split("\n").indexOf(arjovskyLine);
    const at = (character: number) => ({ line, character });
    editor.change(
      uri,
      { range: { start: at(0), end: at(2) }, text: "    " },
      { range: { start: at(0), end: at(2) }, text: "" },
      { range: { start: at(20), end: at(20) }, text: "   " },
    );
    expect(editor.text(uri).split("\n")[line]).toMatch(/ {3}/);
    expect((await findings(editor)).length).toBe(1);
  });

  test("are sent again only if they differ", async () => {
    const editor = await opened(twoBlanks);
    await editor.diagnostics(uri);
    for (let key = 0; key < 20; key++) editor.replace(uri, "Please do", "Please do so, do");
    // The answer to a request that came later means that all changes have been seen.
    await editor.request("textDocument/documentSymbol", { textDocument });
    editor.replace(uri, ",  Léon", ", Léon");
    expect(await editor.diagnostics(uri)).toMatchObject({ version: 22, diagnostics: [] });
  });

  test("go away when the document is closed", async () => {
    const editor = await opened(twoBlanks);
    await editor.diagnostics(uri);
    editor.close(uri);
    expect(await editor.diagnostics(uri)).toMatchObject({ diagnostics: [] });
  });

  test("heed the settings, from the start and when they change", async () => {
    const editor = await opened(twoBlanks, { rules: { "repeated-space": "error" } });
    expect(await editor.diagnostics(uri)).toMatchObject({ diagnostics: [{ severity: 1 }] });
    editor.settings = { rules: { "repeated-space": "off" } };
    editor.notify("workspace/didChangeConfiguration", { settings: null });
    expect(await editor.diagnostics(uri)).toMatchObject({ diagnostics: [] });
  });

  test("heed settings that are sent by an editor that cannot be asked", async () => {
    const editor = await server.startEditor({ capabilities: {} });
    editor.open(uri, twoBlanks);
    expect(await editor.diagnostics(uri)).toMatchObject({ diagnostics: [{ code: "repeated-space" }] });
    const settings = { paperList: { rules: { "repeated-space": "off" } } };
    editor.notify("workspace/didChangeConfiguration", { settings });
    expect(await editor.diagnostics(uri)).toMatchObject({ diagnostics: [] });
  });
});

test("a Markdown file that is no list gets nothing at all", async () => {
  const editor = await opened("# Notes\n\n- one  two \n  - bir\n- https://arxiv.org/abs/2003.01054\n");
  const position = { line: 3, character: 7 };
  expect(await editor.request("textDocument/documentSymbol", { textDocument })).toBeNull();
  expect(await editor.request("textDocument/foldingRange", { textDocument })).toBeNull();
  expect(await editor.request("textDocument/hover", { textDocument, position })).toBeNull();
  const context = { triggerKind: 1 };
  const { items } = await editor.request<CompletionList>("textDocument/completion", {
    textDocument,
    position,
    context,
  });
  expect(items).toEqual([]);
  expect(editor.unread("textDocument/publishDiagnostics")).toEqual([]);
});

describe("outline", () => {
  test("section, year, entry, with names inside of their ranges", async () => {
    const editor = await opened(smallList);
    const symbols = await editor.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
    const theory = symbols.find(({ name }) => name === "Theory")!;
    expect(theory.children!.map(({ name, detail }) => [name, detail])).toEqual([
      ["2020", "1 paper"],
      ["2019", "2 papers"],
    ]);
    const entry = theory.children![1]!.children![0]!;
    expect(entry).toMatchObject({
      name: "When is a Convolutional Filter Easy To Learn?",
      detail: "ICLR 2018",
    });
    expect(editor.document(uri).getText(entry.selectionRange)).toBe(
      "When is a Convolutional Filter Easy To Learn?",
    );
  });

  test("flat for an editor that knows no trees", async () => {
    const { documentSymbol: _, ...rest } = modernEditor.textDocument!;
    const editor = await server.startEditor({ capabilities: { ...modernEditor, textDocument: rest } });
    editor.open(uri, smallList);
    const symbols = await editor.request<SymbolInformation[]>("textDocument/documentSymbol", {
      textDocument,
    });
    expect(symbols.find(({ name }) => name.startsWith("Invariant"))).toMatchObject({ containerName: "2019" });
  });
});

test("folds", async () => {
  const editor = await opened(smallList);
  const folds = await editor.request<FoldingRange[]>("textDocument/foldingRange", { textDocument });
  expect(folds).toContainEqual({ startLine: 8, endLine: 21 });
  expect(folds).toContainEqual({ startLine: 20, endLine: 21 });
});

describe("completion", () => {
  async function completed(editor: ProtocolClient, context: object): Promise<CompletionList> {
    const line = editor
      .text(uri)
      .split("\n")
      .findIndex((text) => /^ {2}- (?:Martin|Jason)/.test(text));
    const position = { line, character: editor.text(uri).split("\n")[line]!.length };
    return editor.request("textDocument/completion", { textDocument, position, context });
  }

  test("a letter in an author line brings names that the editor will not filter away", async () => {
    const editor = await opened(smallList);
    editor.replace(uri, arjovskyLine, "  - Martin Arjovsky, stephane");
    const { items, isIncomplete } = await completed(editor, { triggerKind: 2, triggerCharacter: "e" });
    expect(isIncomplete).toBe(true);
    expect(items[0]).toMatchObject({
      label: "Stéphane d'Ascoli",
      labelDetails: { description: "2 papers" },
      filterText: "stephane",
      textEdit: { newText: "Stéphane d'Ascoli", range: { start: { character: 21 }, end: { character: 29 } } },
    });
  });

  test("the blank behind a comma brings names, those who wrote with the authors on the line first", async () => {
    const editor = await opened(smallList);
    editor.replace(uri, arjovskyLine, "  - Jason D. Lee, ");
    const { items } = await completed(editor, { triggerKind: 2, triggerCharacter: " " });
    const labels = items.slice(0, 2).map(({ label }) => label);
    expect(labels.sort()).toEqual(["Simon S. Du", "Yuandong Tian"]);
  });

  test("an editor that knows snippets is offered a whole entry, another one is not", async () => {
    const { completion: _, ...rest } = modernEditor.textDocument!;
    const withSnippets = { ...rest, completion: { completionItem: { snippetSupport: true } } };
    const head = "- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)";
    const ask = async (editor: ProtocolClient) => {
      editor.open(uri, smallList);
      editor.replace(uri, head, `- \n\n${head}`);
      const line = editor.text(uri).split("\n").indexOf("- ");
      const position = { line, character: 2 };
      return editor.request<CompletionList>("textDocument/completion", { textDocument, position });
    };
    const capabilities = { ...modernEditor, textDocument: withSnippets };
    const { items } = await ask(await server.startEditor({ capabilities }));
    expect(items).toMatchObject([{ label: "New entry", insertTextFormat: 2 }]);
    expect((await ask(await server.startEditor())).items).toEqual([]);
  });

  test("behind `](#` the headings of the page are offered", async () => {
    const editor = await opened(smallList);
    editor.replace(uri, "## Theory", "- [Theory](#th\n\n## Theory");
    const line = editor.text(uri).split("\n").indexOf("- [Theory](#th");
    const position = { line, character: "- [Theory](#th".length };
    const { items } = await editor.request<CompletionList>("textDocument/completion", {
      textDocument,
      position,
    });
    expect(items).toMatchObject([{ label: "theory", textEdit: { newText: "theory)" } }]);
  });

  test("a star behind the names brings venues", async () => {
    const editor = await opened(smallList);
    editor.replace(uri, arjovskyLine, "  - Martin Arjovsky. *");
    const { items } = await completed(editor, { triggerKind: 2, triggerCharacter: "*" });
    expect(items.map(({ label }) => label)).toContain("ICML 2020");
  });
});

describe("hover", () => {
  const over = async (editor: ProtocolClient, text: string) => {
    const position = editor.document(uri).positionAt(editor.text(uri).indexOf(text) + 1);
    const hover = await editor.request<Hover | null>("textDocument/hover", { textDocument, position });
    return hover && (hover.contents as MarkupContent).value;
  };

  test("over an entry: what the list says, and what else it holds by the same people", async () => {
    const editor = await opened(smallList);
    const card = await over(editor, "code]]");
    expect(card).toContain("ICML 2020");
    expect(card).toContain("Triple descent");
  });

  test("on the newest text, however quickly it follows a change", async () => {
    const editor = await opened(smallList);
    editor.replace(uri, "Double Trouble", "Triple Trouble");
    expect(await over(editor, "code]]")).toContain("**Triple Trouble in Double Descent**");
  });

  test("over an author and a venue: what the list holds of theirs, asked of nobody", async () => {
    const editor = await opened(smallList);
    expect(await over(editor, "Giulio Biroli, Florent")).toContain("2 papers in this list");
    expect(await over(editor, "*ICML 2020*")).toContain("International Conference on Machine Learning");
  });

  test("over a digest: nothing", async () => {
    expect(await over(await opened(smallList), "Words of our own")).toBeNull();
  });
});

describe("fixes", () => {
  const where: { range: { start: Position; end: Position } } = {
    range: { start: { line: 21, character: 20 }, end: { line: 21, character: 20 } },
  };
  const ask = (editor: ProtocolClient, only?: string[]) =>
    editor.request<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      ...where,
      context: { diagnostics: [], ...(only && { only }) },
    });

  test("repair what was found, tied to the version they were made for", async () => {
    const editor = await opened(twoBlanks);
    const [fix] = await ask(editor);
    expect(fix).toMatchObject({
      kind: "quickfix",
      isPreferred: true,
      diagnostics: [{ code: "repeated-space" }],
      edit: { documentChanges: [{ textDocument: { uri, version: 1 } }] },
    });
    expect(editor.edit(fix!.edit!)).toBe(true);
    expect(editor.text(uri)).toBe(smallList);
  });

  test("repair all of an entry at once", async () => {
    const editor = await opened(twoBlanks.replace(", David", ",  David").replace("Risk Min", "Risk  Min"));
    await editor.diagnostics(uri);
    const all = (await ask(editor)).find(({ title }) => title === "Fix all 3 that are safe in this entry");
    expect(editor.edit(all!.edit!)).toBe(true);
    expect(editor.text(uri)).toBe(smallList);
  });

  test("write one spelling of a name everywhere, in one edit", async () => {
    const editor = await opened(smallList.replace("Levent Sagun, Giulio", "Levent Sagun, Giúlio"));
    await editor.diagnostics(uri);
    const line = smallList.split("\n").findIndex((it) => it.includes("Maria Refinetti"));
    const actions = await editor.request<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range: { start: { line, character: 0 }, end: { line, character: 80 } },
      context: { diagnostics: [] },
    });
    const plain = actions.find(({ title }) => title === "Use this spelling everywhere: “Giulio Biroli”");
    expect(plain).toMatchObject({ kind: "quickfix", diagnostics: [{ code: "author-variant" }] });
    expect(editor.edit(plain!.edit!)).toBe(true);
    expect(editor.text(uri)).toBe(smallList);
  });

  test("or are silenced for the entry, which is offered last and never preferred", async () => {
    const editor = await opened(twoBlanks);
    await editor.diagnostics(uri);
    const disable = (await ask(editor, ["quickfix"])).at(-1);
    expect(disable).toMatchObject({
      title: "Disable repeated-space for this entry",
      kind: "quickfix",
      diagnostics: [{ code: "repeated-space" }],
    });
    expect(disable).not.toHaveProperty("isPreferred");
    expect(editor.edit(disable!.edit!)).toBe(true);
    expect(await editor.diagnostics(uri)).toMatchObject({ version: 2, diagnostics: [] });
    editor.replace(uri, ",  Léon", ", Léon");
    expect(await editor.diagnostics(uri)).toMatchObject({ diagnostics: [{ code: "unused-suppression" }] });
  });

  test("all safe ones at once, only where that is asked for", async () => {
    const editor = await opened(twoBlanks);
    const [fixAll] = await ask(editor, ["source.fixAll"]);
    expect(fixAll).toMatchObject({ kind: "source.fixAll.paperList" });
    editor.edit(fixAll!.edit!);
    expect(editor.text(uri)).toBe(smallList);
    expect((await ask(editor)).map(({ kind }) => kind)).not.toContain("source.fixAll.paperList");
  });

  test("all safe ones in one edit, also where one has to be made before another", async () => {
    const editor = await opened(`${twoBlanks}  \n  \n`);
    const [fixAll] = await ask(editor, ["source.fixAll.paperList"]);
    expect(fixAll!.edit!.documentChanges).toHaveLength(1);
    expect(editor.edit(fixAll!.edit!)).toBe(true);
    expect(editor.text(uri)).toBe(smallList);
    expect(await ask(editor, ["source.fixAll.paperList"])).toEqual([]);
  });
});
