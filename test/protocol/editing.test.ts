// Edits of whole entries, as any editor asks for them: each is one versioned edit, or nothing.
import { describe, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver-protocol";
import {
  type EditAnswer,
  type EditParams,
  type EntryAt,
  editCommand,
  entryAtCommand,
  exportCommand,
} from "../../server/src/lsp/protocol.ts";
import { lineOf } from "../features/editCase.ts";
import { smallList } from "../features/smallList.ts";
import { type EditorOptions, modernEditor, type ProtocolClient } from "../support/protocolClient.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";

async function opened(text = smallList, options?: EditorOptions): Promise<ProtocolClient> {
  const editor = await server.startEditor(options);
  editor.open(uri, text);
  return editor;
}

type Asked = EditParams extends infer Each
  ? Each extends EditParams
    ? Omit<Each, "uri" | "line">
    : never
  : never;

function edit(editor: ProtocolClient, words: string, asked: Asked): Promise<EditAnswer> {
  const params = { uri, line: lineOf(editor.text(uri), words), ...asked };
  return editor.request<EditAnswer>("workspace/executeCommand", {
    command: editCommand,
    arguments: [params],
  });
}

function actionsAt(editor: ProtocolClient, words: string, context: object): Promise<CodeAction[]> {
  const position = { line: lineOf(editor.text(uri), words), character: 0 };
  const range = { start: position, end: position };
  const asked = { diagnostics: [], ...context };
  return editor.request("textDocument/codeAction", { textDocument: { uri }, range, context: asked });
}

function order(editor: ProtocolClient): string[] {
  return [...editor.text(uri).matchAll(/^- (\w+)[^\n]*\[\[paper/gm)].map((found) => found[1]!);
}

describe("commands", () => {
  test("move an entry down and up again", async () => {
    const editor = await opened();
    const down = await edit(editor, "When is a", { edit: "move-down" });
    expect(order(editor)).toEqual(["Double", "Invariant", "When", "Triple"]);
    expect(down).toEqual({
      status: "edited",
      title: "Move the entry down",
      line: lineOf(editor.text(uri), "When is a"),
      from: lineOf(smallList, "When is a"),
    });
    await edit(editor, "When is a", { edit: "move-up" });
    expect(editor.text(uri)).toBe(smallList);
  });

  test("move an entry to another section, sort a section, delete with the year", async () => {
    const editor = await opened();
    await edit(editor, "Invariant", { edit: "move-to", section: "Empirical Study", year: 2020 });
    expect(order(editor)).toEqual(["Double", "When", "Triple", "Invariant"]);
    await edit(editor, "Double", { edit: "delete", withYear: true });
    expect(editor.text(uri)).toContain("## Theory\n\n### 2019\n");
    const sorted = await edit(editor, "## Theory", { edit: "sort-section" });
    expect(sorted).toEqual({ status: "failed", message: "The entries of Theory are in order already." });
  });

  test("add a code link", async () => {
    const editor = await opened();
    await edit(editor, "Invariant", { edit: "add-code", url: "https://github.com/a/b" });
    expect(editor.text(uri)).toContain(
      "(https://arxiv.org/abs/1907.02893) [[code]](https://github.com/a/b)\n",
    );
  });

  test("an edit for a text that is gone is not made", async () => {
    const editor = await opened();
    editor.beforeEdit = () => editor.replace(uri, "# Small List", "# My List");
    expect(await edit(editor, "When is a", { edit: "move-down" })).toEqual({
      status: "failed",
      message: "The list has changed meanwhile, so nothing was done; ask again.",
    });
    expect(editor.text(uri)).toBe(smallList.replace("Small", "My"));
  });

  test.each([
    [undefined, "Say what to edit: a document, a line of it, and an edit."],
    [{ uri, line: 1, edit: "explode" }, "Say what to edit: a document, a line of it, and an edit."],
    [
      { uri, line: 1, edit: "move-to", year: "2020" },
      "Say what to edit: a document, a line of it, and an edit.",
    ],
    [
      { uri: "file:///other.md", line: 1, edit: "move-up" },
      "This document does not read as a list of papers.",
    ],
    [{ uri, line: 1e6, edit: "delete" }, "There is no entry on this line; put the cursor into one."],
  ])("%j: one plain sentence, in a message too", async (params, message) => {
    const editor = await opened();
    const request = { command: editCommand, arguments: [params] };
    expect(await editor.request("workspace/executeCommand", request)).toEqual({ status: "failed", message });
    expect(await editor.next("window/showMessage")).toMatchObject({ message });
  });

  test("export the papers of some lines, of a section, of the list", async () => {
    const editor = await opened();
    const papers = (asked: object) =>
      editor.request("workspace/executeCommand", { command: exportCommand, arguments: [{ uri, ...asked }] });
    const firstLine = lineOf(smallList, "Maria Refinetti");
    const lines = await papers({ format: "bibtex", scope: "lines", firstLine });
    expect(lines).toMatchObject({ status: "exported", papers: 1 });
    expect(await papers({ format: "bibtex", scope: "section", firstLine })).toMatchObject({ papers: 3 });
    expect(await papers({ format: "csl-json", scope: "list" })).toMatchObject({ papers: 4 });
    expect(await papers({ format: "ris", scope: "list" })).toEqual({
      status: "failed",
      message: "Say what to export: a document, a form, and what of it.",
    });
  });

  test("what stands at a cursor", async () => {
    const editor = await opened();
    const at = (words: string) =>
      editor.request<EntryAt | null>("workspace/executeCommand", {
        command: entryAtCommand,
        arguments: [{ uri, line: lineOf(smallList, words), sections: true }],
      });
    expect(await at("## Theory")).toBeNull();
    expect(await at("Maria Refinetti")).toEqual({
      line: lineOf(smallList, "- Double"),
      lastLine: lineOf(smallList, "  - Digest"),
      title: "Double Trouble in Double Descent",
      section: "Theory",
      year: 2020,
      onlyOneOf: "2020",
      sections: [
        { title: "Theory", line: lineOf(smallList, "## Theory"), papers: 3, here: true, years: [2020, 2019] },
        {
          title: "Empirical Study",
          line: lineOf(smallList, "## Empirical"),
          papers: 1,
          here: false,
          years: [2020],
        },
      ],
    });
  });
});

describe("code actions", () => {
  const invoked = { triggerKind: 1 };

  test("are there when somebody asks, and not on every line by themselves", async () => {
    const editor = await opened();
    const titles = async (context: object) =>
      (await actionsAt(editor, "When is a", context)).map(({ title }) => title);
    expect(await titles({ triggerKind: 2 })).not.toContain("Move the entry down");
    expect(await titles({ ...invoked, only: ["refactor"] })).toEqual([
      "Move the entry down",
      "Sort the entries of Theory › 2019",
      "Sort the entries of Theory",
      "Delete the entry",
    ]);
    expect(await titles({ ...invoked, only: ["refactor.move"] })).toEqual(["Move the entry down"]);
  });

  test("bring their edit when they are taken", async () => {
    const editor = await opened();
    const actions = await actionsAt(editor, "When is a", { ...invoked, only: ["refactor"] });
    const sort = actions.find(({ title }) => title === "Sort the entries of Theory › 2019")!;
    expect(sort.edit).toBeUndefined();
    const { edit: made } = await editor.request<CodeAction>("codeAction/resolve", sort);
    expect(editor.edit(made!)).toBe(true);
    expect(order(editor)).toEqual(["Double", "Invariant", "When", "Triple"]);
  });

  test("are commands where an editor cannot wait for an edit", async () => {
    const { codeAction: _, ...textDocument } = modernEditor.textDocument!;
    const editor = await opened(smallList, { capabilities: { ...modernEditor, textDocument } });
    const actions = await actionsAt(editor, "Double Trouble", { ...invoked, only: ["refactor"] });
    const action = actions.find(({ title }) => title === "Delete the entry and the heading “2020”")!;
    await editor.request("workspace/executeCommand", action.command);
    expect(order(editor)).toEqual(["When", "Invariant", "Triple"]);
    expect(editor.text(uri)).not.toContain("### 2020\n");
  });

  test("a table of contents and a conflict have a light bulb by themselves", async () => {
    const editor = await opened();
    const automatic = { triggerKind: 2 };
    const [update] = await actionsAt(editor, "- [Theory](#theory)", automatic);
    expect(update).toMatchObject({ title: "Update the table of contents", kind: "quickfix" });
    const { edit: made } = await editor.request<CodeAction>("codeAction/resolve", update);
    expect(editor.edit(made!)).toBe(true);
    expect(editor.text(uri)).toContain("- [Theory](#theory)\n- [Empirical Study](#empirical-study)\n");
    expect(await actionsAt(editor, "- [Theory](#theory)", automatic)).toEqual([]);
    const paper = (id: string) => `- Paper ${id}. [[paper]](https://arxiv.org/abs/${id})\n`;
    const conflict = `<<<<<<< HEAD\n${paper("1901.00001")}=======\n${paper("1902.00001")}>>>>>>> other\n`;
    editor.replace(uri, "- When is a", `${conflict}- When is a`);
    const [keep] = await actionsAt(editor, "=======", automatic);
    expect(keep).toMatchObject({ title: "Keep both, in order", kind: "quickfix" });
    const { edit: solved } = await editor.request<CodeAction>("codeAction/resolve", keep);
    expect(editor.edit(solved!)).toBe(true);
    expect(editor.text(uri)).toContain(`### 2019\n\n${paper("1902.00001")}${paper("1901.00001")}- When is a`);
  });

  test("the table of contents on save, where an editor asks for that", async () => {
    const editor = await opened();
    const only = ["source.updateContents.paperList"];
    const [update] = await actionsAt(editor, "# Small List", { only });
    expect(editor.edit(update!.edit!)).toBe(true);
    expect(await actionsAt(editor, "# Small List", { only })).toEqual([]);
  });
});
