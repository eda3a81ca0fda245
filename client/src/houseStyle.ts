// "Show House Style": what the server reads of a list's conventions, as a document beside the list that nobody can edit.
import {
  commands,
  Disposable,
  EventEmitter,
  type TextDocumentContentProvider,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type HouseStyleAnswer,
  type HouseStyleParams,
  houseStyleCommand,
} from "../../server/src/lsp/protocol.ts";
import { isServed } from "./servedDocuments.ts";

interface Server {
  start(): Promise<BaseLanguageClient>;
}

const scheme = "paper-list-style";

export function registerHouseStyle(server: Server): Disposable {
  const reports = new Reports();
  const closing = workspace.onDidCloseTextDocument(({ uri }) => reports.forget(uri));
  return Disposable.from(
    reports,
    closing,
    workspace.registerTextDocumentContentProvider(scheme, reports),
    commands.registerCommand("paperList.showHouseStyle", () => showHouseStyle(server, reports)),
  );
}

async function showHouseStyle(server: Server, reports: Reports): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isServed(editor.document)) {
    window.showInformationMessage("Open a list of papers, then ask for its style again.");
    return;
  }
  const answer = await ask(await server.start(), editor);
  if (answer.status === "failed") {
    window.showInformationMessage(answer.message);
    return;
  }
  const uri = reportUri(editor.document.uri);
  reports.put(uri, `${answer.lines.join("\n")}\n`);
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}

function ask(client: BaseLanguageClient, { document }: TextEditor): Promise<HouseStyleAnswer> {
  const params: HouseStyleParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const request = { command: houseStyleCommand, arguments: [params] };
  return client.sendRequest<HouseStyleAnswer>("workspace/executeCommand", request);
}

/** One report per list; the path is what the tab shows, the query keeps lists of one name apart. */
function reportUri(list: Uri): Uri {
  const name = list.path.split("/").at(-1);
  return Uri.from({ scheme, path: `House style of ${name}.txt`, query: list.toString() });
}

/** The reports that are open; one that is asked for again is brought up to date where it is shown. */
class Reports implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? "";
  }

  put(uri: Uri, text: string): void {
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
  }

  forget(uri: Uri): void {
    this.#texts.delete(uri.toString());
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
