// What stands on the pipe while a list is edited: whole messages, as JSON is written, and in the end what a fresh server says.
import { expect, test } from "vitest";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import type { ProtocolClient } from "../support/protocolClient.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";

/** Every third entry has two blanks. */
const entries = Array.from({ length: 90 }, (_, index) => {
  const blanks = index % 3 === 0 ? "  " : " ";
  const paper = `- Paper ${index}.${blanks}[[paper]](https://arxiv.org/abs/${2001 + index}.00001)`;
  return `${paper}\n  - Ada Lovelace, Emmy Noether. *ICML 2020*\n`;
});

/** Each changes what is found: before the first two blanks, in between, on the same line, and with other lines. */
const edits = [
  ["Paper 3.  ", "Paper 3. "],
  ["Paper 30.", "Long Paper 30."],
  ["- Paper 60.", "- 😀 New.  [[paper]](https://arxiv.org/abs/1901.00001)\n- Paper 60."],
  ["Paper 3. ", "Paper 3.  "],
  ["- 😀 New.  [[paper]](https://arxiv.org/abs/1901.00001)\n", ""],
  ["Paper 33.  ", "Paper 33.   "],
] as const;

/** The bodies of all messages that came; fails where one is not as long as it says. */
function bodies(editor: ProtocolClient): string[] {
  const found: string[] = [];
  for (let left = Buffer.concat(editor.output); left.length > 0; ) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(left.toString("latin1"));
    expect(header, left.toString().slice(0, 200)).not.toBeNull();
    const start = header![0].length;
    const end = start + Number(header![1]);
    found.push(left.subarray(start, end).toString());
    left = left.subarray(end);
  }
  return found;
}

test("messages are as long as they say and as JSON is written, and the last findings are true", async () => {
  const editor = await server.startEditor();
  editor.open(uri, `# Papers\n\n## Theory\n\n${entries.join("")}`);
  let told = await editor.diagnostics(uri);
  for (const [before, after] of edits) {
    editor.replace(uri, before, after);
    const { version } = editor.document(uri);
    while (told.version !== version) told = await editor.diagnostics(uri);
  }
  const sent = bodies(editor);
  for (const body of sent) expect(JSON.stringify(JSON.parse(body))).toBe(body);
  const last = JSON.parse(sent.at(-1)!) as { method: string; params: PublishDiagnosticsParams };

  const fresh = await server.startEditor();
  fresh.open(uri, editor.text(uri));
  const { diagnostics } = await fresh.diagnostics(uri);
  expect(diagnostics.length).toBeGreaterThanOrEqual(30);
  expect(last).toMatchObject({ method: "textDocument/publishDiagnostics", params: { diagnostics } });
});

test("what is found is told before a code action that is asked for with the change is answered", async () => {
  const editor = await server.startEditor();
  editor.open(uri, `# Papers\n\n## Theory\n\n${entries.join("")}`);
  await editor.diagnostics(uri);
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };
  for (const [before, after] of edits) {
    editor.replace(uri, before, after);
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    await editor.request("textDocument/codeAction", params);
    const { version } = editor.document(uri);
    const kinds = bodies(editor).map((body) => {
      const { method, params } = JSON.parse(body);
      return method === "textDocument/publishDiagnostics" ? params.version : method;
    });
    // An answer has no method.
    expect(kinds.slice(-2)).toEqual([version, undefined]);
  }
});
