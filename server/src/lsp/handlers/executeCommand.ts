// workspace/executeCommand: the commands that this server runs.
import { type CancellationToken, type ExecuteCommandParams, MessageType } from "vscode-languageserver";
import { inBrief } from "../batchAddition.ts";
import { revealCommand } from "../capabilities.ts";
import {
  type AddPaperOutcome,
  addPaperCommand,
  clearCacheCommand,
  editCommand,
  entryAtCommand,
  exportCommand,
  houseStyleCommand,
  type VerifyOutcome,
  verifyCommand,
} from "../protocol.ts";
import type { Session } from "../session.ts";
import { addPaper } from "./addPaper.ts";
import { editEntries } from "./editEntries.ts";
import { entryAtCursor } from "./entryAtCursor.ts";
import { exportPapers } from "./exportPapers.ts";
import { houseStyle } from "./houseStyle.ts";
import { reveal } from "./reveal.ts";
import { verify } from "./verify.ts";

export async function executeCommand(
  session: Session,
  { command, arguments: given = [] }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<unknown> {
  if (command === addPaperCommand) {
    const outcome = await addPaper(session, given[0], token);
    // Our own client says it itself; any other throws the answer of a command away.
    if (!session.client.options.clientCommands) tellOutcome(session, outcome);
    return outcome;
  }
  if (command === verifyCommand) {
    const outcome = await verify(session, given[0], token);
    if (!session.client.options.clientCommands) tellVerified(session, outcome);
    return outcome;
  }
  if (command === clearCacheCommand) return session.clearCache();
  if (command === editCommand) return editEntries(session, given[0]);
  if (command === entryAtCommand) return entryAtCursor(session, given[0]);
  if (command === exportCommand) return exportPapers(session, given[0]);
  if (command === houseStyleCommand) return houseStyle(session, given[0]);
  if (command === revealCommand) await reveal(session, given);
  return null;
}

/** That a paper was added is seen in the text. */
function tellOutcome(session: Session, outcome: AddPaperOutcome): void {
  if (outcome.status === "failed") session.tell(MessageType.Warning, outcome.message);
  if (outcome.status === "added-several" && outcome.left.length > 0) {
    session.tell(MessageType.Warning, inBrief(outcome.left));
  }
  if (outcome.status === "already-listed") {
    session.tell(MessageType.Info, `“${outcome.title}” is already listed, on line ${outcome.line + 1}.`);
  }
}

/** What was found is seen in the list. */
function tellVerified(session: Session, outcome: VerifyOutcome): void {
  if (outcome.message !== null) session.tell(MessageType.Warning, outcome.message);
}
