// Verifying in an editor: the command, its diagnostics and quick fixes, and how long they last.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import type { CodeAction, Diagnostic, ShowMessageParams } from "vscode-languageserver-protocol";
import {
  clearCacheCommand,
  type VerifyOutcome,
  type VerifyParams,
  verifyCommand,
} from "../../server/src/lsp/protocol.ts";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import type { ProtocolClient } from "../support/protocolClient.ts";
import { serverProcess } from "./serverProcess.ts";

const list = `# Deep Reading

## Optimization

- Adam: A Method for Stochastic Optimization. [[paper]](https://arxiv.org/abs/1412.6980)
  - Diederik P. Kingma, Jimmy Ba. *ICLR 2015*

## Surveys

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankel, Michael Carbin. *ICLR 2019*
`;

const server = serverProcess();
const uri = "file:///list.md";

let arxiv: ArxivDouble;
let cacheDirectory: string;

beforeEach(async () => {
  arxiv = await startArxivDouble({ interval: 0 });
  cacheDirectory = mkdtempSync(join(tmpdir(), "paper-list-verify-"));
});
afterEach(async () => {
  await arxiv.close();
  rmSync(cacheDirectory, { recursive: true, force: true });
});

async function opened(text = list): Promise<ProtocolClient> {
  const initializationOptions = { arxivEndpoint: arxiv.endpoint, arxivInterval: 0, cacheDirectory };
  const editor = await server.startEditor({ initializationOptions });
  editor.open(uri, text);
  await editor.diagnostics(uri);
  return editor;
}

function verify(editor: ProtocolClient, params: Partial<VerifyParams>, cancel?: CancellationTokenSource) {
  const given = { command: verifyCommand, arguments: [{ uri, scope: "file", ...params }] };
  return editor.request<VerifyOutcome>("workspace/executeCommand", given, cancel?.token);
}

const verifyOnly = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ code }) => String(code).startsWith("verify-"));

const slip = expect.objectContaining({
  code: "verify-authors",
  severity: 2,
  range: { start: { line: 10, character: 4 }, end: { line: 10, character: 20 } },
  message: expect.stringMatching(
    /names its author “Jonathan Frankle”, not “Jonathan Frankel” \(arXiv, \d{4}-\d\d-\d\d\)\.$/,
  ),
});

describe("a list", () => {
  test("is verified in one request; what was found stands beside the other findings and moves with its entry", async () => {
    const editor = await opened();
    expect(await verify(editor, {})).toEqual({
      ...{ status: "verified", verified: 2, unanswered: 0, withoutId: 0, findings: 1, message: null },
    });
    expect(verifyOnly((await editor.diagnostics(uri)).diagnostics)).toEqual([slip]);
    expect(arxiv.requests.map(({ ids }) => ids)).toEqual([["1412.6980", "1803.03635"]]);
    editor.replace(uri, "# Deep Reading\n", "# Deep Reading\n\nA line more.\n");
    const moved = verifyOnly((await editor.diagnostics(uri)).diagnostics);
    expect(moved.map(({ range }) => range.start.line)).toEqual([12]);
  });

  test("is mended by the quick fix, after which nothing is left to say", async () => {
    const editor = await opened();
    await verify(editor, {});
    const { range } = verifyOnly((await editor.diagnostics(uri)).diagnostics)[0]!;
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const actions = await editor.request<CodeAction[]>("textDocument/codeAction", params);
    const fix = actions.find(({ title }) => title === "Write “Jonathan Frankle”")!;
    expect(fix).toMatchObject({ kind: "quickfix", diagnostics: [slip] });
    expect(fix.isPreferred).toBeUndefined();
    expect(actions.filter(({ title }) => /verify-/.test(title))).toEqual([]);
    editor.replace(uri, "Jonathan Frankel", "Jonathan Frankle");
    expect(verifyOnly((await editor.diagnostics(uri)).diagnostics)).toEqual([]);
  });

  test("is not changed by any edit that was not asked for", async () => {
    const editor = await opened();
    await verify(editor, {});
    expect(editor.text(uri)).toBe(list);
  });
});

test("a section or an entry alone", async () => {
  const editor = await opened();
  expect(await verify(editor, { scope: "entry", line: 5 })).toMatchObject({ verified: 1, findings: 0 });
  expect(await verify(editor, { scope: "section", line: 8 })).toMatchObject({ verified: 1, findings: 1 });
  expect(arxiv.requests.map(({ ids }) => ids)).toEqual([["1412.6980"], ["1803.03635"]]);
});

test.each<[string, object]>([
  ["no entry", { scope: "entry", line: 0 }],
  ["a line that is none", { scope: "entry", line: 99 }],
  ["a scope that is none", { scope: "world" }],
  ["another document", { uri: "file:///other.md" }],
])("%s fails in one sentence", async (_, params) => {
  const editor = await opened();
  expect(await verify(editor, params)).toEqual({
    status: "failed",
    message: expect.stringMatching(/^[^\n]+\.$/),
  });
  expect((await editor.next<ShowMessageParams>("window/showMessage")).message).toMatch(/\.$/);
});

test("called off, it keeps what is known", async () => {
  const strangers = Array.from(
    { length: 60 },
    (_, at) =>
      `- Nobody Knows ${at}. [[paper]](https://arxiv.org/abs/2003.${String(at + 20_000)})\n  - Ada Lovelace.\n`,
  );
  const editor = await opened(list + strangers.join(""));
  const cancel = new CancellationTokenSource();
  const second = arxiv.nextRequest().then(() => {
    arxiv.faults.set("slow");
    return arxiv.nextRequest();
  });
  const verifying = verify(editor, {}, cancel).catch(() => undefined);
  await second;
  cancel.cancel();
  await verifying;
  const { diagnostics } = await editor.diagnostics(uri);
  expect(verifyOnly(diagnostics)).toHaveLength(49);
});

test("an editor is shown how far it is, and can call it off there", async () => {
  const editor = await opened();
  await verify(editor, {});
  const told = editor.unread("$/progress").map((it) => (it as { value: object }).value);
  expect(told).toEqual([
    { kind: "begin", title: "Verifying entries", percentage: 0, cancellable: true },
    { kind: "report", message: "0 of 2 papers", percentage: 0 },
    { kind: "report", message: "2 of 2 papers", percentage: 100 },
    { kind: "end" },
  ]);
});

test("where arXiv is not to be reached it says so, once", async () => {
  const editor = await opened();
  await arxiv.close();
  expect(await verify(editor, {})).toMatchObject({
    verified: 0,
    unanswered: 2,
    message: expect.stringMatching(/reached/),
  });
  expect((await editor.next<ShowMessageParams>("window/showMessage")).message).toMatch(/cannot be reached/);
});

test("the cache is cleared, and arXiv asked anew", async () => {
  const editor = await opened();
  await verify(editor, {});
  await verify(editor, {});
  expect(arxiv.requests).toHaveLength(1);
  const clear = { command: clearCacheCommand };
  expect(await editor.request("workspace/executeCommand", clear)).toEqual({ papers: 2 });
  expect(readdirSync(cacheDirectory)).toEqual([]);
  await verify(editor, {});
  expect(arxiv.requests).toHaveLength(2);
});
