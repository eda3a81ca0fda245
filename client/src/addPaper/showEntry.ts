// Brings an entry into view and selects it.
import { Selection, type TextDocument, type TextEditor, TextEditorRevealType, window } from "vscode";

/** Selects the entry that begins on the 0-based line. */
export async function showEntry({ document, viewColumn }: TextEditor, line: number): Promise<void> {
  const editor = await window.showTextDocument(document, viewColumn);
  const end = document.lineAt(lastLineOfEntry(document, line)).range.end;
  editor.selection = new Selection(document.lineAt(line).range.start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** An entry goes on as long as its lines are indented. */
function lastLineOfEntry(document: TextDocument, line: number): number {
  let last = line;
  while (last + 1 < document.lineCount && /^\s+\S/.test(document.lineAt(last + 1).text)) last++;
  return last;
}
