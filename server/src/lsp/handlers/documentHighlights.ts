// textDocument/documentHighlight: every place of what stands at the cursor.
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from "vscode-languageserver";
import { highlights } from "../../features/navigation/uses.ts";
import { offsetOf, rangeOf } from "../convert.ts";
import type { Session } from "../session.ts";

export function documentHighlights(
  session: Session,
  { textDocument, position }: DocumentHighlightParams,
): DocumentHighlight[] | null {
  const document = session.paperList(textDocument.uri);
  if (!document) return null;
  const { source } = document.snapshot;
  const uses = highlights(document, offsetOf(position, source));
  // Of an empty list VS Code would make that nothing is to be marked, its own words included.
  if (uses.length === 0) return null;
  return uses.map(({ span, isHome }) => ({
    range: rangeOf(span, source),
    kind: isHome ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
