// Watches Markdown documents for the first one that looks like a list of papers; after that there is nothing to watch.
import { Disposable, type TextDocument, type TextDocumentChangeEvent, workspace } from "vscode";
import { hintsAtPaper, looksLikeList } from "./looksLikeList.ts";
import { isServed } from "./servedDocuments.ts";

/**
 * Calls `found` once, when a list is open. A document is read whole when it is opened or saved; in between only what was
 * typed or pasted is looked at.
 */
export function watchForLists(found: () => void): Disposable {
  const look = (document: TextDocument) => {
    if (isServed(document) && looksLikeList(document.getText())) finish();
  };
  const lookAtChange = ({ document, contentChanges }: TextDocumentChangeEvent) => {
    if (isServed(document) && contentChanges.some(({ text }) => hintsAtPaper(text))) look(document);
  };
  const watch = Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidSaveTextDocument(look),
    workspace.onDidChangeTextDocument(lookAtChange),
  );
  const finish = () => {
    watch.dispose();
    found();
  };
  if (workspace.textDocuments.some((it) => isServed(it) && looksLikeList(it.getText()))) finish();
  return watch;
}
