// Open documents as snapshots: the newest one of each, and how a change from the editor makes the next.
import { type TextDocumentContentChangeEvent, TextDocuments } from "vscode-languageserver";
import type { TextEdit } from "../base/textEdit.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../parse/snapshot.ts";
import { spanOf } from "./convert.ts";

/** A document at one version; a change makes a new one, so whoever holds this sees nothing move. */
export interface ListDocument {
  readonly uri: string;
  readonly snapshot: Snapshot;
}

export type Documents = TextDocuments<ListDocument>;

export function createDocuments(): Documents {
  return new TextDocuments<ListDocument>({
    create: (uri, _language, version, text) => ({ uri, snapshot: openSnapshot(text, version) }),
    update: ({ uri, snapshot }, changes, version) => ({
      uri,
      snapshot: afterChanges(snapshot, changes, version),
    }),
  });
}

/** Each change counts its positions in the text that the one before it left. */
function afterChanges(
  before: Snapshot,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): Snapshot {
  let snapshot = before;
  for (const change of changes) {
    snapshot =
      "range" in change
        ? changeSnapshot(snapshot, [editOf(change, snapshot)], version)
        : openSnapshot(change.text, version);
  }
  return changes.length > 0 ? snapshot : changeSnapshot(before, [], version);
}

function editOf(
  change: Extract<TextDocumentContentChangeEvent, { range: unknown }>,
  { source }: Snapshot,
): TextEdit {
  return { span: spanOf(change.range, source), text: change.text };
}
