// "Add Paper from arXiv...": asks which paper and where, lets the server add it, shows where it stands.
import { ProgressLocation, type TextEditor, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type AddPaperOutcome,
  type AddPaperParams,
  addPaperCommand,
} from "../../../server/src/lsp/protocol.ts";
import { isServed } from "../servedDocuments.ts";
import { askPaper } from "./askPaper.ts";
import { askSection } from "./askSection.ts";
import { readGiven } from "./given.ts";
import { placeName } from "./placeName.ts";
import { showEntry } from "./showEntry.ts";

interface Server {
  start(): Promise<BaseLanguageClient>;
}

/** Answers what came of it; undefined where the user called it off, or where there is no list to add to. */
export async function addPaper(server: Server, given: unknown): Promise<AddPaperOutcome | undefined> {
  const editor = window.activeTextEditor;
  if (!editor || !isServed(editor.document)) {
    window.showInformationMessage("Open the list that the paper belongs to, then add it again.");
    return undefined;
  }
  const params = await askParams(await server.start(), editor, given);
  if (!params) return undefined;
  const outcome = await requestPaper(await server.start(), params);
  if (outcome) await tell(outcome, editor);
  return outcome;
}

async function askParams(
  client: BaseLanguageClient,
  editor: TextEditor,
  given: unknown,
): Promise<AddPaperParams | undefined> {
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const { line } = editor.selection.active;
  const known = readGiven(given);
  const paper = known.paper ?? (await askPaper(client, editor));
  if (paper === undefined) return undefined;
  const place =
    known.section === undefined ? await askSection(client, { uri, line, paper }) : { section: known.section };
  return place && { uri, paper, line, ...place };
}

/** Undefined where it was called off. */
async function requestPaper(
  client: BaseLanguageClient,
  params: AddPaperParams,
): Promise<AddPaperOutcome | undefined> {
  const options = { location: ProgressLocation.Notification, title: "Asking arXiv", cancellable: true };
  return window.withProgress(options, async (_progress, token) => {
    const request = { command: addPaperCommand, arguments: [params] };
    try {
      return await client.sendRequest<AddPaperOutcome>("workspace/executeCommand", request, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

async function tell(outcome: AddPaperOutcome, editor: TextEditor): Promise<void> {
  if (outcome.status === "failed") {
    window.showErrorMessage(outcome.message);
    return;
  }
  if (outcome.status === "added-several") {
    await showEntry(editor, outcome.line);
    const added = `${outcome.papers} ${outcome.papers === 1 ? "paper was" : "papers were"} added.`;
    if (outcome.left.length === 0) window.showInformationMessage(added);
    else window.showWarningMessage([added, ...inBrief(outcome.left)].join(" "));
    return;
  }
  await showEntry(editor, outcome.line, outcome.status === "added" ? outcome.cursor : undefined);
  const { title, section, yearHeading, line } = outcome;
  if (outcome.status === "already-listed") {
    const place = placeName(section, yearHeading);
    // The place first: VS Code cuts a long message short.
    window.showInformationMessage(`Already listed in ${place}, line ${line + 1}: “${title}”`);
  }
}

/** How many sentences a notification takes before nobody reads them. */
const mostSentences = 4;

function inBrief(sentences: readonly string[]): readonly string[] {
  const more = sentences.length - mostSentences;
  if (more <= 1) return sentences;
  return [...sentences.slice(0, mostSentences), `${more} more papers were not added.`];
}
