// The syntax tree of an entry, put together from the trees of its items: entries have few shapes, and lines fewer.
import type { BlockContent, List, ListItem, Root } from "mdast";
import { entryLines, type ItemLine } from "./entryLines.ts";
import { parseMarkdown } from "./mdast.ts";
import { ShapeMemory } from "./shapeMemory.ts";
import { fillShape, isDeep, type Point, type ShapeTree, shapeTree } from "./shapeTree.ts";
import { shapeOf } from "./textShape.ts";

type Placed<T> = T & { position: { start: Point; end: Point } };

/** Of what a line says, parsed by itself: one paragraph, or raw HTML. */
const blocks = new ShapeMemory((shape): ShapeTree | undefined => {
  const tree = shapeTree(shape, parseMarkdown(shape.text));
  const [block, ...others] = tree?.root.children ?? [];
  if (!tree || !block || others.length > 0 || isDeep(block)) return undefined;
  const { type } = block.node;
  // A list item ends raw HTML where a paragraph would go on.
  const isHtmlLine = type === "html" && tree.lines.length === 1;
  return type === "paragraph" || isHtmlLine ? { ...tree, root: block } : undefined;
});

/**
 * As remark gives it, node for node (test/parse/parseEntryLines.test.ts); undefined for a text that is more than such lines.
 * A nested item ends whatever is open in the item before it, so that no line changes what another means; but for raw HTML
 * in the first line, which would go on.
 */
export function parseEntryLines(text: string): Root | undefined {
  const lines = entryLines(text);
  if (!lines) return undefined;
  const items: Placed<ListItem>[] = [];
  let number = 1;
  for (const line of lines) {
    const item = parseItemLine(line, number);
    number += 1 + line.linesBelow;
    if (!item || (items.length === 0 && item.children[0]?.type !== "paragraph")) return undefined;
    items.push(item);
  }
  const [head, ...nested] = items;
  if (!head) return undefined;
  if (nested.length > 0) {
    const list = listOf(nested, lines[1]!.marker);
    head.children.push(list);
    head.position.end = { ...list.position.end };
  }
  const position = { start: { line: 1, column: 1, offset: 0 }, end: endOf(text) };
  return { type: "root", children: [listOf([head], lines[0]!.marker)], position };
}

/** One of them by itself, with the positions it has among the others; `line` counts from 1. */
export function parseItemLine(at: ItemLine, line: number): Placed<ListItem> | undefined {
  const shape = shapeOf(at.said);
  const tree = shape && blocks.of(shape);
  if (!tree) return undefined;
  const pointAt = (offset: number): Point => ({ line, column: offset - at.start + 1, offset });
  const end = { line: line + at.linesBelow, column: at.end - at.lastStart + 1, offset: at.end };
  const block = fillShape(tree, shape, at.said, pointAt(at.saidStart)) as Placed<BlockContent>;
  block.position.end = { ...end };
  const position = { start: pointAt(at.markerStart), end };
  return { type: "listItem", spread: false, checked: null, children: [block], position };
}

function listOf(items: Placed<ListItem>[], marker: string): Placed<List> {
  const start = marker.length > 1 ? Number.parseInt(marker, 10) : null;
  const position = { start: { ...items[0]!.position.start }, end: { ...items.at(-1)!.position.end } };
  return { type: "list", ordered: start !== null, start, spread: false, children: items, position };
}

function endOf(text: string): Point {
  const lines = text.split(/\r?\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1, offset: text.length };
}
