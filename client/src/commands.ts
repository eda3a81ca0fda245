// The commands of the palette.
import { commands, Disposable } from "vscode";
import { addPaper } from "./addPaper/addPaper.ts";
import { registerClearCache } from "./clearCache.ts";
import { registerEditing } from "./edit/editing.ts";
import { registerHouseStyle } from "./houseStyle.ts";
import type { LanguageServer } from "./languageServer.ts";
import { registerVerify } from "./verify.ts";

export function registerCommands(server: LanguageServer): Disposable {
  return Disposable.from(
    commands.registerCommand("paperList.addPaper", (given: unknown) => addPaper(server, given)),
    registerEditing(server),
    registerHouseStyle(server),
    registerVerify(server),
    registerClearCache(server),
    commands.registerCommand("paperList.restartServer", () => server.restart()),
    commands.registerCommand("paperList.showOutput", async () => (await server.start()).outputChannel.show()),
  );
}
