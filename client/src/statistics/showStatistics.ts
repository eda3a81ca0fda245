// "Show Statistics": a page beside the list with its numbers, which follows the list as it changes.
import {
  commands,
  Disposable,
  type TextDocument,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type Statistics, statisticsRequest } from "../../../server/src/lsp/protocol.ts";
import type { FromPage, ShowStatistics } from "../../page/statistics/messages.ts";
import { Later } from "../later.ts";
import { isServed } from "../servedDocuments.ts";
import { openChoice } from "./openChoice.ts";
import { pageHtml } from "./pageHtml.ts";

interface Server {
  readonly lists: { readonly current: TextDocument | undefined };
  start(): Promise<BaseLanguageClient>;
}

export const viewType = "paperList.statistics";

export function registerStatistics(server: Server, extensionUri: Uri): Disposable {
  const pages = new Map<string, StatisticsPage>();
  const show = async () => {
    const active = window.activeTextEditor?.document;
    // From the view of papers, or with a page in front, it is the list that was looked at last.
    const document = active && isServed(active) ? active : server.lists.current;
    if (!document) {
      window.showInformationMessage("Open a list of papers, then ask for its statistics again.");
      return;
    }
    const statistics = await ask(await server.start(), document);
    if (!statistics) {
      window.showInformationMessage("This document does not read as a list of papers.");
      return;
    }
    const key = document.uri.toString();
    const known = pages.get(key);
    if (known) return known.reveal();
    const page = new StatisticsPage(server, document, extensionUri, () => pages.delete(key));
    pages.set(key, page);
  };
  return Disposable.from(
    commands.registerCommand("paperList.showStatistics", show),
    new Disposable(() => Disposable.from(...pages.values()).dispose()),
  );
}

function ask(client: BaseLanguageClient, document: TextDocument): Promise<Statistics | null> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  return client.sendRequest<Statistics | null>(statisticsRequest, { textDocument });
}

/** Milliseconds after the last change. */
const pause = 400;

class StatisticsPage implements Disposable {
  readonly #server: Server;
  readonly #document: TextDocument;
  readonly #panel: WebviewPanel;
  readonly #later = new Later(pause, () => this.#update());
  /** True where the list has changed while nobody saw the page. */
  #isOld = false;

  constructor(server: Server, document: TextDocument, extensionUri: Uri, closed: () => void) {
    this.#server = server;
    this.#document = document;
    const name = nameOf(document.uri);
    const options = { enableScripts: true, localResourceRoots: [extensionUri] };
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: false };
    this.#panel = window.createWebviewPanel(viewType, `Statistics of ${name}`, column, options);
    const { webview } = this.#panel;
    const listeners = Disposable.from(
      this.#later,
      webview.onDidReceiveMessage((message: FromPage) => void this.#hear(message)),
      workspace.onDidChangeTextDocument((change) => {
        if (change.document === document) this.#changed();
      }),
      workspace.onDidCloseTextDocument((closedOne) => {
        if (closedOne === document) this.dispose();
      }),
      this.#panel.onDidChangeViewState(() => {
        if (this.#panel.visible && this.#isOld) this.#changed();
      }),
    );
    this.#panel.onDidDispose(() => {
      listeners.dispose();
      closed();
    });
    webview.html = pageHtml(webview, extensionUri);
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #changed(): void {
    this.#isOld = !this.#panel.visible;
    if (this.#panel.visible) this.#later.call();
  }

  async #update(): Promise<void> {
    const statistics = await ask(await this.#server.start(), this.#document);
    // While it is being rewritten a list may be none for a moment: then its last numbers stay.
    if (!statistics) return;
    const message: ShowStatistics = { kind: "show", statistics, file: nameOf(this.#document.uri) };
    await this.#panel.webview.postMessage(message);
  }

  async #hear(message: FromPage): Promise<void> {
    if (message.kind === "ready") await this.#update();
    else await openChoice(await this.#server.start(), this.#document, message);
  }
}

function nameOf({ path }: Uri): string {
  return path.split("/").at(-1) ?? path;
}
