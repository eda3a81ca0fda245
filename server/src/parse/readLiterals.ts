// What rules about white space and addresses must know of a whole entry, whatever part it stands in.
import type { Link as LinkNode, Nodes } from "mdast";
import type { Span } from "../base/span.ts";
import type { EmptyLink } from "../model/entry.ts";
import { spanOf, visibleText } from "./plainText.ts";

/**
 * The stretches in which blanks are not white space to be folded: code, line breaks, tables, tags, addresses, definitions.
 * They ascend and do not overlap.
 */
export function literalsIn(node: Nodes, source: string): Span[] {
  if (node.type === "html") return literalsOfHtml(source, spanOf(node));
  if (node.type === "text") return [];
  if (!("children" in node) || node.type === "table") return [spanOf(node)];
  const inner = node.children.flatMap((child) => literalsIn(child, source));
  if (node.type !== "link" && node.type !== "linkReference") return inner;
  const last = node.children.at(-1);
  return [...inner, { start: last ? spanOf(last).end : spanOf(node).start, end: spanOf(node).end }];
}

/** The links without an address, with what they are called (brackets left out). */
export function emptyLinksIn(node: Nodes, source: string): EmptyLink[] {
  if (node.type === "link" && node.url === "") return [emptyLink(node, source)];
  return "children" in node ? node.children.flatMap((child) => emptyLinksIn(child, source)) : [];
}

function emptyLink(node: LinkNode, source: string): EmptyLink {
  const span = spanOf(node);
  const text = visibleText(node.children, source, span).replace(/^\[+|\]+$/g, "");
  return { text, span };
}

/** In raw HTML: tags, comments and what is set as it is written. An element that is never closed goes to the end. */
function literalsOfHtml(source: string, at: Span): Span[] {
  const html = source.slice(at.start, at.end);
  const literal = /<!--[\s\S]*?(?:-->|$)|<(pre|script|style|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<[^<>]*>?/gi;
  return Array.from(html.matchAll(literal), (found) => {
    const start = at.start + found.index;
    return { start, end: start + found[0].length };
  });
}
