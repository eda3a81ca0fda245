// textDocument/rename and prepareRename: authors, venues and key words, in all files of a list.
import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { planRename, type RenamePlan, renameSubject } from "../../features/navigation/rename.ts";
import { offsetOf, rangeOf, textEditsOf } from "../convert.ts";
import { shown, shownTicked } from "../editPreview.ts";
import { otherFiles } from "../filesOfList.ts";
import type { Session } from "../session.ts";

type Refusal = ResponseError<void>;

export function prepareRename(
  session: Session,
  { textDocument, position }: PrepareRenameParams,
): { range: Range; placeholder: string } | Refusal | null {
  const document = session.paperList(textDocument.uri);
  if (!document) return null;
  const { list, source } = document.snapshot;
  const subject = renameSubject(list, offsetOf(position, source));
  if (!subject) return null;
  if (!subject.ok) return new ResponseError(LSPErrorCodes.RequestFailed, subject.problem);
  return { range: rangeOf(subject.span, source), placeholder: subject.text };
}

export async function rename(
  session: Session,
  { textDocument: { uri }, position, newName }: RenameParams,
): Promise<WorkspaceEdit | Refusal | null> {
  const before = session.paperList(uri);
  if (!before) return null;
  // What lies on the disk may have changed since it was read.
  await session.listFiles.askAgain(uri);
  const document = session.paperList(uri);
  if (document?.snapshot.version !== before.snapshot.version)
    return new ResponseError(
      LSPErrorCodes.ContentModified,
      "The list was changed meanwhile; rename it again.",
    );
  const offset = offsetOf(position, document.snapshot.source);
  const plan = planRename(document, offset, newName, otherFiles(session, uri));
  if (!plan) return null;
  return plan.ok ? renameEdit(session, plan) : new ResponseError(LSPErrorCodes.RequestFailed, plan.problem);
}

/** More than one entry is shown before it is changed, in an editor that can show it. */
function renameEdit(session: Session, plan: RenamePlan): WorkspaceEdit {
  const { versionedEdits, confirmsEdits, options } = session.client;
  const changes = plan.files.map(({ file, edits }) => ({
    uri: file.uri,
    version: session.document(file.uri)?.snapshot.version ?? null,
    edits: textEditsOf(edits, file.snapshot.source),
  }));
  if (!versionedEdits) return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits])) };
  const documentChanges = changes.map(({ edits, ...document }) => TextDocumentEdit.create(document, edits));
  if (plan.entries < 2 || !confirmsEdits) return { documentChanges };
  const annotation = { label: plan.title, description: described(plan) };
  return options.clientCommands
    ? shownTicked(documentChanges, annotation)
    : shown(documentChanges, annotation);
}

/** `12 entries in 2 files; 1 entry names both and stays as it is` */
function described({ files, entries, left }: RenamePlan): string {
  const where = files.length > 1 ? ` in ${files.length} files` : "";
  if (left === 0) return `${entries} entries${where}`;
  const stay =
    left === 1 ? "1 entry names both and stays as it is" : `${left} entries name both and stay as they are`;
  return `${entries} entries${where}; ${stay}`;
}
