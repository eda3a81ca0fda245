// What rules about white space and addresses must know of a whole entry, whatever part it stands in.
import type { Link as LinkNode, LinkReference, Nodes } from "mdast";
import type { Span } from "../base/span.ts";
import type { EmptyLink } from "../model/entry.ts";
import { spanOf, visibleText } from "./plainText.ts";

/**
 * The stretches in which blanks are not white space to be folded: code, line breaks, tables, tags, addresses, definitions.
 * They ascend and do not overlap.
 */
export function literalsIn(node: Nodes, source: string, found: Span[] = []): Span[] {
  if (node.type === "html") {
    for (const literal of literalsOfHtml(source, spanOf(node))) found.push(literal);
  } else if (node.type !== "text") {
    if (!("children" in node) || node.type === "table") found.push(spanOf(node));
    else {
      for (const child of node.children) literalsIn(child, source, found);
      if (node.type === "link" || node.type === "linkReference") found.push(behindLabel(node));
    }
  }
  return found;
}

/** The brackets that close the label, and the address behind them. */
function behindLabel(node: LinkNode | LinkReference): Span {
  const { start, end } = spanOf(node);
  const last = node.children.at(-1);
  return { start: last ? spanOf(last).end : start, end };
}

/** The links without an address, with what they are called (brackets left out). */
export function emptyLinksIn(node: Nodes, source: string, found: EmptyLink[] = []): EmptyLink[] {
  if (node.type === "link" && node.url === "") found.push(emptyLink(node, source));
  else if ("children" in node) for (const child of node.children) emptyLinksIn(child, source, found);
  return found;
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
