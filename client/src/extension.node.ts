// The extension's entry point on the desktop and in remote windows.
import type { ExtensionContext } from "vscode";
import { activateWith } from "./extension.ts";
import { createClient } from "./languageClient.node.ts";

export { deactivate } from "./extension.ts";

export function activate(context: ExtensionContext): void {
  activateWith(() => createClient(context), context);
}
