// The server command behind "Already listed": shows the entry.
import type { Session } from "../session.ts";

/** Does nothing where the arguments are no document and 0-based line. */
export async function reveal(session: Session, uri: unknown, line: unknown): Promise<void> {
  if (typeof uri !== "string" || typeof line !== "number") return;
  const { window } = session.connection;
  if (!session.client.showsDocuments) {
    window.showInformationMessage(`It stands on line ${line + 1}.`);
    return;
  }
  const start = { line, character: 0 };
  await window.showDocument({ uri, takeFocus: true, selection: { start, end: start } });
}
