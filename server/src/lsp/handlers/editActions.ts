// Code actions on whole entries. They are there when somebody asks; a light bulb on every line would say nothing.
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  MessageType,
} from "vscode-languageserver";
import type { Span } from "../../base/span.ts";
import { contentsUpdate, type EditOffer, editOffers, mendOffers } from "../../features/edit/offers.ts";
import { updateContents } from "../../features/edit/updateContents.ts";
import { updateContentsKind } from "../capabilities.ts";
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

type Wants = (kind: string) => boolean;

export function editActions(
  session: Session,
  document: ListDocument,
  span: Span,
  { triggerKind, only }: CodeActionContext,
  wants: Wants,
): CodeAction[] {
  const { line } = document.snapshot.source.placeAt(span.start);
  return [
    ...(wants(CodeActionKind.QuickFix) ? mends(session, document, line) : []),
    ...(triggerKind === CodeActionTriggerKind.Automatic ? [] : changes(session, document, line, wants)),
    // A source action is run on save without a look at it, so only where it was asked for.
    ...(only && wants(updateContentsKind) ? contentsUpdates(session, document) : []),
  ];
}

function mends(session: Session, document: ListDocument, line: number): CodeAction[] {
  const { snapshot, uri } = document;
  const offers = mendOffers(snapshot, line, session.configOf(document).style);
  return offers.map(({ title, edit }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    ...step(session, { uri, line, edit }),
  }));
}

function changes(session: Session, document: ListDocument, line: number, wants: Wants): CodeAction[] {
  if (!Object.values(kinds).some(wants)) return [];
  const { snapshot, uri } = document;
  const offers = editOffers(snapshot, line, session.configOf(document).style);
  const actions = offers.map(({ title, ...offer }) => ({
    title,
    kind: kinds[offer.edit],
    ...step(session, { uri, line, ...offer }),
  }));
  const isEntry = offers.some(({ edit }) => edit === "delete");
  const asking = isEntry && session.client.options.clientCommands ? clientActions : [];
  return [...actions, ...asking].filter(({ kind }) => wants(kind));
}

/** What our own client must ask for: where to, and what was copied. */
const clientActions: readonly (CodeAction & { readonly kind: CodeActionKind })[] = [
  clientAction("Move the entry to another section or year...", CodeActionKind.RefactorMove, "moveEntryTo"),
  clientAction("Add the code link that was copied", CodeActionKind.RefactorRewrite, "addCodeLink"),
];

function clientAction(title: string, kind: CodeActionKind, name: string) {
  return { title, kind, command: { title, command: `paperList.${name}` } };
}

function contentsUpdates(session: Session, document: ListDocument): CodeAction[] {
  const plan = updateContents(document.snapshot);
  if (plan.status === "refused") return [];
  const edit = workspaceEdit(document, plan.edits, session.client);
  return [{ title: contentsUpdate.title, kind: updateContentsKind, edit }];
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
