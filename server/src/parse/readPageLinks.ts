// Every link of a piece of Markdown with its address, for rules that look beyond the entries.
import type { Definition, Link, Nodes } from "mdast";
import type { Span } from "../base/span.ts";
import type { PageLink } from "../model/list.ts";
import { spanOf } from "./plainText.ts";

/** Links, bare addresses and reference definitions at any depth, in document order; images and raw HTML are none. */
export function pageLinksIn(node: Nodes, source: string, found: PageLink[] = []): PageLink[] {
  if (node.type === "link" || node.type === "definition") {
    found.push({ url: { text: node.url, span: addressSpan(node, source) } });
  } else if ("children" in node) for (const child of node.children) pageLinksIn(child, source, found);
  return found;
}

const opening = /^(?:\]\(|\]:)?\s*/;
const address = /^<([^<>\r\n]*)>|^[^\s<>]*/;

/** Where the address is written, without angle brackets and link title. */
function addressSpan(node: Link | Definition, source: string): Span {
  const { end } = spanOf(node);
  const from = addressFrom(node, source);
  const start = from + opening.exec(source.slice(from, end))![0].length;
  const [written, bracketed] = address.exec(source.slice(start, end))!;
  if (bracketed !== undefined) return { start: start + 1, end: start + 1 + bracketed.length };
  const closed = source.startsWith("[", spanOf(node).start) && node.type === "link";
  return { start, end: Math.min(start + written.length, closed ? end - 1 : end) };
}

/** The offset of the bracket that closes the label; of the address itself where there is no label. */
function addressFrom(node: Link | Definition, source: string): number {
  const { start } = spanOf(node);
  if (node.type === "definition") return source.indexOf("]:", start);
  if (!source.startsWith("[", start)) return start;
  const last = node.children.at(-1);
  return last ? spanOf(last).end : start + 1;
}
