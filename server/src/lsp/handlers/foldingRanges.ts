// textDocument/foldingRange: sections, years, entries.
import type { FoldingRange, FoldingRangeParams } from "vscode-languageserver";
import { folds } from "../../features/folding.ts";
import type { Session } from "../session.ts";

export function foldingRanges(session: Session, { textDocument }: FoldingRangeParams): FoldingRange[] | null {
  const document = session.paperList(textDocument.uri);
  if (!document) return null;
  return folds(document.snapshot.list, document.snapshot.source);
}
