// codeAction/resolve: fetches the paper of an offer that was taken, and makes the edit.
import { type CancellationToken, type CodeAction, MessageType } from "vscode-languageserver";
import { placeAfter, planAddition, readPaper } from "../addition.ts";
import { workspaceEdit } from "../edits.ts";
import type { Session } from "../session.ts";
import { isAddAllData, resolveAddAll } from "./addAll.ts";
import { isEditData, resolveEdit } from "./editActions.ts";
import { isAddBibtexData, resolveAddBibtex } from "./resolveAddBibtex.ts";
import { revealing } from "./reveal.ts";

/** What an offer keeps until it is taken. */
export interface AddActionData {
  readonly uri: string;
  /** The id, with its version where one was written. */
  readonly paper: string;
  readonly section: string;
  /** 0-based line of the mention. */
  readonly line: number;
  readonly scratch?: string;
  /** The first line of the BibTeX that makes way for the entry. */
  readonly bibtex?: string;
}

/** Where no edit can be made the action comes back without one, and the user is told why. */
export async function resolveCodeAction(
  session: Session,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  const data = action.data;
  if (!action.edit && isAddAllData(data)) return resolveAddAll(session, action, data, token);
  if (!action.edit && isAddBibtexData(data)) return resolveAddBibtex(session, action, data, token);
  if (!action.edit && isEditData(data)) return resolveEdit(session, action, data);
  if (action.edit || !isAddActionData(data)) return action;
  const reading = await readPaper(session, data.paper, token);
  if (token.isCancellationRequested) return action;
  if ("message" in reading) return refuse(session, action, reading.message);
  const document = session.document(data.uri);
  if (!document) return action;
  const plan = planAddition(session, document, reading.paper, data);
  if (plan.status !== "planned") return refuse(session, action, plan.message);
  const { snapshot } = document;
  return {
    ...action,
    edit: workspaceEdit(document, plan.edits, session.client),
    // An editor that takes the edit runs this behind it: the new entry may stand far from the line that was pasted.
    ...(session.client.showsDocuments && {
      command: revealing("Show the new entry", data.uri, placeAfter(plan, snapshot)),
    }),
  };
}

function refuse(session: Session, action: CodeAction, message: string): CodeAction {
  session.tell(MessageType.Warning, message);
  return action;
}

function isAddActionData(data: unknown): data is AddActionData {
  return (
    typeof data === "object" &&
    data !== null &&
    "uri" in data &&
    typeof data.uri === "string" &&
    "paper" in data &&
    typeof data.paper === "string" &&
    "section" in data &&
    typeof data.section === "string" &&
    "line" in data &&
    typeof data.line === "number" &&
    (!("scratch" in data) || typeof data.scratch === "string") &&
    (!("bibtex" in data) || typeof data.bibtex === "string")
  );
}
