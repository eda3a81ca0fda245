// The extension's entry point on the desktop and in remote windows: waits for a list, then starts the server.
import type { ExtensionContext } from "vscode";
import { registerCommands } from "./commands.ts";
import { LanguageServer } from "./languageServer.node.ts";
import { watchForLists } from "./listWatch.ts";
import { registerOutline } from "./outline.ts";

let server: LanguageServer | undefined;

export function activate(context: ExtensionContext): void {
  const ours = new LanguageServer(context);
  server = ours;
  // A server that does not start has said so itself, in a notification and in its output.
  const startQuietly = () => void ours.start().catch(() => undefined);
  context.subscriptions.push(
    registerCommands(ours),
    registerOutline((document) => ours.outlineOf(document)),
    watchForLists(startQuietly),
  );
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
