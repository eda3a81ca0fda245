// What an editor says of itself, and what is made of nonsense.
import { expect, test } from "vitest";
import { readClient } from "../../server/src/lsp/client.ts";

test("an editor that says nothing is taken for the simplest one", () => {
  const { options, fileSchemes, folders, ...abilities } = readClient({ capabilities: {} });
  expect(options).toEqual({});
  expect([fileSchemes, folders]).toEqual([["file"], []]);
  expect(new Set(Object.values(abilities))).toEqual(new Set([false]));
});

test.each([
  [
    "as meant",
    { arxivEndpoint: "http://x", arxivInterval: 0 },
    { arxivEndpoint: "http://x", arxivInterval: 0 },
  ],
  ["of wrong types", { arxivEndpoint: 7, arxivInterval: "0", cacheDirectory: null, clientCommands: 1 }, {}],
  ["empty", { arxivEndpoint: "", cacheDirectory: "" }, {}],
  ["no object", "arxiv", {}],
  ["null", null, {}],
])("options %s", (_how, initializationOptions, expected) => {
  expect(readClient({ capabilities: {}, initializationOptions }).options).toEqual(expected);
});

test("files are of the disk and of whatever the folders of the workspace are made of", () => {
  const workspaceFolders = ["vscode-vfs://github/owner/list", "file:///lists"].map((uri) => ({
    uri,
    name: "",
  }));
  expect(readClient({ capabilities: {}, workspaceFolders }).fileSchemes).toEqual(["file", "vscode-vfs"]);
});
