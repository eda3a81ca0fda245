// Edits that an editor shows before it makes them.
import type { ChangeAnnotation, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";

type Label = Pick<ChangeAnnotation, "label" | "description">;

/** As the protocol means it: each edit is to be confirmed. */
export function shown(documentChanges: readonly TextDocumentEdit[], label: Label): WorkspaceEdit {
  return {
    documentChanges: annotated(documentChanges, "shown"),
    changeAnnotations: { shown: { ...label, needsConfirmation: true } },
  };
}

/**
 * The same for VS Code, which opens its preview where any edit is to be confirmed, and leaves unticked what is: somebody
 * who renames an author would have to tick each of forty places. So an edit that changes nothing asks for the preview,
 * and those that count stand there ticked.
 */
export function shownTicked(documentChanges: readonly TextDocumentEdit[], label: Label): WorkspaceEdit {
  const [first, ...others] = annotated(documentChanges, "made");
  if (!first) return { documentChanges: [] };
  const start = { line: 0, character: 0 };
  const nothing = { range: { start, end: start }, newText: "", annotationId: "preview" };
  return {
    documentChanges: [{ ...first, edits: [nothing, ...first.edits] }, ...others],
    changeAnnotations: {
      made: label,
      preview: { label: "Look before you apply", description: "changes nothing", needsConfirmation: true },
    },
  };
}

function annotated(documentChanges: readonly TextDocumentEdit[], annotationId: string): TextDocumentEdit[] {
  return documentChanges.map((change) => ({
    ...change,
    edits: change.edits.map((edit) => ({ ...(edit as TextEdit), annotationId })),
  }));
}
