// The language server as the rest of the extension sees it: started once and only when it is needed, and stopped.
import { Disposable, type ExtensionContext, type TextDocument, Uri, workspace } from "vscode";
import type { DocumentSymbol, LanguageClient } from "vscode-languageclient/node";
import { type ListStatus, listStatusNotification } from "../../server/src/lsp/protocol.ts";
import { createClient } from "./languageClient.node.ts";
import { Outline } from "./outline.ts";
import { createStatusItem } from "./statusItem.ts";

export class LanguageServer {
  readonly #context: ExtensionContext;
  #starting: Promise<LanguageClient> | undefined;
  #views: Disposable | undefined;

  constructor(context: ExtensionContext) {
    this.#context = context;
  }

  /** The running server; starts it where it does not run. VS Code itself tells the user where it cannot be started. */
  start(): Promise<LanguageClient> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  async stop(): Promise<void> {
    const starting = this.#starting;
    this.#starting = undefined;
    // A server that never came up needs no stop, and has been complained about.
    const client = await starting?.catch(() => undefined);
    this.#views?.dispose();
    if (client?.needsStop()) await client.dispose();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async #start(): Promise<LanguageClient> {
    const client = await createClient(this.#context);
    const status = createStatusItem();
    const outline = new Outline((document) => requestOutline(client, document));
    this.#views = Disposable.from(status, outline);
    client.onNotification(listStatusNotification, (told: ListStatus) => {
      status.update(told);
      const document = openDocument(Uri.parse(told.uri));
      if (document && told.isPaperList) void outline.show(document);
    });
    await client.start();
    return client;
  }
}

function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** The server answers with trees, never with flat symbols: the client says that it reads them. */
async function requestOutline(client: LanguageClient, document: TextDocument) {
  const params = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
  const symbols = await client.sendRequest<DocumentSymbol[] | null>("textDocument/documentSymbol", params);
  return client.protocol2CodeConverter.asDocumentSymbols(symbols ?? []);
}
