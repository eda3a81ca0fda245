// The extension's entry point in a browser.
import type { ExtensionContext } from "vscode";
import { activateWith } from "./extension.ts";
import { createClient } from "./languageClient.browser.ts";

export { deactivate } from "./extension.ts";

export function activate(context: ExtensionContext): void {
  activateWith(() => createClient(context), context);
}
