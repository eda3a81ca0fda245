// Syntax trees as lines of text, so that two parses can be compared and a difference can be read.
import type { List, Nodes, Root, RootContent } from "mdast";
import type { Chunk } from "../../server/src/parse/chunk.ts";
import { type Definitions, definitionsIn, parseMarkdown } from "../../server/src/parse/mdast.ts";
import { parseChunk } from "../../server/src/parse/parseChunk.ts";

/** One line per node: depth, type, offsets and every property but the position. */
export function flattenTree(tree: Root): string[] {
  return tree.children.flatMap((node) => flatten(node, 0));
}

function flatten(node: Nodes, depth: number): string[] {
  const { type, position, ...rest } = node;
  const own = Object.entries(rest).filter(([name, value]) => name !== "children" && value !== undefined);
  const offsets = `${position?.start.offset}-${position?.end.offset}`;
  const line = `${"  ".repeat(depth)}${type} ${offsets} ${JSON.stringify(Object.fromEntries(own.sort()))}`;
  return [line, ...("children" in node ? node.children.flatMap((child) => flatten(child, depth + 1)) : [])];
}

/** The tree of a document put together from its chunks: what the whole parse must equal. */
export function stitch(chunks: readonly Chunk[]): Root {
  const definitions = definitionsOf(chunks);
  const children: RootContent[] = [];
  const text = chunks.map((chunk) => chunk.text).join("");
  let offset = 0;
  for (const chunk of chunks) {
    const tree = parseChunk(chunk.text, definitions);
    for (const node of tree.children) {
      move(node, offset);
      const before = children.at(-1);
      if (before?.type === "list" && node.type === "list" && sameList(before, node, text))
        join(before, node, text);
      else children.push(node);
    }
    offset += chunk.text.length;
  }
  return { type: "root", children };
}

function definitionsOf(chunks: readonly Chunk[]): Definitions {
  const all = chunks.map((chunk) => definitionsIn(parseMarkdown(chunk.text)));
  return { links: all.flatMap(({ links }) => links), footnotes: all.flatMap(({ footnotes }) => footnotes) };
}

function move(node: Nodes, by: number): void {
  node.position!.start.offset! += by;
  node.position!.end.offset! += by;
  if ("children" in node) for (const child of node.children) move(child, by);
}

/** CommonMark 5.3: list items of the same type that follow each other are one list, whatever blank lines are between. */
function sameList(a: List, b: List, text: string): boolean {
  return a.ordered === b.ordered && lastMarker(a, text) === lastMarker(b, text);
}

function lastMarker(list: List, text: string): string {
  return /^\d*(.)/.exec(text.slice(list.children.at(-1)!.position!.start.offset))![1]!;
}

function join(list: List, next: List, text: string): void {
  const between = text.slice(list.position!.end.offset, next.position!.start.offset);
  list.spread ||= next.spread || between.split(/\r\n|\n|\r/).length > 2;
  list.children.push(...next.children);
  list.position!.end = next.position!.end;
}
