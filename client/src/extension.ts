// What the extension does wherever it runs: waits for a list, then starts the server.
import type { ExtensionContext } from "vscode";
import { registerCommands } from "./commands.ts";
import { type CreateClient, LanguageServer } from "./languageServer.ts";
import { watchForLists } from "./listWatch.ts";
import { registerOutline } from "./outline.ts";
import { registerPaste } from "./paste/pastePapers.ts";
import { registerStatistics } from "./statistics/showStatistics.ts";

let server: LanguageServer | undefined;

/** `createClient` is what differs between Node and a browser. */
export function activateWith(
  createClient: CreateClient,
  { subscriptions, extensionUri }: ExtensionContext,
): void {
  const ours = new LanguageServer(createClient);
  server = ours;
  // A server that does not start has said so itself, in a notification and in its output.
  const startQuietly = () => void ours.start().catch(() => undefined);
  subscriptions.push(
    registerCommands(ours),
    registerPaste(ours),
    registerStatistics(ours, extensionUri),
    registerOutline((document) => ours.outlineOf(document)),
    watchForLists(startQuietly),
  );
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
