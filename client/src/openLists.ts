// Which of the open documents are lists of papers, as the server says, and which of them the user looks at.
import { commands, Disposable, EventEmitter, type TextDocument, Uri, window, workspace } from "vscode";
import type { ListStatus } from "../../server/src/lsp/protocol.ts";

/** For the conditions of views and menus. */
const contextKey = "paperList.listIsOpen";

export class OpenLists implements Disposable {
  readonly #lists = new Set<string>();
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable;
  #current: TextDocument | undefined;

  /** Fires when `current` is another list. */
  readonly onDidChangeCurrent = this.#changed.event;

  constructor() {
    this.#listeners = Disposable.from(
      this.#changed,
      window.onDidChangeActiveTextEditor(() => this.#choose()),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#lists.delete(uri.toString())) this.#choose();
      }),
    );
  }

  /** The list in the active editor, else the one that was there last, else any; undefined where none is open. */
  get current(): TextDocument | undefined {
    return this.#current;
  }

  update({ uri, isPaperList }: ListStatus): void {
    const key = Uri.parse(uri).toString();
    if (isPaperList) this.#lists.add(key);
    else this.#lists.delete(key);
    this.#choose();
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #choose(): void {
    const open = workspace.textDocuments.filter(({ uri }) => this.#lists.has(uri.toString()));
    const active = window.activeTextEditor?.document;
    const wanted = [active, this.#current].find((it) => it !== undefined && open.includes(it)) ?? open[0];
    if (wanted === this.#current) return;
    const hadOne = this.#current !== undefined;
    this.#current = wanted;
    if (hadOne !== (wanted !== undefined)) void commands.executeCommand("setContext", contextKey, !hadOne);
    this.#changed.fire();
  }
}
