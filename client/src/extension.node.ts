// The extension's entry point on the desktop and in remote windows.
import type { ExtensionContext } from "vscode";
import { activateWith, type ExtensionApi } from "./extension.ts";

export { deactivate } from "./extension.ts";

export function activate(context: ExtensionContext): ExtensionApi {
  // Loaded here, from a file of its own: a window without a list of papers never pays for it.
  return activateWith(async () => (await import("./languageClient.node.ts")).createClient(context), context);
}
