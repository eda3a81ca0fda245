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
import { looksLikeList } from "./looksLikeList.ts";
import { servedDocuments } from "./servedDocuments.ts";

/** Milliseconds after a change; VS Code asks for an outline 350 ms after one at the earliest. */
const pause = 150;

interface Made {
  readonly version: number;
  readonly symbols: Promise<DocumentSymbol[]>;
}

type AskServer = (document: TextDocument) => Promise<DocumentSymbol[]>;

/**
 * Registered at once, because VS Code shows an outline folded that comes after another; and again when Markdown's own is
 * there, because in the Outline view the one stands first that was registered last.
 */
export function registerOutline(askServer: AskServer): Disposable {
  const outline = new Outline(askServer);
  const register = () =>
    languages.registerDocumentSymbolProvider(servedDocuments, outline, { label: "Paper List" });
  let registration = register();
  let isDisposed = false;
  markdownIsThere().then(() => {
    if (isDisposed) return;
    const early = registration;
    registration = register();
    early.dispose();
  });
  return new Disposable(() => {
    isDisposed = true;
    Disposable.from(registration, outline).dispose();
  });
}

async function markdownIsThere(): Promise<void> {
  try {
    await extensions.getExtension("vscode.markdown-language-features")?.activate();
  } catch {
    // It has complained itself, and our outline is alone.
  }
}

class Outline implements DocumentSymbolProvider, Disposable {
  readonly #askServer: AskServer;
  readonly #made = new Map<TextDocument, Made>();
  readonly #timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #listeners: Disposable;

  constructor(askServer: AskServer) {
    this.#askServer = askServer;
    this.#listeners = Disposable.from(
      workspace.onDidChangeTextDocument(({ document }) => this.#prepare(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    );
  }

  async provideDocumentSymbols(document: TextDocument): Promise<DocumentSymbol[] | undefined> {
    if (!looksLikeList(document.getText())) return undefined;
    const isFirst = !this.#made.has(document);
    const symbols = await this.#newest(document);
    if (isFirst) askForOutlinesAgain();
    return symbols;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#listeners.dispose();
  }

  #forget(document: TextDocument): void {
    this.#made.delete(document);
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
  }

  #prepare(document: TextDocument): void {
    if (!this.#made.has(document)) return;
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => void this.#newest(document), pause),
    );
  }

  #newest(document: TextDocument): Promise<DocumentSymbol[]> {
    const { version } = document;
    const made = this.#made.get(document);
    if (made?.version === version) return made.symbols;
    const symbols = this.#askServer(document);
    this.#made.set(document, { version, symbols });
    symbols.catch(() => this.#made.delete(document));
    return symbols;
  }
}

/** A provider that comes and goes makes VS Code ask all others anew, and now our answer is ready. */
function askForOutlinesAgain(): void {
  languages
    .registerDocumentSymbolProvider(servedDocuments, { provideDocumentSymbols: () => undefined })
    .dispose();
}
