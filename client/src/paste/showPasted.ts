// Says where a pasted paper has gone when that is out of sight: its place is seldom the one where it was pasted.
import { type TextDocument, type TextEditor, window, workspace } from "vscode";
import type { PasteEntriesAnswer } from "../../../server/src/lsp/protocol.ts";
import { placeName } from "../addPaper/placeName.ts";
import { showEntry } from "../addPaper/showEntry.ts";

type Planned = Extract<PasteEntriesAnswer, { status: "planned" }>;

/** Milliseconds in which VS Code makes the edit that it was given; after that it never will. */
const longest = 5000;

/** Waits for the edit, which VS Code makes when it has been handed over. */
export function showWhenPasted(document: TextDocument, answer: Planned): void {
  const listener = workspace.onDidChangeTextDocument((change) => {
    if (change.document !== document || change.contentChanges.length === 0) return;
    finish();
    void tellWhere(document, answer);
  });
  const timer = setTimeout(() => finish(), longest);
  const finish = () => {
    clearTimeout(timer);
    listener.dispose();
  };
}

async function tellWhere(document: TextDocument, answer: Planned): Promise<void> {
  const editor = window.visibleTextEditors.find((it) => it.document === document);
  const { line, cursor } = answer.first;
  if (!editor || isInSight(editor, line)) return;
  const show = "Show";
  const chosen = await window.showInformationMessage(inWords(answer), show);
  if (chosen === show && line < document.lineCount) await showEntry(editor, line, cursor ?? undefined);
}

function isInSight({ visibleRanges }: TextEditor, line: number): boolean {
  return visibleRanges.some(({ start, end }) => start.line <= line && line < end.line);
}

/** The place first: VS Code cuts a long message short. */
function inWords({ papers, first: { title, section, yearHeading, line } }: Planned): string {
  const place = `${placeName(section, yearHeading)}, line ${line + 1}`;
  return papers === 1 ? `Added to ${place}: “${title}”` : `${papers} papers added, the first to ${place}.`;
}
