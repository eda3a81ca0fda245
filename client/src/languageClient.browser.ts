// How the extension runs its language server in a browser: as a web worker, which reads files through VS Code.
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, RevealOutputChannelOn, State } from "vscode-languageclient/browser";
import { type ReadFileAnswer, readFileRequest } from "../../server/src/lsp/protocol.ts";
import { clientId, clientName, clientOptions } from "./clientOptions.ts";
import { readWorkspaceFile } from "./workspaceFiles.ts";

/** A client that is not started yet. */
export async function createClient({ extensionUri }: ExtensionContext): Promise<LanguageClient> {
  const script = Uri.joinPath(extensionUri, "dist", "server.browser.js").toString(true);
  let worker: Worker | undefined;
  const startWorker = async () => {
    worker = new Worker(script, { name: clientName });
    return worker;
  };
  const client = new LanguageClient(clientId, clientName, startWorker, {
    ...clientOptions({ clientCommands: true }),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  });
  client.onRequest<ReadFileAnswer, never>(readFileRequest, readWorkspaceFile);
  // A worker does not end by itself, and one that hangs could not.
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) worker?.terminate();
  });
  return client;
}
