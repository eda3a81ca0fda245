// Edits of one document for the editor: tied to the version they were made for.
import { TextDocumentEdit, type WorkspaceEdit } from "vscode-languageserver";
import type { TextEdit } from "../base/textEdit.ts";
import type { Client } from "./client.ts";
import { textEditsOf } from "./convert.ts";
import type { ListDocument } from "./documents.ts";

/** One undo step in an editor, or nothing where the document has moved on. */
export function workspaceEdit(
  { uri, snapshot }: ListDocument,
  edits: readonly TextEdit[],
  client: Client,
): WorkspaceEdit {
  const changes = textEditsOf(edits, snapshot.source);
  if (!client.versionedEdits) return { changes: { [uri]: changes } };
  return { documentChanges: [TextDocumentEdit.create({ uri, version: snapshot.version }, changes)] };
}
