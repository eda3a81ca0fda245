// Edits of whole entries, as VS Code has them.
import { Disposable } from "vscode";
import type { LanguageServer } from "../languageServer.ts";
import { registerEditCommands } from "./editCommands.ts";
import { registerEntryContext } from "./entryContext.ts";
import { registerExport } from "./exportPapers.ts";

export function registerEditing(server: LanguageServer): Disposable {
  return Disposable.from(registerEditCommands(server), registerExport(server), registerEntryContext(server));
}
