// What the server says it can do.
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import { addPaperCommand } from "./protocol.ts";

/** Server command: shows a place. Arguments: a document's uri, a 0-based line and a character of it. */
export const revealCommand = "paperList.server.reveal";

export const fixAllKind = `${CodeActionKind.SourceFixAll}.paperList`;

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));

/**
 * Editors switch suggestions while typing off in Markdown; these characters ask for them all the same, and what is
 * asked outside of author lines and venues is answered with nothing at once.
 */
const completionTriggers = [...letters, ...letters.map((letter) => letter.toUpperCase()), " ", "*", "_"];

export const serverCapabilities: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  documentSymbolProvider: { label: "Paper List" },
  foldingRangeProvider: true,
  completionProvider: {
    triggerCharacters: completionTriggers,
    completionItem: { labelDetailsSupport: true },
  },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
  executeCommandProvider: { commands: [addPaperCommand, revealCommand] },
};
