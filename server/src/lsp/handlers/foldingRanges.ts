// textDocument/foldingRange: sections, years, entries.
import type { FoldingRange, FoldingRangeParams } from "vscode-languageserver";
import { folds } from "../../features/folding.ts";
import type { Session } from "../session.ts";

export function foldingRanges(session: Session, { textDocument }: FoldingRangeParams): FoldingRange[] | null {
  const document = session.document(textDocument.uri);
  if (!document?.snapshot.list.isPaperList) return null;
  return folds(document.snapshot.list, document.snapshot.source);
}
