// The same server over a socket and over a pipe, and with no word of how.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { createMessageConnection, SocketMessageReader, SocketMessageWriter } from "vscode-jsonrpc/node";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { smallList } from "../features/smallList.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const folder = mkdtempSync(join(tmpdir(), "paper-list-pipe-"));
const open: { close(): unknown }[] = [];
let pipes = 0;

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function listener(at: object): Promise<Server> {
  const editor = createServer();
  editor.listen(at);
  await once(editor, "listening");
  open.push(editor);
  return editor;
}

function pipePath(): string {
  const name = `paper-list-${process.pid}-${pipes++}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(folder, name);
}

async function startOver(
  editor: Server,
  words: readonly string[],
): Promise<{ process: ChildProcess; socket: Socket }> {
  const connected = once(editor, "connection");
  const process = startWith(words);
  const [socket] = (await connected) as [Socket];
  open.push({ close: () => socket.destroy() });
  return { process, socket };
}

function startWith(words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [server.bundle, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  open.push({ close: () => child.kill("SIGKILL") });
  return child;
}

const transports: [string, () => Promise<{ editor: Server; words: readonly string[] }>][] = [
  [
    "--socket=PORT",
    async () => {
      const editor = await listener({ port: 0, host: "127.0.0.1" });
      return { editor, words: [`--socket=${(editor.address() as AddressInfo).port}`] };
    },
  ],
  [
    "--socket PORT",
    async () => {
      const editor = await listener({ port: 0, host: "127.0.0.1" });
      return { editor, words: ["--socket", String((editor.address() as AddressInfo).port)] };
    },
  ],
  [
    "--pipe=PATH",
    async () => {
      const path = pipePath();
      return { editor: await listener({ path }), words: [`--pipe=${path}`] };
    },
  ],
  [
    "--pipe PATH",
    async () => {
      const path = pipePath();
      return { editor: await listener({ path }), words: ["--pipe", path] };
    },
  ],
];

describe.each(transports)("%s", (_name, begin) => {
  test("findings come, and it ends with 0 after shutdown", async () => {
    const { editor, words } = await begin();
    const { process: child, socket } = await startOver(editor, words);
    const connection = createMessageConnection(
      new SocketMessageReader(socket),
      new SocketMessageWriter(socket),
    );
    const told = new Promise<PublishDiagnosticsParams>((resolve) => {
      connection.onNotification("textDocument/publishDiagnostics", resolve);
    });
    connection.listen();
    await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
    void connection.sendNotification("initialized", {});
    const textDocument = { uri: "file:///list.md", languageId: "markdown", version: 7, text: smallList };
    void connection.sendNotification("textDocument/didOpen", { textDocument });
    expect((await told).version).toBe(7);
    await connection.sendRequest("shutdown");
    void connection.sendNotification("exit");
    expect((await once(child, "exit"))[0]).toBe(0);
  });

  test("it ends with 1 where the editor goes away", async () => {
    const { editor, words } = await begin();
    const { process: child, socket } = await startOver(editor, words);
    socket.destroy();
    expect((await once(child, "exit"))[0]).toBe(1);
  });
});

test("over standard output, what anybody logs stands beside the messages", async () => {
  const stray = join(folder, "stray.cjs");
  const methods = ["log", "info", "debug", "dir", "warn", "error"];
  const calls = methods.map((method) => `console.${method}("stray ${method}");`);
  writeFileSync(stray, `setTimeout(() => { ${calls.join(" ")} }, 100);`);
  const child = spawn(process.execPath, ["--require", stray, server.bundle, "--stdio"], { stdio: "pipe" });
  open.push({ close: () => child.kill("SIGKILL") });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => output.push(part));
  child.stderr.on("data", (part: Buffer) => complaints.push(part));
  await once(child.stderr, "data");
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: { capabilities: {} } });
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  await once(child.stdout, "data");
  child.stdin.end();
  await once(child, "close");
  expect(Buffer.concat(output).toString()).toMatch(/^Content-Length: \d+\r\n\r\n\{/);
  const told = Buffer.concat(complaints).toString();
  for (const method of methods) expect(told).toContain(`stray ${method}`);
});

test.each([
  ["--socket", "1", "at port 1"],
  ["--socket", "none", "at port none"],
  ["--pipe", join(folder, "none"), join(folder, "none")],
])("%s %s, where nobody listens, is told in one line", async (name, value, where) => {
  const child = startWith([name, value]);
  const complaints: Buffer[] = [];
  child.stderr!.on("data", (part: Buffer) => complaints.push(part));
  expect((await once(child, "close"))[0]).toBe(1);
  const told = Buffer.concat(complaints).toString();
  expect(told).toMatch(/^paper-list: The editor cannot be reached at [^\n]+\n$/);
  expect(told).toContain(where);
});
