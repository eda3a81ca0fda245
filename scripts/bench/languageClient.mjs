// A language client as small as can be, so that what is timed is the server: JSON-RPC over standard input and output.
import { start, stop } from "../processes.mjs";

/** @typedef {{ id?: number | string, method?: string, params?: any, result?: any, error?: { message: string } }} Message */
/** @typedef {{ resolve: (answer: Answer) => void, reject: (error: Error) => void }} Waiting */

/** What a request brought, and when (`performance.now()`) it stood in memory, parsed. @typedef {{ result: any, at: number }} Answer */

/**
 * What the client does when the server speaks: `notified` hears notifications, `asked` answers requests.
 * @typedef {object} Ears
 * @property {(method: string, params: any, at: number) => void} notified
 * @property {(method: string, params: any) => unknown} asked
 */

/** Milliseconds that a server may take to answer anything. */
const patience = 60_000;

const headerEnd = "\r\n\r\n";

export class LanguageClient {
  /** @type {Map<number | string, Waiting>} */
  #waiting = new Map();
  /** @type {Buffer[]} Bytes that no message has been made of yet. */
  #parts = [];
  #length = 0;
  /** Bytes of the body that is coming; undefined while a header is. @type {number | undefined} */
  #bodyLength;
  #lastId = 0;
  #ears;
  #child;

  /** @param {string} command @param {readonly string[]} args @param {string} cwd @param {Ears} ears */
  constructor(command, args, cwd, ears) {
    this.#ears = ears;
    this.#child = start(command, args, { cwd, stdio: ["pipe", "pipe", "ignore"] });
    this.#child.stdout?.on("data", (/** @type {Buffer} */ part) => this.#take(part));
    // A server that is gone is seen by its exit.
    this.#child.stdin?.on("error", () => undefined);
    for (const end of ["exit", "error"]) this.#child.on(end, () => this.#giveUp());
  }

  /** Undefined where the server could not be started. */
  get pid() {
    return this.#child.pid;
  }

  /** @param {string} method @param {unknown} params */
  notify(method, params) {
    this.#send({ method, params });
  }

  /** @param {string} method @param {unknown} params @returns {Promise<Answer>} */
  request(method, params) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method} is not answered.`)), patience);
      this.#waiting.set(id, {
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
        reject,
      });
      this.#send({ id, method, params });
    });
  }

  stop() {
    stop(this.#child);
  }

  /** @param {Message} message */
  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}${headerEnd}${body}`);
  }

  /** @param {Buffer} part */
  #take(part) {
    this.#parts.push(part);
    this.#length += part.length;
    for (;;) {
      if (this.#bodyLength === undefined && !this.#readHeader()) return;
      if (this.#bodyLength === undefined || this.#length < this.#bodyLength) return;
      const body = this.#cut(this.#bodyLength);
      this.#bodyLength = undefined;
      this.#hear(JSON.parse(body.toString()));
    }
  }

  /** True once a whole header was there. */
  #readHeader() {
    const bytes = this.#joined();
    const end = bytes.indexOf(headerEnd);
    if (end < 0) return false;
    const header = this.#cut(end + headerEnd.length).toString("latin1");
    this.#bodyLength = Number(/Content-Length: *(\d+)/i.exec(header)?.[1] ?? 0);
    return true;
  }

  /** @param {number} length */
  #cut(length) {
    const bytes = this.#joined();
    this.#parts = [bytes.subarray(length)];
    this.#length -= length;
    return bytes.subarray(0, length);
  }

  #joined() {
    const bytes = this.#parts.length === 1 ? this.#parts[0] : undefined;
    if (bytes) return bytes;
    const joined = Buffer.concat(this.#parts);
    this.#parts = [joined];
    return joined;
  }

  /** @param {Message} message */
  #hear({ id, method, params, result, error }) {
    const at = performance.now();
    if (method !== undefined && id !== undefined) {
      const answer = this.#ears.asked(method, params) ?? null;
      this.#child.stdin?.writable && this.#send({ id, result: answer });
    } else if (method !== undefined) {
      this.#ears.notified(method, params, at);
    } else if (id !== undefined) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve({ result, at });
    }
  }

  #giveUp() {
    for (const { reject } of this.#waiting.values()) reject(new Error("The server has ended."));
    this.#waiting.clear();
  }
}
