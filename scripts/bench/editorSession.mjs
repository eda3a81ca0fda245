// One server, one open document: what an editor does with both, each step with the time it took.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { LanguageClient } from "./languageClient.mjs";
import { peakMemory, processorTime } from "./memory.mjs";
import { OpenText } from "./openText.mjs";

/** @typedef {import("./servers.mjs").Server} Server */
/** @typedef {import("./openText.mjs").Change} Change */

/**
 * When (`performance.now()`) the findings of a state were there.
 * @typedef {{ at: number, isNews: boolean }} Told
 */

/** Milliseconds in which a server that has told nothing may still do so, after it answered what was asked behind the edit. */
const grace = 50;

/** Milliseconds in which a server that tells things has to tell something. */
const patience = 60_000;

export class EditorSession {
  /** When the server was asked to open the document, and milliseconds from its start to its answer to `initialize`. */
  openedAt = 0;
  startTime = 0;
  /** @type {{ version: number | undefined, at: number }[]} What was told of the document, unasked. */
  told = [];
  /** @type {(() => void) | undefined} */
  #onTold;
  #folder = mkdtempSync(join(tmpdir(), "paper-list-bench-"));
  #file = join(this.#folder, "README.md");
  uri = pathToFileURL(this.#file).href;
  #server;
  #client;
  document;
  #answersPulls = false;
  #takesRanges = false;
  /** @type {string | undefined} */
  #resultId;

  /** @param {Server} server @param {string} text */
  constructor(server, text) {
    this.#server = server;
    this.document = new OpenText(text);
    writeFileSync(this.#file, text);
    const clientSide = server.clientSide?.(this.document, this.uri);
    const startedAt = performance.now();
    this.startTime = -startedAt;
    this.#client = new LanguageClient(server.command, server.args, this.#folder, {
      notified: (method, params, at) => this.#hear(method, params, at),
      asked: (method, params) => clientSide?.(method, params) ?? this.#answer(method, params),
    });
  }

  /** Starts the server and waits until it has answered `initialize`. @param {Server} server @param {string} text */
  static async start(server, text) {
    const session = new EditorSession(server, text);
    await session.#initialize();
    return session;
  }

  async #initialize() {
    const { result, at } = await this.#client.request("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(this.#folder).href,
      workspaceFolders: [{ uri: pathToFileURL(this.#folder).href, name: "bench" }],
      capabilities,
      initializationOptions: this.#server.initializationOptions,
    });
    this.startTime += at;
    const sync = result.capabilities.textDocumentSync;
    this.#takesRanges = (typeof sync === "object" ? sync.change : sync) === 2;
    this.#answersPulls = result.capabilities.diagnosticProvider !== undefined;
    this.#client.notify("initialized", {});
    this.#client.notify("workspace/didChangeConfiguration", { settings: this.#server.settings ?? {} });
    // It may register what it can do; one that waits for its settings has asked for them and been answered.
    await sleep(100);
  }

  /** Opens the document; resolves when the first findings are there. */
  async open() {
    const { text, version } = this.document;
    this.openedAt = performance.now();
    const textDocument = { uri: this.uri, languageId: "markdown", version, text };
    this.#client.notify("textDocument/didOpen", { textDocument });
    if (this.#answersPulls) return this.#pull();
    if (this.told.length === 0) await this.#nextTold(patience);
    if (this.told.length === 0) throw new Error("Nothing is told of a document that was opened.");
    return { at: this.told[0]?.at ?? 0, isNews: true };
  }

  /** Resolves when the server has nothing more to tell and nothing more to do; the answer is when it told the last. */
  async allTold() {
    for (let quiet = 0, before = processorTime(this.#client.pid); quiet < 3; ) {
      const count = this.told.length;
      await sleep(200);
      const now = processorTime(this.#client.pid);
      const isBusy = now !== undefined && before !== undefined && now - before > 30;
      quiet = isBusy || this.told.length > count ? 0 : quiet + 1;
      before = now;
    }
    return this.told.at(-1)?.at;
  }

  /**
   * Makes an edit; the answer is the milliseconds until the findings of that state are there. Timed from where the
   * message is written: the client's own text is no part of it.
   * @param {Change} change
   */
  async edit(change) {
    const from = this.told.length;
    const sentAt = this.change(change);
    const { at, isNews } = await this.#findingsSince(from);
    return { time: at - sentAt, isNews };
  }

  /** Makes an edit and does not wait. The answer is when it was sent. @param {Change} change */
  change({ range, text }) {
    this.document.apply({ range, text });
    const { version } = this.document;
    const contentChanges = [this.#takesRanges ? { range, text } : { text: this.document.text }];
    const sentAt = performance.now();
    this.#client.notify("textDocument/didChange", {
      textDocument: { uri: this.uri, version },
      contentChanges,
    });
    return sentAt;
  }

  /** @param {string} method @param {object} [params] beside the document */
  request(method, params) {
    return this.#client.request(method, { textDocument: { uri: this.uri }, ...params });
  }

  /** MB; undefined where the system does not tell. */
  get peakMemory() {
    return peakMemory(this.#client.pid);
  }

  async stop() {
    this.#client.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** @param {number} from @returns {Promise<Told>} */
  async #findingsSince(from) {
    if (this.#answersPulls) return this.#pull();
    const { version } = this.document;
    const found = () => this.told.slice(from).find((it) => it.version === undefined || it.version >= version);
    const { fence } = this.#server;
    const until = performance.now() + patience;
    const passed = fence && (await this.request(fence.method, fence.params));
    for (;;) {
      const told = found();
      if (told) return { at: told.at, isNews: true };
      if (passed && performance.now() > passed.at + grace) return { at: passed.at, isNews: false };
      if (performance.now() > until) throw new Error("Nothing is told of an edit.");
      await this.#nextTold(passed ? grace : patience);
    }
  }

  /** @returns {Promise<Told>} */
  async #pull() {
    const { result, at } = await this.request("textDocument/diagnostic", {
      previousResultId: this.#resultId,
    });
    this.#resultId = result?.resultId ?? this.#resultId;
    return { at, isNews: result?.kind !== "unchanged" };
  }

  /** Resolves when something is told, or when the time is up. @param {number} milliseconds */
  #nextTold(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#onTold = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
    });
  }

  /** @param {string} method @param {any} params @param {number} at */
  #hear(method, params, at) {
    if (method !== "textDocument/publishDiagnostics" || params.uri !== this.uri) return;
    this.told.push({ version: params.version ?? undefined, at });
    this.#onTold?.();
  }

  /** @param {string} method @param {any} params */
  #answer(method, params) {
    if (method === "client/registerCapability") {
      const methods = params.registrations.map((/** @type {{ method: string }} */ it) => it.method);
      this.#answersPulls ||= methods.includes("textDocument/diagnostic");
    }
    if (method !== "workspace/configuration") return null;
    return params.items.map((/** @type {{ section?: string }} */ { section }) => this.#settingsOf(section));
  }

  /** @param {string | undefined} section */
  #settingsOf(section = "") {
    /** @type {any} */
    let settings = this.#server.settings ?? {};
    for (const part of section.split(".").filter(Boolean)) settings = settings?.[part];
    return settings ?? null;
  }
}

/** What a modern editor can do, as far as it changes how a server answers. */
const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    diagnostic: { dynamicRegistration: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { labelDetailsSupport: true } },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
};
