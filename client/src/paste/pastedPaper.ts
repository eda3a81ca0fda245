// What a pasted or dropped text could become, and the entries that it becomes when one of them is chosen.
import { type CancellationToken, type TextDocument, WorkspaceEdit, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type PasteEntriesAnswer,
  type PasteEntriesParams,
  type PasteOffer,
  type PasteParams,
  pasteEntriesRequest,
  pasteOfferRequest,
} from "../../../server/src/lsp/protocol.ts";
import { looksLikeList } from "../looksLikeList.ts";
import { showWhenPasted } from "./showPasted.ts";

export interface Server {
  start(): Promise<BaseLanguageClient>;
}

/** The cheap question first: most of what is pasted names no paper, and most documents are no list. */
const namesPaper =
  /arxiv|\d{4}\.\d{4,5}|\b[a-z-]{2,}(?:\.[a-z]{2})?\/\d{7}\b|\b10\.48550\/|^\s*@\w+\s*[{(]/im;

/** Undefined where the text is to be pasted as it is, and as nothing else. */
export async function offerFor(
  server: Server,
  document: TextDocument,
  text: string,
  line: number,
  token: CancellationToken,
): Promise<PasteOffer | undefined> {
  if (!namesPaper.test(text) || !looksLikeList(document.getText())) return undefined;
  const client = await server.start();
  const params: PasteParams = { uri: uriOf(client, document), text, line };
  const offer = await client.sendRequest<PasteOffer | null>(pasteOfferRequest, params, token);
  return offer ?? undefined;
}

/** The edit that writes the entries; undefined where there is none, which the user has been told then. */
export async function entriesFor(
  server: Server,
  document: TextDocument,
  pasted: Omit<PasteEntriesParams, "uri">,
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const client = await server.start();
  const params: PasteEntriesParams = { ...pasted, uri: uriOf(client, document) };
  const answer = await client.sendRequest<PasteEntriesAnswer>(pasteEntriesRequest, params, token);
  if (token.isCancellationRequested) return undefined;
  if (answer.message !== null) window.showWarningMessage(answer.message);
  if (answer.status === "failed") return undefined;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of answer.edits) {
    edit.replace(document.uri, client.protocol2CodeConverter.asRange(range), newText);
  }
  showWhenPasted(document, answer);
  return edit;
}

function uriOf(client: BaseLanguageClient, { uri }: TextDocument): string {
  return client.code2ProtocolConverter.asUri(uri);
}
