// The server command that edits whole entries: planned on the newest text, made as one versioned edit, or not at all.
import { MessageType } from "vscode-languageserver";
import { applyEdit } from "../applyEdit.ts";
import { isEditParams, planEdit } from "../editPlans.ts";
import { workspaceEdit } from "../edits.ts";
import type { EditAnswer } from "../protocol.ts";
import type { Session } from "../session.ts";

/** Our own client says itself what came of it; any other throws the answer of a command away. */
export async function editEntries(session: Session, given: unknown): Promise<EditAnswer> {
  const answer = await edit(session, given);
  if (answer.status === "failed" && !session.client.options.clientCommands) {
    session.tell(MessageType.Warning, answer.message);
  }
  return answer;
}

/** Nothing is tried twice: a line says where an entry is only as long as the text is the same. */
async function edit(session: Session, given: unknown): Promise<EditAnswer> {
  if (!isEditParams(given)) return failed("Say what to edit: a document, a line of it, and an edit.");
  await session.listFileKnown(given.uri);
  const document = session.paperList(given.uri);
  if (!document) return failed("This document does not read as a list of papers.");
  const plan = planEdit(session, document, given);
  if (plan.status === "refused") return failed(plan.message);
  const { title, line, from = null } = plan;
  const made = await applyEdit(session, title, workspaceEdit(document, plan.edits, session.client));
  return made
    ? { status: "edited", title, line, from }
    : failed("The list has changed meanwhile, so nothing was done; ask again.");
}

function failed(message: string): EditAnswer {
  return { status: "failed", message };
}
