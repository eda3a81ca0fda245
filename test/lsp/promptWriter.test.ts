// Messages leave in the order in which they are given, each in one piece, and none before the one in front of it has left.
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import type { Message } from "vscode-languageserver";
import { PromptWriter } from "../../server/src/lsp/promptWriter.node.ts";

/** Pieces leave when the test lets them, as they are by then; what has left may become something else. */
function slowStream() {
  const left: string[] = [];
  const pieces: Buffer[] = [];
  const leaving: ((error?: Error) => void)[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      leaving.push(done);
    },
  });
  const leave = async (error?: Error) => {
    left.push(pieces.shift()!.toString());
    leaving.shift()?.(error);
    await new Promise((turn) => setImmediate(turn));
  };
  const texts = () => [...left, ...pieces.map((piece) => piece.toString())];
  return { stream, texts, leave };
}

function framed(message: Message): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function answer(id: number, result: unknown): Message {
  return { jsonrpc: "2.0", id, result } as Message;
}

function diagnostics(text: string, count: number): Message {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const all = Array.from({ length: count }, (_, index) => ({ range, message: `${text} ${index}` }));
  const params = { uri: "file:///list.md", diagnostics: all };
  return { jsonrpc: "2.0", method: "textDocument/publishDiagnostics", params } as Message;
}

test("a message is written before its writer returns, in one piece with its header", () => {
  const { stream, texts } = slowStream();
  const message = answer(1, "“é😀”");
  void new PromptWriter(stream).write(message);
  expect(texts()).toEqual([framed(message)]);
});

test("one that is given while another is leaving waits for it, and its bytes stay what they were", async () => {
  const { stream, texts, leave } = slowStream();
  const writer = new PromptWriter(stream);
  const messages = [diagnostics("One", 3), diagnostics("Two", 3), answer(1, null), diagnostics("Three", 2)];
  const written: number[] = [];
  for (const [index, message] of messages.entries()) {
    void writer.write(message).then(() => written.push(index));
  }
  for (let left = 0; left < messages.length; left++) {
    expect(texts()).toEqual(messages.slice(0, left + 1).map(framed));
    expect(written).toEqual(messages.slice(0, left).map((_, index) => index));
    await leave();
  }
  expect(written).toEqual([0, 1, 2, 3]);
});

test("one that is no JSON fails by itself", async () => {
  const { stream, texts, leave } = slowStream();
  const writer = new PromptWriter(stream);
  const first = writer.write(answer(1, "first"));
  const broken = expect(writer.write(answer(2, 1n))).rejects.toThrow(TypeError);
  void writer.write(answer(3, "third"));
  await leave();
  await Promise.all([first, broken]);
  expect(texts()).toEqual([framed(answer(1, "first")), framed(answer(3, "third"))]);
});

test("where the other side is gone, that is told, and every message fails", async () => {
  const { stream, leave } = slowStream();
  const writer = new PromptWriter(stream);
  const errors: unknown[] = [];
  writer.onError(([error]) => errors.push(error.message));
  const closed = new Promise((resolve) => writer.onClose(resolve));
  const [first, second] = [writer.write(answer(1, 1)), writer.write(answer(2, 2))];
  const both = Promise.all([expect(first).rejects.toThrow("gone"), expect(second).rejects.toThrow()]);
  await leave(new Error("gone"));
  await both;
  await closed;
  expect(errors).toContain("gone");
});
