// The language server as the rest of the extension sees it: started once and only when it is needed, and stopped.
import type { Disposable, DocumentSymbol, TextDocument } from "vscode";
import type { BaseLanguageClient, DocumentSymbol as ProtocolSymbol } from "vscode-languageclient";
import { type ListStatus, listStatusNotification } from "../../server/src/lsp/protocol.ts";
import { OpenLists } from "./openLists.ts";
import { createStatusItem } from "./statusItem.ts";

/** Answers a client that is not started yet. */
export type CreateClient = () => Promise<BaseLanguageClient>;

export class LanguageServer {
  readonly lists = new OpenLists();
  readonly #createClient: CreateClient;
  #starting: Promise<BaseLanguageClient> | undefined;
  #status: Disposable | undefined;

  constructor(createClient: CreateClient) {
    this.#createClient = createClient;
  }

  /** The outline as the server has it; starts the server where it does not run. */
  async outlineOf(document: TextDocument): Promise<DocumentSymbol[]> {
    const client = await this.start();
    const params = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
    // Trees, never flat symbols: the client says that it reads them.
    const symbols = await client.sendRequest<ProtocolSymbol[] | null>("textDocument/documentSymbol", params);
    return client.protocol2CodeConverter.asDocumentSymbols(symbols ?? []);
  }

  /** The server where it runs or is being started; undefined else. */
  get running(): Promise<BaseLanguageClient> | undefined {
    return this.#starting;
  }

  /** The running server; starts it where it does not run. VS Code itself tells the user where it cannot be started. */
  start(): Promise<BaseLanguageClient> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  async stop(): Promise<void> {
    const starting = this.#starting;
    this.#starting = undefined;
    // A server that never came up needs no stop, and has been complained about.
    const client = await starting?.catch(() => undefined);
    this.#status?.dispose();
    if (client?.needsStop()) await client.dispose();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async #start(): Promise<BaseLanguageClient> {
    const client = await this.#createClient();
    const status = createStatusItem();
    this.#status = status;
    client.onNotification(listStatusNotification, (it: ListStatus) => {
      status.update(it);
      this.lists.update(it);
    });
    await client.start();
    return client;
  }
}
