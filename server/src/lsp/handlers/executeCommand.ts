// workspace/executeCommand: the commands that this server runs.
import type { CancellationToken, ExecuteCommandParams } from "vscode-languageserver";
import { revealCommand } from "../capabilities.ts";
import { addPaperCommand } from "../protocol.ts";
import type { Session } from "../session.ts";
import { addPaper } from "./addPaper.ts";
import { reveal } from "./reveal.ts";

export async function executeCommand(
  session: Session,
  { command, arguments: given = [] }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<unknown> {
  if (command === addPaperCommand) return addPaper(session, given[0], token);
  if (command === revealCommand) await reveal(session, given);
  return null;
}
