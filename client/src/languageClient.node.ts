// How the extension runs its language server: as a process of its own that it talks to over IPC.
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, RevealOutputChannelOn, TransportKind } from "vscode-languageclient/node";
import type { InitializationOptions } from "../../server/src/lsp/protocol.ts";
import { clientId, clientName, clientOptions } from "./clientOptions.ts";

/** A client that is not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
  const run = { module: context.asAbsolutePath("dist/server.cjs"), transport: TransportKind.ipc };
  return new LanguageClient(
    clientId,
    clientName,
    { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } } },
    {
      ...clientOptions(initializationOptions(context)),
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
}

function initializationOptions({ globalStorageUri }: ExtensionContext): InitializationOptions {
  const endpoint = process.env.PAPER_LIST_ARXIV_ENDPOINT;
  const interval = Number(process.env.PAPER_LIST_ARXIV_INTERVAL);
  return {
    cacheDirectory: Uri.joinPath(globalStorageUri, "papers").fsPath,
    // From the environment, for tests and the sample: a workspace must not be able to say where requests go.
    ...(endpoint && { arxivEndpoint: endpoint, ...(interval >= 0 && { arxivInterval: interval }) }),
    clientCommands: true,
  };
}
