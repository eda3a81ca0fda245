// What the server says it can do.
import {
  CodeActionKind,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import {
  addPaperCommand,
  clearCacheCommand,
  editCommand,
  entryAtCommand,
  exportCommand,
  houseStyleCommand,
  verifyCommand,
} from "./protocol.ts";

/** Server command: shows a place. Arguments: a document's uri, a 0-based line and a character of it. */
export const revealCommand = "paperList.server.reveal";

export const fixAllKind = `${CodeActionKind.SourceFixAll}.paperList`;

/** For editors that update the table of contents whenever a list is saved. */
export const updateContentsKind = `${CodeActionKind.Source}.updateContents.paperList`;

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));

/**
 * Editors switch suggestions while typing off in Markdown, but these characters ask for them all the same; where nothing of
 * a list is typed the answer is nothing, at once. VS Code asks at the blank behind a comma or a marker, at the star, the
 * bracket, the backtick and the hash, and goes on asking while letters narrow the list, but not at a letter that ends a word; other
 * editors ask there too.
 */
const completionTriggers = [...letters, ...letters.map((letter) => letter.toUpperCase()), ..." *_[#(`"];

const serverCapabilities: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  documentSymbolProvider: { label: "Paper List" },
  foldingRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  workspaceSymbolProvider: true,
  renameProvider: { prepareProvider: true },
  codeLensProvider: {},
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  completionProvider: {
    triggerCharacters: completionTriggers,
    completionItem: { labelDetailsSupport: true },
  },
  hoverProvider: true,
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.RefactorMove,
      CodeActionKind.RefactorRewrite,
      fixAllKind,
      updateContentsKind,
    ],
    resolveProvider: true,
  },
  executeCommandProvider: {
    commands: [
      addPaperCommand,
      verifyCommand,
      clearCacheCommand,
      houseStyleCommand,
      revealCommand,
      editCommand,
      entryAtCommand,
      exportCommand,
    ],
  },
};

/** What `initialize` is answered with. */
export function initializeResult(version: string): InitializeResult {
  return { capabilities: serverCapabilities, serverInfo: { name: "paper-list", version } };
}
