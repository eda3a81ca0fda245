// Brings a line of a list into view, in the editor that shows the list already where there is one.
import { Range, Selection, type TextDocument, TextEditorRevealType, ViewColumn, window } from "vscode";

/** 0-based; a line that is no longer there counts as the last. */
export async function showLine(document: TextDocument, line: number): Promise<void> {
  const shown = window.visibleTextEditors.find((it) => it.document === document);
  const editor = await window.showTextDocument(document, shown?.viewColumn ?? ViewColumn.One);
  const { start } = document.lineAt(Math.min(line, document.lineCount - 1)).range;
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}
