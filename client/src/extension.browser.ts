// The extension's entry point in a browser.
import type { ExtensionContext } from "vscode";
import { activateWith, type ExtensionApi } from "./extension.ts";
import { createClient } from "./languageClient.browser.ts";

export { deactivate } from "./extension.ts";

export function activate(context: ExtensionContext): ExtensionApi {
  return activateWith(() => createClient(context), context);
}
