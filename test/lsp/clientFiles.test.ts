// The list's own file and its siblings, read by the client of a server that has no disk.
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { clientFiles } from "../../server/src/lsp/clientFiles.ts";
import type { ReadFileAnswer } from "../../server/src/lsp/protocol.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";

const workspace = "vscode-vfs://github/owner/list/";

/** A client with these files in its workspace; `asked` fills with what it was asked for. */
function portsWith(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const readFile = async (uri: string): Promise<ReadFileAnswer> => {
    asked.push(uri);
    if (!uri.startsWith(workspace)) return { status: "outside" };
    const text = files[decodeURIComponent(uri.slice(workspace.length))];
    return text === undefined ? { status: "absent" } : { status: "read", text };
  };
  return { ...clientFiles(readFile), asked };
}

describe("the list's own file", () => {
  test("lies beside the list or above it, and is not looked for outside the workspace", async () => {
    const { findListFile, asked } = portsWith({ ".paper-list.json": "{}" });
    const found = { uri: `${workspace}.paper-list.json`, text: "{}" };
    expect(await findListFile(`${workspace}docs/theory/README.md`, [])).toEqual(found);
    expect(asked).toEqual(["docs/theory/", "docs/", ""].map((it) => `${workspace}${it}.paper-list.json`));
    const none = portsWith({});
    expect(await none.findListFile(`${workspace}README.md`, [])).toBeUndefined();
    expect(none.asked).toEqual([
      `${workspace}.paper-list.json`,
      "vscode-vfs://github/owner/.paper-list.json",
    ]);
  });

  test("is taken from the editor where it is open, however the editor writes its address", async () => {
    const { findListFile, asked } = portsWith({ "a (b)/.paper-list.json": "{}" });
    const uri = `${workspace}a%20%28b%29/.paper-list.json`;
    const open = TextDocument.create(uri, "jsonc", 1, '{ "rules": {} }');
    const found = await findListFile(`${workspace}a%20(b)/README.md`, [open]);
    expect(found).toEqual({ uri, text: '{ "rules": {} }' });
    expect(asked).toEqual([]);
  });

  test("is told of where it cannot be read", async () => {
    const problem = "It is a folder.";
    const { findListFile } = clientFiles(async () => ({ status: "failed", message: problem }));
    const uri = `${workspace}.paper-list.json`;
    expect(await findListFile(`${workspace}README.md`, [])).toEqual({ uri, problem });
  });

  test("is none of a document that is no file, and none where the client reads no files", async () => {
    const { findListFile, asked } = portsWith({});
    expect(await findListFile("untitled:Untitled-1", [])).toBeUndefined();
    expect(asked).toEqual([]);
    const ports = clientFiles(() => Promise.reject(new Error("Unhandled method paperList/readFile")));
    expect(await ports.findListFile(`${workspace}README.md`, [])).toBeUndefined();
    const listFile = { uri: `${workspace}.paper-list.json`, files: ["other.md"] };
    expect(await ports.readSiblings(`${workspace}README.md`, listFile, [])).toEqual([]);
  });
});

test("siblings are read, or taken from the editor; the list itself and what is missing are not among them", async () => {
  const { readSiblings } = portsWith({ "docs/theory #1.md": "# Theory\n", "docs/open.md": "# As stored\n" });
  const files = ["docs/theory #1.md", "docs/open.md", "README.md", "docs/absent.md"];
  const listFile = { uri: `${workspace}.paper-list.json`, files };
  const open = { uri: `${workspace}docs/open.md`, snapshot: openSnapshot("# As typed\n", 3) };
  expect(await readSiblings(`${workspace}README.md`, listFile, [open])).toEqual([
    { file: "docs/theory #1.md", uri: `${workspace}docs/theory%20%231.md`, text: "# Theory\n" },
    { file: "docs/open.md", uri: `${workspace}docs/open.md`, text: "# As typed\n" },
  ]);
});
