// textDocument/selectionRange: from the word to the document.
import type { SelectionRange, SelectionRangeParams } from "vscode-languageserver";
import { selectionSpans } from "../../features/navigation/selection.ts";
import { offsetOf, rangeOf } from "../convert.ts";
import type { Session } from "../session.ts";

export function selectionRanges(
  session: Session,
  { textDocument, positions }: SelectionRangeParams,
): SelectionRange[] | null {
  const document = session.paperList(textDocument.uri);
  if (!document) return null;
  const { list, source } = document.snapshot;
  return positions.map((position) => {
    const [whole, ...inner] = selectionSpans(list, source, offsetOf(position, source)).reverse();
    const outermost: SelectionRange = { range: rangeOf(whole!, source) };
    return inner.reduce(
      (parent, span): SelectionRange => ({ range: rangeOf(span, source), parent }),
      outermost,
    );
  });
}
