// The view "Papers" in the Explorer: the papers of a list by section, year, author, venue, keyword, what they lack, what is new.
import { commands, Disposable, env, Uri, window, workspace } from "vscode";
import { type ExportAnswer, type ExportParams, exportCommand } from "../../../server/src/lsp/protocol.ts";
import { execute } from "../edit/listEditor.ts";
import type { LanguageServer } from "../languageServer.ts";
import { Later } from "../later.ts";
import { showLine } from "../showLine.ts";
import { askFilter } from "./askFilter.ts";
import { PapersTree, type Row } from "./papersTree.ts";

const viewId = "paperList.papers";
const filterKey = "paperList.papersAreFiltered";

/** Milliseconds after the last change. */
const pause = 500;

export interface PapersView extends Disposable {
  readonly tree: PapersTree;
}

export function registerPapersView(server: LanguageServer): PapersView {
  const { lists } = server;
  const tree = new PapersTree(server, () => lists.current);
  const view = window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });
  /** True where something has changed while nobody saw the view. */
  let isOld = false;
  const refresh = () => {
    isOld = !view.visible;
    if (view.visible) tree.refresh();
  };
  const later = new Later(pause, refresh);
  const use = (filter: string) => {
    if (filter.trim() === tree.filter) return;
    tree.filter = filter.trim();
    view.description = tree.filter === "" ? "" : `“${tree.filter}”`;
    void commands.executeCommand("setContext", filterKey, tree.filter !== "");
    tree.refresh();
  };
  const disposable = Disposable.from(
    tree,
    view,
    later,
    lists.onDidChangeCurrent(refresh),
    tree.onDidShowTop((rows) => {
      view.message = rows === 0 && tree.filter !== "" ? `No paper has “${tree.filter}”.` : "";
    }),
    view.onDidChangeVisibility(() => {
      if (view.visible && isOld) refresh();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === lists.current) later.call();
    }),
    workspace.onDidSaveTextDocument((document) => {
      if (document === lists.current) later.call();
    }),
    commands.registerCommand("paperList.papers.filter", (given: unknown) =>
      typeof given === "string" ? use(given) : askFilter(tree.filter, use),
    ),
    commands.registerCommand("paperList.papers.clearFilter", () => use("")),
    commands.registerCommand("paperList.papers.goTo", goTo),
    commands.registerCommand("paperList.papers.copyTitle", copyTitle),
    commands.registerCommand("paperList.papers.copyLink", copyLink),
    commands.registerCommand("paperList.papers.openLink", openLink),
    commands.registerCommand("paperList.papers.copyBibtex", (row: Row) => copyBibtex(server, row)),
    commands.registerCommand("paperList.papers.moveTo", moveTo),
  );
  return { tree, dispose: () => disposable.dispose() };
}

async function goTo({ node: { line }, document }: Row): Promise<void> {
  if (line !== null) await showLine(document, line);
}

async function copyTitle({ node }: Row): Promise<void> {
  await env.clipboard.writeText(node.label);
}

async function copyLink({ node: { url } }: Row): Promise<void> {
  if (url !== null) await env.clipboard.writeText(url);
}

/** A paper, or all papers of a section. */
async function copyBibtex(server: LanguageServer, { node, document }: Row): Promise<void> {
  if (node.line === null) return;
  const client = await server.start();
  const params: ExportParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    format: "bibtex",
    scope: node.kind === "section" ? "section" : "lines",
    firstLine: node.line,
  };
  const answer = await execute<ExportAnswer>(client, exportCommand, params);
  if (answer.status === "exported") await env.clipboard.writeText(answer.text);
  else window.showInformationMessage(answer.message);
}

/** Moving asks for the rest, and is made where the list is seen. */
async function moveTo(row: Row): Promise<void> {
  await goTo(row);
  await commands.executeCommand("paperList.moveEntryTo");
}

/** What a list links to may be anything; a browser is for the web alone. */
async function openLink({ node: { url } }: Row): Promise<void> {
  if (url !== null && /^https?:\/\//i.test(url)) await env.openExternal(Uri.parse(url));
}
