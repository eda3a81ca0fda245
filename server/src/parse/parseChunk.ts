// The syntax tree of a chunk, from remark; or, where remark has parsed a text of the same shape, from that.
import type { Root } from "mdast";
import { type Definitions, noDefinitions, parseMarkdown } from "./mdast.ts";
import { parseEntryLines } from "./parseEntryLines.ts";
import { ShapeMemory } from "./shapeMemory.ts";
import { fillShape, shapeTree } from "./shapeTree.ts";
import { shapeOf } from "./textShape.ts";

const trees = new ShapeMemory((shape) => shapeTree(shape, parseMarkdown(shape.text)));

/** As `parseMarkdown`, node for node (test/parse/parseChunk.test.ts): the entries of a list are few shapes, many times. */
export function parseChunk(text: string, definitions: Definitions = noDefinitions): Root {
  const isPlain = definitions.links.length === 0 && definitions.footnotes.length === 0;
  if (!isPlain) return parseMarkdown(text, definitions);
  return parseEntryLines(text) ?? parseShape(text) ?? parseMarkdown(text);
}

function parseShape(text: string): Root | undefined {
  const shape = shapeOf(text);
  const tree = shape && trees.of(shape);
  return tree && (fillShape(tree, shape, text) as Root);
}
