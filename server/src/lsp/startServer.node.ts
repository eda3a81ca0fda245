// Starts the language server in a Node process.
import type { Connection, InitializeParams } from "vscode-languageserver";
import { version } from "../../../package.json";
import { serveQuickly } from "../engine/v8.node.ts";
import { initializeResult } from "./capabilities.ts";
import { HeldMessages } from "./heldMessages.ts";
import { connectToEditor } from "./transport.node.ts";

/** Serves until the editor says `exit`, closes its side or ends; the process ends with it (0 after `shutdown`, else 1). */
export function startServer(): void {
  serveQuickly();
  const held = new HeldMessages();
  const connection = connectToEditor({ messageStrategy: held });
  connection.onInitialize((params) => {
    held.holdFor(() => takeOver(connection, params));
    return initializeResult(version);
  });
  connection.listen();
}

/** Most of the server is loaded while the editor reads what it can do: an editor waits for that answer with its window. */
async function takeOver(connection: Connection, params: InitializeParams): Promise<void> {
  const [{ continueSession }, { ports }] = await Promise.all([
    import("./runSession.ts"),
    import("./ports.node.ts"),
  ]);
  continueSession(connection, ports, params);
}
