// textDocument/documentSymbol: the outline.
import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import { type OutlineItem, type OutlineKind, outline } from "../../features/outline/outline.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { rangeOf } from "../convert.ts";
import type { Session } from "../session.ts";

/** Icons: a name space holds years, a year is a number, a paper is a file, and a heading is what Markdown's own outline makes of it. */
const kinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  section: SymbolKind.Namespace,
  year: SymbolKind.Number,
  entry: SymbolKind.File,
  heading: SymbolKind.String,
};

export function documentSymbols(
  session: Session,
  { textDocument: { uri } }: DocumentSymbolParams,
): DocumentSymbol[] | SymbolInformation[] | null {
  const document = session.paperList(uri);
  if (!document) return null;
  const { list, source } = document.snapshot;
  const items = outline(list, source);
  return session.client.symbolTrees
    ? items.map((item) => symbolOf(item, source))
    : items.flatMap((item) => flatSymbols(item, uri, source, ""));
}

function symbolOf(item: OutlineItem, source: SourceText): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: kinds[item.kind],
    range: rangeOf(item.span, source),
    selectionRange: rangeOf(item.nameSpan, source),
    children: item.children.map((child) => symbolOf(child, source)),
  };
}

function flatSymbols(
  item: OutlineItem,
  uri: string,
  source: SourceText,
  containerName: string,
): SymbolInformation[] {
  const location = { uri, range: rangeOf(item.span, source) };
  const own = { name: item.name, kind: kinds[item.kind], location, containerName };
  return [own, ...item.children.flatMap((child) => flatSymbols(child, uri, source, item.name))];
}
