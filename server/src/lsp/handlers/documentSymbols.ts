// textDocument/documentSymbol: the outline.
import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Range,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import {
  type OutlineItem,
  type OutlineKind,
  outline,
  type PlaceRange,
} from "../../features/outline/outline.ts";
import { perObject } from "../../model/perObject.ts";
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
    ? items.map(symbolOf)
    : items.flatMap((item) => flatSymbols(item, uri, ""));
}

function symbolOf(item: OutlineItem): DocumentSymbol {
  return item.kind === "entry" ? entrySymbol(item) : { ...leaf(item), children: item.children.map(symbolOf) };
}

/** Of an entry that has not moved, the item is the same as the last time. */
const entrySymbol = perObject(leaf);

function leaf(item: OutlineItem): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: kinds[item.kind],
    range: rangeOf(item.range),
    selectionRange: rangeOf(item.nameRange),
  };
}

function flatSymbols(item: OutlineItem, uri: string, containerName: string): SymbolInformation[] {
  const location = { uri, range: rangeOf(item.range) };
  const own = { name: item.name, kind: kinds[item.kind], location, containerName };
  return [own, ...item.children.flatMap((child) => flatSymbols(child, uri, item.name))];
}

function rangeOf({ start, end }: PlaceRange): Range {
  return {
    start: { line: start.line, character: start.column },
    end: { line: end.line, character: end.column },
  };
}
