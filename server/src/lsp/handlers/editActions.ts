// Code actions on whole entries. They are there when somebody asks; a light bulb on every line would say nothing.
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  MessageType,
} from "vscode-languageserver";
import type { Span } from "../../base/span.ts";
import { type EditOffer, editOffers } from "../../features/edit/offers.ts";
import type { ListDocument } from "../documents.ts";
import { isEditParams, planEdit } from "../editPlans.ts";
import { workspaceEdit } from "../edits.ts";
import { type EditParams, editCommand } from "../protocol.ts";
import type { Session } from "../session.ts";

/** What an offer keeps until it is taken. */
interface EditData {
  readonly entryEdit: EditParams;
}

const kinds: { readonly [E in EditOffer["edit"]]: CodeActionKind } = {
  "move-up": CodeActionKind.RefactorMove,
  "move-down": CodeActionKind.RefactorMove,
  "sort-year": CodeActionKind.RefactorRewrite,
  "sort-section": CodeActionKind.RefactorRewrite,
  delete: CodeActionKind.RefactorRewrite,
};

export function editActions(
  session: Session,
  document: ListDocument,
  span: Span,
  { triggerKind }: CodeActionContext,
  wants: (kind: string) => boolean,
): CodeAction[] {
  if (triggerKind === CodeActionTriggerKind.Automatic) return [];
  if (!Object.values(kinds).some(wants)) return [];
  const { snapshot, uri } = document;
  const { line } = snapshot.source.placeAt(span.start);
  return editOffers(snapshot, line, session.configOf(document).style).flatMap(({ title, ...offer }) => {
    const kind = kinds[offer.edit];
    return wants(kind) ? [{ title, kind, ...step(session, { uri, line, ...offer }) }] : [];
  });
}

/** The edit comes when the action is taken; an editor that cannot wait for it gets a command instead. */
function step(session: Session, entryEdit: EditParams): Pick<CodeAction, "data" | "command"> {
  const data: EditData = { entryEdit };
  if (session.client.lazyEdits) return { data };
  return { command: { title: "Edit the list", command: editCommand, arguments: [entryEdit] } };
}

/** Where no edit can be made the action comes back without one, and the user is told why. */
export function resolveEdit(session: Session, action: CodeAction, { entryEdit }: EditData): CodeAction {
  const document = session.paperList(entryEdit.uri);
  if (!document) return action;
  const plan = planEdit(session, document, entryEdit);
  if (plan.status === "planned") {
    return { ...action, edit: workspaceEdit(document, plan.edits, session.client) };
  }
  session.tell(MessageType.Warning, plan.message);
  return action;
}

export function isEditData(data: unknown): data is EditData {
  return typeof data === "object" && data !== null && "entryEdit" in data && isEditParams(data.entryEdit);
}
