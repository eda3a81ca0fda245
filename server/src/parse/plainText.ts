// What a reader sees of inline Markdown, and of a part of it.
import type { Nodes, PhrasingContent } from "mdast";
import type { Span } from "../base/span.ts";
import { unescapeMarkdown } from "./mdast.ts";

/** Offsets of an mdast node in its chunk. Nodes from the parser always have them. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Any white space but a blank by itself, which is left as it is. */
const notOneBlank = /\s{2,}|[^\S ]/g;

/** Line breaks and runs of blanks become one blank; none is left at the ends. */
export function fold(text: string): string {
  return text.replace(notOneBlank, " ").trim();
}

/** The visible text of the inline nodes, as far as it is written inside `at`; images and raw HTML show none. */
export function visibleText(nodes: readonly PhrasingContent[], source: string, at: Span): string {
  return fold(nodes.map((node) => visible(node, source, at)).join(""));
}

function visible(node: PhrasingContent, source: string, at: Span): string {
  const own = spanOf(node);
  if (own.end <= at.start || own.start >= at.end) return "";
  if ("children" in node) return node.children.map((child) => visible(child, source, at)).join("");
  if (node.type === "text" || node.type === "inlineCode") {
    if (at.start <= own.start && own.end <= at.end) return node.value;
    return unescapeMarkdown(source.slice(Math.max(own.start, at.start), Math.min(own.end, at.end)));
  }
  return node.type === "break" ? " " : "";
}

/** The span without the white space at its ends; empty at its start where it holds nothing else. */
export function trimSpan(source: string, at: Span): Span {
  let { start, end } = at;
  while (start < end && /\s/.test(source[start]!)) start++;
  while (end > start && /\s/.test(source[end - 1]!)) end--;
  return { start, end };
}
