// Brings an entry into view.
import {
  Position,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
} from "vscode";

/** Selects the entry that begins on the 0-based line, or puts the cursor where something is left to fill in. */
export async function showEntry(
  { document, viewColumn }: TextEditor,
  line: number,
  cursor?: { readonly line: number; readonly character: number },
): Promise<void> {
  const editor = await window.showTextDocument(document, viewColumn);
  const end = document.lineAt(lastLineOfEntry(document, line)).range.end;
  const entry = new Selection(document.lineAt(line).range.start, end);
  const place = cursor && new Position(cursor.line, cursor.character);
  editor.selection = place ? new Selection(place, place) : entry;
  editor.revealRange(entry, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** An entry goes on as long as its lines are indented. */
function lastLineOfEntry(document: TextDocument, line: number): number {
  let last = line;
  while (last + 1 < document.lineCount && /^\s+\S/.test(document.lineAt(last + 1).text)) last++;
  return last;
}
