// A small editor on the other end of standard input and output: plain JSON-RPC, no language client of anybody's.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type CancellationToken,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type {
  ApplyWorkspaceEditParams,
  ApplyWorkspaceEditResult,
  ClientCapabilities,
  InitializeResult,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";

/** What a modern editor says of itself. */
export const modernEditor: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } },
      resolveSupport: { properties: ["edit"] },
      dataSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { labelDetailsSupport: true } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  /** The folders of the workspace, by their uris. */
  readonly folders?: readonly string[];
  /** What stands under `paperList` in the editor's settings. */
  readonly settings?: object;
}

interface Heard {
  readonly method: string;
  readonly params: unknown;
}

export class ProtocolClient {
  readonly process: ChildProcessWithoutNullStreams;
  /** The exit code, once the process and its streams have ended. */
  readonly exited: Promise<number | null>;
  /** All bytes that came from standard output. */
  readonly output: Buffer[] = [];
  /** Requests from the server, in order. */
  readonly asked: Heard[] = [];
  /** What the editor answers when it is asked for settings; a promise that never settles is an editor that never does. */
  settings: object | Promise<object>;
  /** Runs before an edit of the server's is made, as a user may who types at that moment. */
  beforeEdit: (() => void) | undefined;
  /** The action that a user chooses when the server asks, who may type meanwhile; undefined: they close the question. */
  choose: () => string | undefined = () => undefined;
  readonly #connection: MessageConnection;
  readonly #documents = new Map<string, TextDocument>();
  readonly #unread: Heard[] = [];
  readonly #waiting: { accept: (heard: Heard) => boolean; resolve: (heard: Heard) => void }[] = [];

  /** Starts `node` with these arguments. */
  constructor(words: readonly string[], settings: object | Promise<object> = {}) {
    this.settings = settings;
    this.process = spawn(process.execPath, [...words], { stdio: "pipe", env: ownCaches() });
    this.exited = new Promise((resolve) => this.process.on("close", resolve));
    this.process.stdout.on("data", (part: Buffer) => this.output.push(part));
    this.process.stdin.on("error", () => undefined);
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.#connection.onNotification((method, params) => this.#hear({ method, params }));
    this.#connection.onUnhandledProgress((params) => this.#hear({ method: "$/progress", params }));
    this.#connection.onRequest((method, params) => this.#answer({ method, params }));
    this.#connection.onError(() => undefined);
    this.#connection.listen();
  }

  request<T>(method: string, params: unknown, token?: CancellationToken): Promise<T> {
    const given = [params, token].filter((each) => each !== undefined);
    return this.#connection.sendRequest<T>(method, ...given);
  }

  notify(method: string, params: unknown): void {
    const sent =
      params === undefined
        ? this.#connection.sendNotification(method)
        : this.#connection.sendNotification(method, params);
    // A server that has gone is seen by its exit.
    sent.catch(() => undefined);
  }

  async initialize({
    capabilities = modernEditor,
    initializationOptions,
    folders,
  }: EditorOptions = {}): Promise<InitializeResult> {
    const workspaceFolders = folders?.map((uri) => ({ uri, name: uri }));
    const about = { capabilities, initializationOptions, ...(workspaceFolders && { workspaceFolders }) };
    const params = { processId: process.pid, rootUri: null, ...about };
    const result = await this.request<InitializeResult>("initialize", params);
    this.notify("initialized", {});
    return result;
  }

  /** Says goodbye in form and waits for the end. */
  async shutdown(): Promise<number | null> {
    await this.request("shutdown", undefined);
    this.notify("exit", undefined);
    return this.exited;
  }

  open(uri: string, text: string): void {
    this.#documents.set(uri, TextDocument.create(uri, "markdown", 1, text));
    this.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** Changes that were made one after the other. */
  change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): void {
    const before = this.document(uri);
    const version = before.version + 1;
    this.#documents.set(uri, TextDocument.update(before, contentChanges, version));
    this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  /** Replaces the first place where `text` stands. */
  replace(uri: string, text: string, other: string): void {
    const document = this.document(uri);
    const start = document.getText().indexOf(text);
    if (start < 0) throw new Error(`the document has no "${text}"`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + text.length) };
    this.change(uri, { range, text: other });
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** Makes an edit as an editor does: all of it, or nothing where it was made for another version. */
  edit({ documentChanges, changes }: WorkspaceEdit): boolean {
    for (const [uri, edits] of Object.entries(changes ?? {})) {
      this.change(uri, { text: TextDocument.applyEdits(this.document(uri), edits) });
    }
    for (const change of documentChanges ?? []) {
      if (!("textDocument" in change)) throw new Error("only texts are edited");
      const { uri, version } = change.textDocument;
      if (version !== this.document(uri).version) return false;
      const edits = change.edits.filter((edit) => "newText" in edit);
      this.change(uri, { text: TextDocument.applyEdits(this.document(uri), edits) });
    }
    return true;
  }

  /** The next notification, or request from the server, that nobody has read yet. */
  async next<T>(method: string, accept: (params: T) => boolean = () => true): Promise<T> {
    const wanted = (heard: Heard) => heard.method === method && accept(heard.params as T);
    const at = this.#unread.findIndex(wanted);
    if (at >= 0) return this.#unread.splice(at, 1)[0]!.params as T;
    const heard = await new Promise<Heard>((resolve) => this.#waiting.push({ accept: wanted, resolve }));
    return heard.params as T;
  }

  /** The next findings of a document that nobody has read yet. */
  diagnostics(uri: string): Promise<PublishDiagnosticsParams> {
    return this.next<PublishDiagnosticsParams>("textDocument/publishDiagnostics", (it) => it.uri === uri);
  }

  /** Notifications of a kind that came and were not read. */
  unread(method: string): unknown[] {
    return this.#unread.filter((heard) => heard.method === method).map(({ params }) => params);
  }

  #hear(heard: Heard): void {
    const at = this.#waiting.findIndex(({ accept }) => accept(heard));
    if (at >= 0) this.#waiting.splice(at, 1)[0]!.resolve(heard);
    else this.#unread.push(heard);
  }

  #answer(heard: Heard): unknown {
    this.asked.push(heard);
    this.#hear(heard);
    if (heard.method === "workspace/configuration") return Promise.resolve(this.settings).then((it) => [it]);
    if (heard.method === "workspace/applyEdit")
      return this.#applyEdit(heard.params as ApplyWorkspaceEditParams);
    if (heard.method === "window/showDocument") return { success: true };
    if (heard.method === "window/showMessageRequest") return this.#chosen();
    return null;
  }

  #chosen(): { readonly title: string } | null {
    const title = this.choose();
    return title === undefined ? null : { title };
  }

  #applyEdit({ edit }: ApplyWorkspaceEditParams): ApplyWorkspaceEditResult {
    this.beforeEdit?.();
    return { applied: this.edit(edit) };
  }
}

/** Nothing is left in the caches of whoever runs the tests. */
function ownCaches(): NodeJS.ProcessEnv {
  return { ...process.env, XDG_CACHE_HOME: join(tmpdir(), "paper-list-caches") };
}
