// How the server begins and ends, and that nothing but protocol leaves it.

import { expect, test } from "vitest";
import type { Hover } from "vscode-languageserver-protocol";
import { smallList } from "../features/smallList.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";

test("says what it can do", async () => {
  const { capabilities, serverInfo } = await server.start().initialize();
  expect(serverInfo?.name).toBe("paper-list");
  expect(capabilities).toMatchObject({
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: 2 },
    documentSymbolProvider: { label: "Paper List" },
    foldingRangeProvider: true,
    hoverProvider: true,
    codeActionProvider: { resolveProvider: true },
  });
});

test("ends with 0 after shutdown", async () => {
  const editor = await server.startEditor();
  expect(await editor.shutdown()).toBe(0);
});

test("ends with 1 at an exit without shutdown", async () => {
  const editor = await server.startEditor();
  editor.notify("exit", undefined);
  expect(await editor.exited).toBe(1);
});

test("ends when its input does", async () => {
  const editor = await server.startEditor();
  editor.process.stdin.end();
  expect(await editor.exited).toBe(1);
});

test("an unknown request is refused, an unknown notification passes, and the next request is answered", async () => {
  const editor = await server.startEditor();
  await expect(editor.request("paperList/unheardOf", {})).rejects.toMatchObject({ code: -32601 });
  editor.notify("paperList/unheardOf", {});
  expect(await editor.request("paperList/validatePaper", { text: "2006.10739" })).toBeNull();
});

test("a request that makes no sense costs that request only", async () => {
  const editor = await server.startEditor();
  editor.open(uri, smallList);
  expect(await editor.request("textDocument/hover", { textDocument: { uri } })).toBeNull();
  const position = { line: 12, character: 5 };
  expect(
    await editor.request<Hover>("textDocument/hover", { textDocument: { uri }, position }),
  ).not.toBeNull();
});

test("a document that nobody opened has nothing", async () => {
  const editor = await server.startEditor();
  const textDocument = { uri };
  const position = { line: 0, character: 0 };
  expect(await editor.request("textDocument/documentSymbol", { textDocument })).toBeNull();
  expect(await editor.request("textDocument/hover", { textDocument, position })).toBeNull();
});

test("a message whose content is no JSON does not stop the server", async () => {
  const editor = await server.startEditor();
  const garbage = "{ this is not JSON";
  editor.process.stdin.write(`Content-Length: ${garbage.length}\r\n\r\n${garbage}`);
  expect(await editor.request("paperList/validatePaper", { text: "2006.10739" })).toBeNull();
});

test("a version of Node that does not know how we have it compile says nothing of it", async () => {
  const editor = server.start();
  const complaints: Buffer[] = [];
  editor.process.stderr.on("data", (part: Buffer) => complaints.push(part));
  await editor.initialize();
  await editor.shutdown();
  expect(Buffer.concat(complaints).toString()).toBe("");
});

test("what leaves on standard output is protocol, to the last byte", async () => {
  const editor = await server.startEditor();
  editor.open(uri, smallList);
  await editor.diagnostics(uri);
  await editor.request("textDocument/documentSymbol", { textDocument: { uri } });
  expect(await editor.shutdown()).toBe(0);
  let left = Buffer.concat(editor.output);
  let messages = 0;
  while (left.length > 0) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(left.toString("latin1"));
    expect(header, left.toString().slice(0, 200)).not.toBeNull();
    const start = header![0].length;
    const end = start + Number(header![1]);
    expect(JSON.parse(left.subarray(start, end).toString())).toMatchObject({ jsonrpc: "2.0" });
    left = left.subarray(end);
    messages++;
  }
  expect(messages).toBeGreaterThan(3);
});
