// The one place that knows unified and remark: Markdown in, mdast out.
import type { Nodes, Root } from "mdast";
import { decodeString } from "micromark-util-decode-string";
import type { Extension, State, TokenizeContext } from "micromark-util-types";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { parseWork } from "./work.ts";

/** The labels that a text defines, normalised as micromark compares them. */
export interface Definitions {
  /** Of reference links: `[label]: address`. */
  readonly links: readonly string[];
  /** Of footnotes: `[^label]: text`. */
  readonly footnotes: readonly string[];
}

export const noDefinitions: Definitions = { links: [], footnotes: [] };

export function definesNothing({ links, footnotes }: Definitions): boolean {
  return links.length === 0 && footnotes.length === 0;
}

/** What counts as defined although the parsed text does not define it; set for the time of one parse. */
let definedElsewhere = noDefinitions;

/**
 * Makes references resolve to definitions that stand in other chunks. micromark collects the labels it has seen in
 * `parser.defined` (`gfmFootnotes` for footnotes) before it reads any inline text; this adds ours at the first line.
 */
const knowDefinitions: Extension = {
  document: { null: { name: "knowDefinitions", tokenize: tokenizeNothing } },
};

function tokenizeNothing(this: TokenizeContext, _effects: unknown, _ok: State, nok: State): State {
  this.parser.gfmFootnotes ??= [];
  addMissing(this.parser.defined, definedElsewhere.links);
  addMissing(this.parser.gfmFootnotes, definedElsewhere.footnotes);
  return nok;
}

function addMissing(labels: string[], added: readonly string[]): void {
  for (const label of added) if (!labels.includes(label)) labels.push(label);
}

/**
 * GFM's bare addresses are found twice: by micromark, with offsets, and by a transform of the finished tree that cuts text
 * nodes into pieces without any (for forms like `[www.a.b`). A node without offsets is of no use here, so the transform goes.
 */
function keepPositions(this: Processor): void {
  const extensions = this.data().fromMarkdownExtensions ?? [];
  this.data().fromMarkdownExtensions = extensions.flat().map(({ transforms, ...rest }) => rest);
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(keepPositions)
  .data("micromarkExtensions", [knowDefinitions])
  .freeze();

/**
 * The syntax tree of a text; positions hold UTF-16 offsets from its start, a byte-order mark counted.
 * `definitions` stand somewhere else in the document. What is nested more than a hundred deep is not in it.
 */
export function parseMarkdown(text: string, definitions: Definitions = noDefinitions): Root {
  parseWork.parses++;
  parseWork.charactersParsed += text.length;
  definedElsewhere = definitions;
  const tree = processor.parse(text);
  cutDeep(tree);
  if (text.charCodeAt(0) === 0xfeff) shiftPositions(tree, 1);
  return tree;
}

/** No list is nested so deep; a thousand `>` in a row are, and whoever walks the tree must not fall off the stack. */
const deepest = 100;

/** What stands deeper is left out of the tree. */
function cutDeep(tree: Root): void {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    const parents = level.filter((node) => "children" in node);
    if (depth === deepest) for (const parent of parents) parent.children = [];
    level = parents.flatMap((parent): Nodes[] => parent.children);
  }
}

/** Backslash escapes and entities as a reader sees them, in a part of a text that has no node of its own. */
export const unescapeMarkdown: (text: string) => string = decodeString;

/** The definitions in a tree, at any depth. */
export function definitionsIn(tree: Root): Definitions {
  const links: string[] = [];
  const footnotes: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "definition") links.push(normalizeLabel(node.label ?? node.identifier));
    if (node.type === "footnoteDefinition") footnotes.push(normalizeLabel(node.label ?? node.identifier));
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return { links, footnotes };
}

/** A reference label as CommonMark compares it (section 4.7): blanks folded, case ignored. */
function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, " ")
    .replace(/^ | $/g, "")
    .toLowerCase()
    .toUpperCase();
}

/** micromark drops a byte-order mark without counting it. */
function shiftPositions(node: Nodes, by: number): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) point.offset = (point.offset ?? 0) + by;
  }
  if ("children" in node) for (const child of node.children) shiftPositions(child, by);
}
