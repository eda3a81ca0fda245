// What the language client is told, whatever it talks to.
import type { LanguageClientOptions } from "vscode-languageclient";
import type { InitializationOptions } from "../../server/src/lsp/protocol.ts";
import { provideCompletionItem } from "./anchorCompletion.ts";
import { servedDocuments } from "./servedDocuments.ts";

/** How a server is known to VS Code: in its output channel and in settings. */
export const clientId = "paperList";
export const clientName = "Paper List";

/** Without what takes the package itself to say: it is loaded when a list is there, and not before. */
export function clientOptions(initializationOptions: InitializationOptions): LanguageClientOptions {
  return {
    documentSelector: servedDocuments,
    initializationOptions,
    diagnosticCollectionName: "paper-list",
    // The outline has a provider of its own, see outline.ts.
    middleware: { provideDocumentSymbols: () => undefined, provideCompletionItem },
  };
}
