// From a chunk's syntax tree to the parts of a list it holds.
import type { Heading as HeadingNode, RootContent } from "mdast";
import type { Heading } from "../model/list.ts";
import type { ChunkContent, ChunkPart } from "./chunkContent.ts";
import { anchorOf } from "./headingAnchors.ts";
import type { Definitions } from "./mdast.ts";
import { parseOpenToEnd } from "./openToEnd.ts";
import { parseAsOne, parseByLines } from "./parseChunk.ts";
import { spanOf, trimSpan, visibleText } from "./plainText.ts";
import { readEntry } from "./readEntry.ts";
import { pageLinksIn } from "./readPageLinks.ts";
import { isSuppression, suppressionsIn } from "./readSuppressions.ts";
import { parseWork } from "./work.ts";

/** Reads a chunk; `definitions` stand elsewhere in the document and may be referred to here. */
export function readChunk(text: string, definitions: Definitions): ChunkContent {
  parseWork.chunksRead++;
  // A text of such lines leaves nothing open.
  const lines = parseByLines(text, definitions);
  const tree = lines ?? parseOpenToEnd(text, definitions) ?? parseAsOne(text, definitions);
  return {
    parts: tree.children.flatMap((node) => partsOf(node, text)),
    links: pageLinksIn(tree, text),
    suppressions: suppressionsIn(tree, text),
    isByLines: lines !== undefined && !text.includes("<!--"),
  };
}

function partsOf(node: RootContent, source: string): ChunkPart[] {
  if (node.type === "heading") return [{ kind: "heading", heading: readHeading(node, source) }];
  if (node.type === "html" && isSuppression(node, source)) return [];
  if (node.type !== "list") return [{ kind: "other" }];
  return node.children.map((item): ChunkPart => {
    const read = readEntry(item, source);
    return read ? { kind: "entry", ...read } : { kind: "other" };
  });
}

function readHeading(node: HeadingNode, source: string): Heading {
  const span = spanOf(node);
  const first = node.children[0];
  const last = node.children.at(-1);
  const textSpan =
    first && last
      ? trimSpan(source, { start: spanOf(first).start, end: spanOf(last).end })
      : { start: span.end, end: span.end };
  const text = visibleText(node.children, source, span);
  return { depth: node.depth, text, span, textSpan, anchor: anchorOf(node.children) };
}
