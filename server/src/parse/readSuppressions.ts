// Comments that silence rules: where they stand, what they name, and an entry as it reads without them.
import type { Html, Nodes } from "mdast";
import type { Span } from "../base/span.ts";
import type { Field } from "../model/entry.ts";
import type { SuppressionComment } from "../model/suppression.ts";
import { spanOf } from "./plainText.ts";

const opening = "<!--";
const closing = "-->";
const comment = /<!--[\s\S]*?-->/g;
const content = /^\s*paper-list-((?:disable|enable)[\w-]*)(?=\s|$)/;

/** All of them, in document order. What stands in code is no HTML, and what stands in text is no comment. */
export function suppressionsIn(node: Nodes, source: string): SuppressionComment[] {
  if (!source.includes("paper-list-")) return [];
  if (node.type === "html") return commentsIn(spanOf(node), source);
  return "children" in node ? node.children.flatMap((child) => suppressionsIn(child, source)) : [];
}

/** True where the node holds such comments and nothing else. */
export function isSuppression(node: Html, source: string): boolean {
  const at = spanOf(node);
  const found = commentsIn(at, source);
  const length = found.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return found.length > 0 && source.slice(at.start, at.end).replace(/\s+(?=<!--|$)/g, "").length === length;
}

function commentsIn(at: Span, source: string): SuppressionComment[] {
  return Array.from(source.slice(at.start, at.end).matchAll(comment)).flatMap((found) => {
    const start = at.start + found.index;
    const read = readComment({ start, end: start + found[0].length }, source);
    return read ? [read] : [];
  });
}

function readComment(span: Span, source: string): SuppressionComment | undefined {
  const inner = { start: span.start + opening.length, end: span.end - closing.length };
  const found = content.exec(source.slice(inner.start, inner.end));
  if (!found) return undefined;
  const end = inner.start + found[0].length;
  const form = { text: found[1]!, span: { start: end - found[1]!.length, end } };
  return { span, form, rules: wordsIn({ start: end, end: inner.end }, source) };
}

/** Names between blanks or commas. */
function wordsIn(at: Span, source: string): Field[] {
  return Array.from(source.slice(at.start, at.end).matchAll(/[^\s,]+/g), (found) => {
    const start = at.start + found.index;
    return { text: found[0], span: { start, end: start + found[0].length } };
  });
}

/**
 * The node as it reads without such comments at the ends of its lines, so that one behind the authors is no part of them.
 * Comments in the middle of a paragraph stay: raw HTML shows nothing there.
 */
export function withoutSuppressions<T extends Nodes>(node: T, source: string): T {
  const at = spanOf(node);
  if (!source.slice(at.start, at.end).includes("<!--")) return node;
  if (node.type === "html") return endedAt(node, endWithoutComments(at, source));
  if (!("children" in node)) return node;
  const children = withoutLast(node.children, source).map((child) => withoutSuppressions(child, source));
  const last = children.at(-1);
  const reached = node.children.at(-1);
  if (!last || !reached || spanOf(reached).end !== at.end) return { ...node, children };
  return endedAt({ ...node, children }, spanOf(last).end);
}

/** The nodes without the comments at their end, and without the blanks before those; all of them where nothing else is there. */
function withoutLast(nodes: readonly Nodes[], source: string): Nodes[] {
  let count = nodes.length;
  while (count > 1 && isEnd(nodes[count - 1]!, source)) count--;
  const kept = nodes.slice(0, count);
  const last = kept.at(-1);
  if (count === nodes.length || last?.type !== "text") return kept;
  const { start, end } = spanOf(last);
  const blanks = /[ \t]*$/.exec(source.slice(start, end))![0].length;
  return [...kept.slice(0, -1), endedAt({ ...last, value: last.value.replace(/[ \t]+$/, "") }, end - blanks)];
}

function isEnd(node: Nodes, source: string): boolean {
  if (node.type === "text") return /^[ \t]*$/.test(node.value);
  return node.type === "html" && isSuppression(node, source);
}

function endWithoutComments(at: Span, source: string): number {
  let { end } = at;
  for (const { span } of commentsIn(at, source).reverse()) {
    if (source.slice(span.end, end).trim() !== "" || span.start === at.start) break;
    end = at.start + source.slice(at.start, span.start).trimEnd().length;
  }
  return end;
}

function endedAt<T extends Nodes>(node: T, offset: number): T {
  if (!node.position || offset === node.position.end.offset) return node;
  return { ...node, position: { ...node.position, end: { ...node.position.end, offset } } };
}
