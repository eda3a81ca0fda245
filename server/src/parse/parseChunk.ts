// The syntax tree of a chunk, from remark; or, where remark has parsed a text of the same shape, from that.
import type { Root } from "mdast";
import { type Definitions, noDefinitions, parseMarkdown } from "./mdast.ts";
import { fillShape, type ShapeTree, shapeTree } from "./shapeTree.ts";
import { shapeOf, type TextShape } from "./textShape.ts";

/** UTF-16 units: an entry with a long digest has a shape of less. Longer ones hardly come twice. */
const longestShape = 2_000;
/** A list of 6,000 entries has some three hundred; of more than this, the oldest go. */
const mostShapes = 1_000;

/** By shape; "none" where texts of that shape have to be parsed one by one. All documents share them: they hold no words. */
const trees = new Map<string, ShapeTree | "none">();

/** As `parseMarkdown`, node for node (test/parse/parseChunk.test.ts): the entries of a list are few shapes, many times. */
export function parseChunk(text: string, definitions: Definitions = noDefinitions): Root {
  const isPlain = definitions.links.length === 0 && definitions.footnotes.length === 0;
  const shape = isPlain ? shapeOf(text) : undefined;
  if (!shape || shape.text.length > longestShape) return parseMarkdown(text, definitions);
  const tree = treeOf(shape);
  return tree === "none" ? parseMarkdown(text) : fillShape(tree, shape, text);
}

function treeOf(shape: TextShape): ShapeTree | "none" {
  const known = trees.get(shape.text);
  if (known) return known;
  const tree = shapeTree(shape, parseMarkdown(shape.text)) ?? "none";
  for (const oldest of trees.keys()) {
    if (trees.size < mostShapes) break;
    trees.delete(oldest);
  }
  trees.set(shape.text, tree);
  return tree;
}
