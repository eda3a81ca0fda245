// What the extension does wherever it runs: waits for a list, then starts the server.
import type { ExtensionContext } from "vscode";
import { registerCommands } from "./commands.ts";
import { type CreateClient, LanguageServer } from "./languageServer.ts";
import { watchForLists } from "./listWatch.ts";
import { registerOutline } from "./outline.ts";
import type { PapersTree } from "./papersView/papersTree.ts";
import { registerPapersView } from "./papersView/papersView.ts";
import { registerPaste } from "./paste/pastePapers.ts";
import { registerStatistics } from "./statistics/showStatistics.ts";

let server: LanguageServer | undefined;

/** What the extension gives to those who ask VS Code for it: our tests do. */
export interface ExtensionApi {
  readonly papers: PapersTree;
}

/** `createClient` is what differs between Node and a browser. */
export function activateWith(
  createClient: CreateClient,
  { subscriptions, extensionUri }: ExtensionContext,
): ExtensionApi {
  const ours = new LanguageServer(createClient);
  server = ours;
  // A server that does not start has said so itself, in a notification and in its output.
  const startQuietly = () => void ours.start().catch(() => undefined);
  const papers = registerPapersView(ours);
  subscriptions.push(
    registerCommands(ours),
    registerPaste(ours),
    registerStatistics(ours, extensionUri),
    ours.lists,
    papers,
    registerOutline((document) => ours.outlineOf(document)),
    watchForLists(startQuietly),
  );
  return { papers: papers.tree };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
