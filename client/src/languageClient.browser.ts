// How the extension runs its language server in a browser: as a web worker, which reads files through VS Code.
import { type ExtensionContext, Uri } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
  RevealOutputChannelOn,
} from "vscode-languageclient/browser";
import {
  type FindMarkdownAnswer,
  findMarkdownRequest,
  type ReadFileAnswer,
  readFileRequest,
} from "../../server/src/lsp/protocol.ts";
import { clientId, clientName, clientOptions } from "./clientOptions.ts";
import { findWorkspaceMarkdown, readWorkspaceFile } from "./workspaceFiles.ts";

/** A client that is not started yet. */
export async function createClient({ extensionUri }: ExtensionContext): Promise<LanguageClient> {
  const client = new WorkerClient(Uri.joinPath(extensionUri, "dist", "server.browser.js"));
  client.onRequest<ReadFileAnswer, never>(readFileRequest, readWorkspaceFile);
  client.onRequest<FindMarkdownAnswer, never>(findMarkdownRequest, findWorkspaceMarkdown);
  return client;
}

class WorkerClient extends LanguageClient {
  #worker: Worker | undefined;

  constructor(script: Uri) {
    super(clientId, clientName, async () => this.#start(script), {
      ...clientOptions({ clientCommands: true }),
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    });
  }

  /** A worker ends itself when it is told to; one that hangs cannot. */
  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.#worker?.terminate();
    }
  }

  /** Not the worker itself: the client would not know it for one, as VS Code has a `Worker` of its own here. */
  #start(script: Uri): MessageTransports {
    const worker = new Worker(script.toString(true), { name: clientName });
    this.#worker = worker;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }
}
