// The syntax tree of a chunk, from remark; or, where remark has parsed a text of the same shape, from that.
import type { Root } from "mdast";
import { type Definitions, definesNothing, noDefinitions, parseMarkdown } from "./mdast.ts";
import { parseEntryLines } from "./parseEntryLines.ts";
import { ShapeMemory } from "./shapeMemory.ts";
import { fillShape, shapeTree } from "./shapeTree.ts";
import { shapeOf } from "./textShape.ts";

const trees = new ShapeMemory((shape) => shapeTree(shape, parseMarkdown(shape.text)));

/** As `parseMarkdown`, node for node (test/parse/parseChunk.test.ts): the entries of a list are few shapes, many times. */
export function parseChunk(text: string, definitions: Definitions = noDefinitions): Root {
  return parseByLines(text, definitions) ?? parseAsOne(text, definitions);
}

/** Undefined where it is more than an entry of plain lines, or something may be defined elsewhere. */
export function parseByLines(text: string, definitions: Definitions): Root | undefined {
  return definesNothing(definitions) ? parseEntryLines(text) : undefined;
}

export function parseAsOne(text: string, definitions: Definitions): Root {
  return (definesNothing(definitions) ? parseShape(text) : undefined) ?? parseMarkdown(text, definitions);
}

function parseShape(text: string): Root | undefined {
  const shape = shapeOf(text);
  const tree = shape && trees.of(shape);
  return tree && (fillShape(tree, shape, text) as Root);
}
