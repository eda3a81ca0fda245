// A list's own file over the pipe: read from the disk, or as the editor has it, and what is wrong with it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CodeAction, PublishDiagnosticsParams, TextEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { smallList } from "../features/smallList.ts";
import { modernEditor, type ProtocolClient } from "../support/protocolClient.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const capabilities = {
  ...modernEditor,
  workspace: {
    ...modernEditor.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create" as const] },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: { ...modernEditor.textDocument, synchronization: { dynamicRegistration: true } },
};

const untidy = smallList.replace("Digest: Words", "Digest:  Words");
const rule = "repeated-space";
const silent = `{ "rules": { "${rule}": "off" } }\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paper-list-own-"));
  mkdirSync(join(folder, ".git"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function uriOf(name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function started(settings: object = {}): Promise<ProtocolClient> {
  return server.startEditor({ capabilities, settings });
}

async function opened(name = "README.md"): Promise<ProtocolClient> {
  const editor = await started();
  editor.open(uriOf(name), untidy);
  return editor;
}

/** The rules of the next findings. */
async function rulesIn(editor: ProtocolClient, name = "README.md"): Promise<unknown[]> {
  const { diagnostics } = await editor.diagnostics(uriOf(name));
  return diagnostics.map(({ code }) => code);
}

function changedOnDisk(editor: ProtocolClient, name = ".paper-list.json"): void {
  editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(name), type: 2 }] });
}

describe("what is found", () => {
  test("is what the file lets be found, from the first word on", async () => {
    write(".paper-list.json", silent);
    const editor = await opened();
    expect(await rulesIn(editor)).not.toContain(rule);
    expect(editor.unread("textDocument/publishDiagnostics")).toEqual([]);
  });

  test("follows the file beyond what the editor's settings say", async () => {
    write(".paper-list.json", `{ "rules": { "${rule}": "error" } }`);
    const editor = await started({ rules: { [rule]: "off" } });
    editor.open(uriOf("README.md"), untidy);
    expect(await rulesIn(editor)).toContain(rule);
  });

  test("follows a change on the disk, and the end of the file", async () => {
    const editor = await opened();
    expect(await rulesIn(editor)).toContain(rule);
    write(".paper-list.json", silent);
    changedOnDisk(editor);
    expect(await rulesIn(editor)).not.toContain(rule);
    rmSync(join(folder, ".paper-list.json"));
    changedOnDisk(editor);
    expect(await rulesIn(editor)).toContain(rule);
  });

  test("follows what is typed into the file, saved or not, until it is closed", async () => {
    write(".paper-list.json", "{}\n");
    const editor = await opened();
    expect(await rulesIn(editor)).toContain(rule);
    const file = uriOf(".paper-list.json");
    editor.open(file, "{}\n");
    editor.change(file, { text: silent });
    expect(await rulesIn(editor)).not.toContain(rule);
    editor.replace(file, "off", "hint");
    expect(await rulesIn(editor)).toContain(rule);
    editor.replace(file, "hint", "off");
    expect(await rulesIn(editor)).not.toContain(rule);
    editor.close(file);
    expect(await rulesIn(editor)).toContain(rule);
  });

  test("of two lists, each follows the file that is nearest to it", async () => {
    write(".paper-list.json", silent);
    write("other/.paper-list.json", "{}");
    write("third/.git", "");
    const editor = await opened("lists/README.md");
    expect(await rulesIn(editor, "lists/README.md")).not.toContain(rule);
    editor.open(uriOf("other/README.md"), untidy);
    expect(await rulesIn(editor, "other/README.md")).toContain(rule);
    editor.open(uriOf("third/README.md"), untidy);
    expect(await rulesIn(editor, "third/README.md")).toContain(rule);
  });

  test("of an unsaved new document, follows the settings alone", async () => {
    const editor = await started();
    editor.open("untitled:Untitled-1", untidy);
    const { diagnostics } = await editor.diagnostics("untitled:Untitled-1");
    expect(diagnostics.map(({ code }) => code)).toContain(rule);
  });
});

describe("the file itself", () => {
  const file = () => uriOf(".paper-list.json");
  const broken = `{\n  "rules": { "${rule}": "off", "no-such-rule": "off" },\n  "style": {\n`;
  const problemsOf = ({ diagnostics }: PublishDiagnosticsParams) =>
    diagnostics.map(({ source, code }) => [source, code]);

  test("is told what is wrong with it, and what can be used of it counts", async () => {
    write(".paper-list.json", broken);
    const editor = await opened();
    const told = await editor.diagnostics(file());
    expect(new Set(problemsOf(told).map(String))).toEqual(new Set(["paper-list,list-file"]));
    expect(told.diagnostics.map(({ message }) => message).join()).toContain("no-such-rule");
    expect(told.diagnostics.some(({ range }) => range.start.line === 1)).toBe(true);
    expect(await rulesIn(editor)).not.toContain(rule);
  });

  test("is free of it as soon as it is mended", async () => {
    write(".paper-list.json", broken);
    const editor = await opened();
    expect((await editor.diagnostics(file())).diagnostics).not.toEqual([]);
    editor.open(file(), broken);
    editor.change(file(), { text: silent });
    expect((await editor.diagnostics(file())).diagnostics).toEqual([]);
  });

  test("is free of it when it is gone", async () => {
    write(".paper-list.json", broken);
    const editor = await opened();
    expect((await editor.diagnostics(file())).diagnostics).not.toEqual([]);
    rmSync(join(folder, ".paper-list.json"));
    changedOnDisk(editor);
    expect((await editor.diagnostics(file())).diagnostics).toEqual([]);
  });

  test("is free of it when no list that is open uses it", async () => {
    write(".paper-list.json", broken);
    const editor = await opened();
    expect((await editor.diagnostics(file())).diagnostics).not.toEqual([]);
    editor.close(uriOf("README.md"));
    expect((await editor.diagnostics(file())).diagnostics).toEqual([]);
  });

  test("is no list: nothing is answered of it", async () => {
    const editor = await started();
    editor.open(file(), untidy);
    const textDocument = { uri: file() };
    expect(await editor.request("textDocument/documentSymbol", { textDocument })).toBeNull();
    const options = { tabSize: 2, insertSpaces: true };
    expect(await editor.request("textDocument/formatting", { textDocument, options })).toBeNull();
  });
});

test("the editor is asked to tell of the files, on the disk and in its windows", async () => {
  const editor = await opened();
  await rulesIn(editor);
  const asked = editor.asked.filter(({ method }) => method === "client/registerCapability");
  const registered = asked.flatMap(
    ({ params }) =>
      (params as { registrations: { method: string; registerOptions: object }[] }).registrations,
  );
  const ours = registered.filter((it) => JSON.stringify(it.registerOptions).includes(".paper-list.json"));
  expect(new Set(ours.map(({ method }) => method))).toEqual(
    new Set([
      "workspace/didChangeWatchedFiles",
      "textDocument/didOpen",
      "textDocument/didChange",
      "textDocument/didClose",
    ]),
  );
});

describe("a file that forms one list with this one", () => {
  const other = smallList.replace("# Small List", "# Another");
  const places = ({ diagnostics }: PublishDiagnosticsParams) =>
    diagnostics
      .filter(({ code }) => code === "duplicate-paper")
      .flatMap(({ relatedInformation = [] }) => relatedInformation)
      .map(({ location }) => `${location.uri.split("/").at(-1)}:${location.range.start.line}`);

  beforeEach(() => write(".paper-list.json", '{ "files": ["README.md", "OTHER.md"] }'));

  test("has its papers already, at their places there, from the first word on", async () => {
    write("OTHER.md", `\n\n${other}`);
    const editor = await opened();
    const first = await editor.diagnostics(uriOf("README.md"));
    const line = smallList.split("\n").findIndex((it) => it.includes("Double Trouble"));
    expect(places(first)).toContain(`OTHER.md:${line + 2}`);
    expect(editor.unread("textDocument/publishDiagnostics")).toEqual([]);
  });

  test("counts as the editor has it, once it is saved", async () => {
    write("OTHER.md", other);
    const editor = await opened();
    expect(places(await editor.diagnostics(uriOf("README.md")))).not.toEqual([]);
    editor.open(uriOf("OTHER.md"), other);
    editor.change(uriOf("OTHER.md"), { text: "# Nothing\n" });
    editor.notify("textDocument/didSave", { textDocument: { uri: uriOf("OTHER.md") } });
    expect(places(await editor.diagnostics(uriOf("README.md")))).toEqual([]);
  });

  test("may be missing", async () => {
    expect(places(await (await opened()).diagnostics(uriOf("README.md")))).toEqual([]);
  });
});

test("formatting leaves out what the file has turned off", async () => {
  write(".paper-list.json", silent);
  const editor = await opened();
  const textDocument = { uri: uriOf("README.md") };
  const options = { tabSize: 4, insertSpaces: true };
  expect(await editor.request<TextEdit[]>("textDocument/formatting", { textDocument, options })).toEqual([]);
});

describe("a rule is turned off for the list", () => {
  const title = `Turn ${rule} off for this list in .paper-list.json`;

  async function offers(editor: ProtocolClient): Promise<CodeAction[]> {
    const { diagnostics } = await editor.diagnostics(uriOf("README.md"));
    const { range } = diagnostics.find(({ code }) => code === rule)!;
    const actions = await editor.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uriOf("README.md") },
      range,
      context: { diagnostics: [] },
    });
    return actions.filter((action) => action.title === title);
  }

  test("in a new file", async () => {
    const editor = await opened();
    const [offer] = await offers(editor);
    expect(offer?.diagnostics?.map(({ code }) => code)).toEqual([rule]);
    const [create, fill] = offer!.edit!.documentChanges!;
    expect(create).toEqual({ kind: "create", uri: uriOf(".paper-list.json") });
    const text = fill && "edits" in fill && "newText" in fill.edits[0]! ? fill.edits[0].newText : "";
    expect(JSON.parse(text)).toEqual({ rules: { [rule]: "off" } });
    write(".paper-list.json", text);
    changedOnDisk(editor);
    expect(await rulesIn(editor)).not.toContain(rule);
  });

  test("in the file that is there, which keeps its comments", async () => {
    const before = '{\n  // no venue here\n  "rules": {\n    "empty-venue": "off" // why\n  }\n}\n';
    write(".paper-list.json", before);
    const editor = await opened();
    const [offer] = await offers(editor);
    const [change] = offer!.edit!.documentChanges!;
    if (!change || !("edits" in change)) throw new Error("no edit of a text");
    expect(change.textDocument).toEqual({ uri: uriOf(".paper-list.json"), version: null });
    const edits = change.edits.filter((edit) => "newText" in edit);
    const after = TextDocument.applyEdits(TextDocument.create("", "jsonc", 0, before), edits);
    expect(after).toBe(before.replace('"off" // why', `"off", // why\n    "${rule}": "off"`));
  });

  test("in the file as the editor has it", async () => {
    write(".paper-list.json", "{}");
    const editor = await opened();
    const file = uriOf(".paper-list.json");
    editor.open(file, '{ "rules": {} }\n');
    const [offer] = await offers(editor);
    expect(editor.edit(offer!.edit!)).toBe(true);
    expect(JSON.parse(editor.text(file))).toEqual({ rules: { [rule]: "off" } });
    expect(await rulesIn(editor)).not.toContain(rule);
  });

  test("but not in a file that its author has to mend first", async () => {
    write(".paper-list.json", "{ ");
    expect(await offers(await opened())).toEqual([]);
  });

  test("but not in a new file where the editor makes none", async () => {
    const editor = await server.startEditor();
    editor.open(uriOf("README.md"), untidy);
    expect(await offers(editor)).toEqual([]);
  });
});
