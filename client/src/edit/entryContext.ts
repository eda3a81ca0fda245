// Context keys for key bindings: whether the cursor is in an entry of a list, and whether it is on the entry's first line.
import { commands, Disposable, type TextEditor, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { isServed } from "../servedDocuments.ts";
import { requestEntry } from "./listEditor.ts";

/** The server, where it runs: a cursor that moves starts none. */
interface RunningServer {
  readonly running: Promise<BaseLanguageClient> | undefined;
}

const inEntry = "paperList.inEntry";
const onEntryHead = "paperList.onEntryHead";

export function registerEntryContext(server: RunningServer): Disposable {
  const context = new EntryContext(server);
  context.look();
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) context.look();
    }),
    window.onDidChangeActiveTextEditor(() => context.look()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) context.look();
    }),
  );
}

class EntryContext {
  readonly #server: RunningServer;
  readonly #known = new Map<string, boolean>();
  #asked = 0;

  constructor(server: RunningServer) {
    this.#server = server;
  }

  /** Asks about the newest place only: while one question is under way, the next waits, and takes the place of others. */
  look(): void {
    this.#asked++;
    if (this.#asked === 1) void this.#lookUntilNewest();
  }

  async #lookUntilNewest(): Promise<void> {
    while (this.#asked > 0) {
      this.#asked = 1;
      await this.#lookOnce(window.activeTextEditor).catch(() => undefined);
      this.#asked--;
    }
  }

  async #lookOnce(editor: TextEditor | undefined): Promise<void> {
    const isOne = editor !== undefined && editor.selections.length === 1 && isServed(editor.document);
    const client = isOne ? await this.#server.running : undefined;
    const entry = isOne && client ? await requestEntry(client, editor) : null;
    const { start, end } = editor?.selection ?? {};
    const isIn = entry !== null && start !== undefined && end !== undefined;
    const isWithin = isIn && entry.line <= start.line && end.line <= entry.lastLine;
    this.#set(inEntry, isWithin);
    this.#set(onEntryHead, isWithin && start.line === entry.line && end.line === entry.line);
  }

  #set(key: string, value: boolean): void {
    if (this.#known.get(key) === value) return;
    this.#known.set(key, value);
    void commands.executeCommand("setContext", key, value);
  }
}
