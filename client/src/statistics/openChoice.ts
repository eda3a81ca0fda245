// Where a bar of the statistics leads: a section of the list, or papers to choose from.
import { type QuickPickItem, type TextDocument, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type PaperNode,
  type PaperNodesParams,
  paperNodesRequest,
} from "../../../server/src/lsp/protocol.ts";
import type { Choice } from "../../page/statistics/messages.ts";
import { showLine } from "../showLine.ts";

interface PaperItem extends QuickPickItem {
  readonly line: number;
}

export async function openChoice(
  client: BaseLanguageClient,
  document: TextDocument,
  choice: Choice,
): Promise<void> {
  if (choice.kind === "line") return showLine(document, choice.line);
  const papers = await papersAt(client, document, choice.path);
  const items = papers.flatMap(({ label, detail, line }): PaperItem[] =>
    line === null ? [] : [{ label, detail, line }],
  );
  if (items.length === 0) {
    window.showInformationMessage("There are no such papers in the list.");
    return;
  }
  const options = { title: `${choice.title} (${items.length})`, matchOnDetail: true };
  const picked = await window.showQuickPick(items, { ...options, placeHolder: "Go to a paper" });
  if (picked) await showLine(document, picked.line);
}

function papersAt(
  client: BaseLanguageClient,
  document: TextDocument,
  path: readonly string[],
): Promise<readonly PaperNode[]> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const params: PaperNodesParams = { textDocument, path, filter: "" };
  return client.sendRequest<readonly PaperNode[]>(paperNodesRequest, params);
}
