// The list in the active editor, and what the server is asked of it.
import { type TextEditor, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type EditAnswer,
  type EditParams,
  type EntryAt,
  editCommand,
  entryAtCommand,
} from "../../../server/src/lsp/protocol.ts";
import { isServed } from "../servedDocuments.ts";

export interface Server {
  start(): Promise<BaseLanguageClient>;
}

/** An edit without the place, which is that of the cursor. */
export type CursorEdit = EditParams extends infer Each
  ? Each extends EditParams
    ? Omit<Each, "uri" | "line">
    : never
  : never;

/** The active editor where it shows Markdown; else the user is told. */
export function listEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor && isServed(editor.document)) return editor;
  window.showInformationMessage("Open a list of papers, and put the cursor into it.");
  return undefined;
}

export function requestEdit(
  client: BaseLanguageClient,
  editor: TextEditor,
  edit: CursorEdit,
): Promise<EditAnswer> {
  return execute(client, editCommand, { ...placeOf(client, editor), ...edit });
}

/** The entry at the cursor; null where it is in none. */
export function requestEntry(
  client: BaseLanguageClient,
  editor: TextEditor,
  sections = false,
): Promise<EntryAt | null> {
  return execute(client, entryAtCommand, { ...placeOf(client, editor), sections });
}

export function execute<Answer>(
  client: BaseLanguageClient,
  command: string,
  params: object,
): Promise<Answer> {
  return client.sendRequest<Answer>("workspace/executeCommand", { command, arguments: [params] });
}

function placeOf(client: BaseLanguageClient, { document, selection }: TextEditor) {
  return { uri: client.code2ProtocolConverter.asUri(document.uri), line: selection.active.line };
}
