// Starts the language server in a Node process, over IPC (VS Code) or standard input and output (any other editor).
import type { Connection, InitializeParams } from "vscode-languageserver";
import { createConnection } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import { serveQuickly } from "../engine/v8.node.ts";
import { initializeResult } from "./capabilities.ts";
import { HeldMessages } from "./heldMessages.ts";
import { encodeDiagnosticsQuickly } from "./messageEncoder.node.ts";

/**
 * Serves until the editor says `exit`, closes standard input or ends; the process ends with it (0 after `shutdown`, else 1).
 * The transport is read from the arguments of the process; an editor that names none means `--stdio`.
 */
export function startServer(): void {
  serveQuickly();
  encodeDiagnosticsQuickly();
  const transports = ["--stdio", "--node-ipc", "--socket", "--pipe"];
  const named = process.argv.some((argument) => transports.includes(argument.split("=")[0]!));
  if (!named) process.argv.push("--stdio");
  const held = new HeldMessages();
  const connection = createConnection({ messageStrategy: held });
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
