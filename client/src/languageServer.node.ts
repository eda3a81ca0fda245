// The language server as the extension sees it: a process of its own, started once and only when it is needed.
import { type Disposable, type ExtensionContext, Uri } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { type InitializationOptions, listStatusNotification } from "../../server/src/lsp/protocol.ts";
import { servedDocuments } from "./servedDocuments.ts";
import { createStatusItem } from "./statusItem.ts";

export class LanguageServer {
  readonly #context: ExtensionContext;
  #starting: Promise<LanguageClient> | undefined;
  #status: Disposable | undefined;

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
    this.#status?.dispose();
    // A server that never came up needs no stop, and has been complained about.
    const client = await starting?.catch(() => undefined);
    if (client?.needsStop()) await client.dispose();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async #start(): Promise<LanguageClient> {
    // Loaded here: a window without a list of papers never pays for it.
    const { LanguageClient, RevealOutputChannelOn, TransportKind } = await import(
      "vscode-languageclient/node"
    );
    const module = this.#context.asAbsolutePath("dist/server.cjs");
    const client = new LanguageClient(
      "paperList",
      "Paper List",
      {
        run: { module, transport: TransportKind.ipc },
        debug: {
          module,
          transport: TransportKind.ipc,
          options: { execArgv: ["--nolazy", "--inspect=6009"] },
        },
      },
      {
        documentSelector: servedDocuments,
        initializationOptions: this.#initializationOptions(),
        diagnosticCollectionName: "paper-list",
        revealOutputChannelOn: RevealOutputChannelOn.Never,
      },
    );
    const status = createStatusItem();
    this.#status = status;
    client.onNotification(listStatusNotification, status.update);
    await client.start();
    return client;
  }

  #initializationOptions(): InitializationOptions {
    const { globalStorageUri } = this.#context;
    const endpoint = process.env.PAPER_LIST_ARXIV_ENDPOINT;
    const interval = Number(process.env.PAPER_LIST_ARXIV_INTERVAL);
    return {
      cacheDirectory: Uri.joinPath(globalStorageUri, "papers").fsPath,
      // From the environment, for tests and the sample: a workspace must not be able to say where requests go.
      ...(endpoint && { arxivEndpoint: endpoint, ...(interval >= 0 && { arxivInterval: interval }) }),
      clientCommands: true,
    };
  }
}
