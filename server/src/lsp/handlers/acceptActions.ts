// The offers to turn off a rule that found something here, for the whole list, in its own file.
import {
  type CodeAction,
  CodeActionKind,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { listFileName } from "../../config/listFile.ts";
import { newListFile, turnOffIn } from "../../features/codeActions/acceptAction.ts";
import { asShown, type GatheredFinding } from "../../rules/debt.ts";
import type { Finding } from "../../rules/rule.ts";
import { diagnosticOf } from "../diagnostics.ts";
import type { ListDocument } from "../documents.ts";
import type { Session } from "../session.ts";

/** One for each rule, with what it found here; none where the file cannot be written. */
export async function acceptActions(
  session: Session,
  { uri, snapshot }: ListDocument,
  rules: ReadonlyMap<string, readonly Finding[]>,
  debts: readonly GatheredFinding[],
): Promise<CodeAction[]> {
  if (rules.size === 0) return [];
  // An editor that tells of no changes on the disk must not be given edits of a text that is gone.
  if (!session.client.registersFileWatchers) await session.listFiles.askAgain(uri);
  const options = session.diagnosticOptions(uri);
  return [...rules].flatMap(([rule, findings]) => {
    const edit = editThatTurnsOff(session, uri, rule);
    if (!edit) return [];
    const title = `Turn ${rule} off for this list in ${listFileName}`;
    const diagnostics = asShown(findings, debts).map((it) => diagnosticOf(it, snapshot.source, options));
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit }];
  });
}

function editThatTurnsOff(session: Session, listUri: string, rule: string): WorkspaceEdit | undefined {
  const found = session.listFiles.fileOf(listUri);
  if (!found) return editThatCreates(session, listUri, rule);
  const edits = "text" in found ? turnOffIn(found.text, rule) : undefined;
  if (!edits || !("text" in found)) return undefined;
  const { uri } = found;
  const document = TextDocument.create(uri, "jsonc", 0, found.text);
  const changes = edits.map(({ span, text }) =>
    TextEdit.replace({ start: document.positionAt(span.start), end: document.positionAt(span.end) }, text),
  );
  if (!session.client.versionedEdits) return { changes: { [uri]: changes } };
  const version = session.openListFiles.get(uri)?.version ?? null;
  return { documentChanges: [TextDocumentEdit.create({ uri, version }, changes)] };
}

/** In the list's own folder, so that it is for no other list. */
function editThatCreates({ client }: Session, listUri: string, rule: string): WorkspaceEdit | undefined {
  const isFile = client.fileSchemes.some((scheme) => listUri.startsWith(`${scheme}:`));
  if (!client.createsFiles || !client.versionedEdits || !isFile) return undefined;
  const uri = `${listUri.slice(0, listUri.lastIndexOf("/"))}/${listFileName}`;
  const text = TextEdit.insert({ line: 0, character: 0 }, newListFile(rule));
  return {
    documentChanges: [CreateFile.create(uri), TextDocumentEdit.create({ uri, version: null }, [text])],
  };
}
