// The server command that shows a place in a list: where a paper is listed, or where its new entry goes on.
import { type Command, MessageType, type Position } from "vscode-languageserver";
import { revealCommand } from "../capabilities.ts";
import type { Session } from "../session.ts";

/** The command as an action carries it. */
export function revealing(title: string, uri: string, { line, character }: Position): Command {
  return { title, command: revealCommand, arguments: [uri, line, character] };
}

/** Does nothing where the arguments are no document, 0-based line and character. */
export async function reveal(session: Session, [uri, line, character]: readonly unknown[]): Promise<void> {
  if (typeof uri !== "string" || typeof line !== "number" || typeof character !== "number") return;
  if (!session.client.showsDocuments) {
    session.tell(MessageType.Info, `It stands on line ${line + 1}.`);
    return;
  }
  const start = { line, character };
  await session.connection.window.showDocument({ uri, takeFocus: true, selection: { start, end: start } });
}
