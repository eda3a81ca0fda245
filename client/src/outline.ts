// The outline, made before VS Code asks for it. Markdown has an outline of its own, and of two VS Code shows the one in the
// breadcrumbs that answers first: ours has to be ready, or the path would change its form from one moment to the next.
import {
  Disposable,
  type DocumentSymbol,
  type DocumentSymbolProvider,
  extensions,
  languages,
  type TextDocument,
  workspace,
} from "vscode";
import { servedDocuments } from "./servedDocuments.ts";

/** Milliseconds after a change; VS Code asks for an outline 350 ms after one at the earliest. */
const pause = 150;

interface Made {
  readonly version: number;
  readonly symbols: Promise<DocumentSymbol[]>;
}

export class Outline implements DocumentSymbolProvider {
  readonly #make: (document: TextDocument) => Promise<DocumentSymbol[]>;
  readonly #made = new Map<TextDocument, Made>();
  readonly #shown = new WeakSet<TextDocument>();
  readonly #listeners: Disposable;
  #registration: Disposable | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isDisposed = false;

  /** `make` asks the server; it rejects where the server does not answer. */
  constructor(make: (document: TextDocument) => Promise<DocumentSymbol[]>) {
    this.#make = make;
    this.#listeners = Disposable.from(
      workspace.onDidChangeTextDocument(({ document }) => this.#changed(document)),
      workspace.onDidCloseTextDocument((document) => this.#made.delete(document)),
    );
  }

  /** To be called for each list once the server has read it: VS Code then asks for outlines anew. */
  async show(document: TextDocument): Promise<void> {
    if (this.#shown.has(document)) return;
    this.#shown.add(document);
    await Promise.allSettled([this.#newest(document), markdownIsThere()]);
    if (document.isClosed || this.#isDisposed) return;
    this.#registration?.dispose();
    this.#registration = languages.registerDocumentSymbolProvider(servedDocuments, this, {
      label: "Paper List",
    });
  }

  provideDocumentSymbols(document: TextDocument): Promise<DocumentSymbol[]> {
    return this.#newest(document);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#listeners.dispose();
    this.#registration?.dispose();
  }

  #changed(document: TextDocument): void {
    if (!this.#made.has(document)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#newest(document), pause);
  }

  #newest(document: TextDocument): Promise<DocumentSymbol[]> {
    const { version } = document;
    const made = this.#made.get(document);
    if (made?.version === version) return made.symbols;
    const symbols = this.#make(document);
    this.#made.set(document, { version, symbols });
    symbols.catch(() => this.#made.delete(document));
    return symbols;
  }
}

/** In the Outline view the one stands first that was registered last: Markdown's own has to be there already. */
async function markdownIsThere(): Promise<void> {
  await extensions.getExtension("vscode.markdown-language-features")?.activate();
}
