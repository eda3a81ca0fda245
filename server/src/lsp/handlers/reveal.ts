// The server command behind "Already listed": shows the entry.
import { MessageType } from "vscode-languageserver";
import type { Session } from "../session.ts";

/** Does nothing where the arguments are no document and 0-based line. */
export async function reveal(session: Session, uri: unknown, line: unknown): Promise<void> {
  if (typeof uri !== "string" || typeof line !== "number") return;
  if (!session.client.showsDocuments) {
    session.tell(MessageType.Info, `It stands on line ${line + 1}.`);
    return;
  }
  const start = { line, character: 0 };
  await session.connection.window.showDocument({ uri, takeFocus: true, selection: { start, end: start } });
}
