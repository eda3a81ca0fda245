// How many papers the list in the active editor holds, beside the language in the status bar; nothing in other Markdown.
import {
  Disposable,
  type LanguageStatusItem,
  languages,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import type { ListStatus } from "../../server/src/lsp/protocol.ts";
import { servedDocuments } from "./servedDocuments.ts";

export interface StatusItem extends Disposable {
  /** What the server says of a document. */
  readonly update: (status: ListStatus) => void;
}

export function createStatusItem(): StatusItem {
  const known = new Map<string, ListStatus>();
  let item: LanguageStatusItem | undefined;

  const show = (editor: TextEditor | undefined) => {
    const status = editor && known.get(editor.document.uri.toString());
    if (!status?.isPaperList) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= createItem();
    item.text = counted(status.papers, "paper");
    item.detail = `in ${counted(status.sections, "section")}`;
  };
  const listeners = Disposable.from(
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
  return {
    update: (status) => {
      known.set(Uri.parse(status.uri).toString(), status);
      show(window.activeTextEditor);
    },
    dispose: () => Disposable.from(listeners, ...(item ? [item] : [])).dispose(),
  };
}

function createItem(): LanguageStatusItem {
  const item = languages.createLanguageStatusItem("paperList.status", servedDocuments);
  item.name = "Paper List";
  item.command = { command: "paperList.addPaper", title: "Add Paper" };
  return item;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
