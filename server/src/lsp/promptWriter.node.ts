// Writes messages to a stream as soon as they are given, each in one piece: every piece wakes the process that reads it.
import type { Writable } from "node:stream";
import type { Message, MessageWriter } from "vscode-languageserver";
import { AbstractMessageWriter } from "vscode-languageserver/node";
import { DiagnosticsEncoder, headerOf, isDiagnosticsMessage } from "./diagnosticsEncoder.node.ts";

interface Waiting {
  readonly message: Message;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** A message is written when the one before has left, so that its bytes may be used again. */
export class PromptWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #output: Writable;
  readonly #diagnostics = new DiagnosticsEncoder();
  readonly #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(output: Writable) {
    super();
    this.#output = output;
    output.on("error", (error) => this.fireError(error));
    output.on("close", () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ message, done, failed });
      if (!this.#isWriting) this.#writeNext();
    });
  }

  /** What is written leaves by itself. */
  end(): void {}

  #writeNext(): void {
    const next = this.#waiting.shift();
    this.#isWriting = next !== undefined;
    if (!next) return;
    const { message, done, failed } = next;
    const left = (error?: unknown) => {
      if (error) failed(error);
      else done();
      this.#writeNext();
    };
    try {
      this.#output.write(this.#encode(message), left);
    } catch (error) {
      left(error);
    }
  }

  #encode(message: Message): Uint8Array {
    if (isDiagnosticsMessage(message)) return this.#diagnostics.encode(message);
    const body = JSON.stringify(message);
    return Buffer.from(headerOf(Buffer.byteLength(body)) + body);
  }
}
