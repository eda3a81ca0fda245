// "Clear Paper Cache": forgets what arXiv has said, so that it is asked anew.
import { commands, type Disposable, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ClearCacheAnswer, clearCacheCommand } from "../../server/src/lsp/protocol.ts";

interface Server {
  start(): Promise<BaseLanguageClient>;
}

export function registerClearCache(server: Server): Disposable {
  return commands.registerCommand("paperList.clearCache", () => clearCache(server));
}

async function clearCache(server: Server): Promise<ClearCacheAnswer> {
  const client = await server.start();
  const command = { command: clearCacheCommand };
  const answer = await client.sendRequest<ClearCacheAnswer>("workspace/executeCommand", command);
  const papers = `${answer.papers} paper${answer.papers === 1 ? "" : "s"}`;
  window.showInformationMessage(`The cache of arXiv's answers is empty now; it held ${papers}.`);
  return answer;
}
