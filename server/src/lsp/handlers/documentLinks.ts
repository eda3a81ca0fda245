// textDocument/documentLink: ids of papers that Markdown makes no link of.
import type { DocumentLink, DocumentLinkParams } from "vscode-languageserver";
import { bareIds } from "../../features/navigation/bareIds.ts";
import { rangeOf } from "../convert.ts";
import type { Session } from "../session.ts";

export function documentLinks(session: Session, { textDocument }: DocumentLinkParams): DocumentLink[] | null {
  const document = session.paperList(textDocument.uri);
  if (!document) return null;
  const { list, source } = document.snapshot;
  return bareIds(list).map(({ span, url }) => ({ range: rangeOf(span, source), target: url }));
}
