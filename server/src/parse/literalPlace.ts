// Whether a place of a Markdown text is code or HTML, where letters mean what they are.
import type { Nodes } from "mdast";
import { parseMarkdown } from "./mdast.ts";
import { spanOf } from "./plainText.ts";

/** Fences, and whatever begins with a tag or a comment. */
const mayBeLiteral = /`{3}|~{3}|</;

/** `text` begins where a block does; the offset (UTF-16) is one of it. */
export function isLiteralPlace(text: string, offset: number): boolean {
  return mayBeLiteral.test(text) && standsInLiteral(parseMarkdown(text), offset);
}

function standsInLiteral(node: Nodes, offset: number): boolean {
  const { start, end } = spanOf(node);
  if (offset < start || offset >= end) return false;
  if (node.type === "code" || node.type === "html") return true;
  return "children" in node && node.children.some((child) => standsInLiteral(child, offset));
}
