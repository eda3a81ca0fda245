// The one place that knows unified and remark: Markdown in, mdast out.
import type { Nodes, Root } from "mdast";
import type { Extension, State, TokenizeContext } from "micromark-util-types";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** Labels that count as defined although the parsed text does not define them; set for the time of one parse. */
let definedElsewhere: readonly string[] = [];

/**
 * Makes reference links resolve to definitions that stand in other chunks. micromark collects the labels it has seen in
 * `parser.defined` before it reads any inline text; this adds ours at the first line.
 */
const knowDefinitions: Extension = {
  document: { null: { name: "knowDefinitions", tokenize: tokenizeNothing } },
};

function tokenizeNothing(this: TokenizeContext, _effects: unknown, _ok: State, nok: State): State {
  const { defined } = this.parser;
  for (const label of definedElsewhere) if (!defined.includes(label)) defined.push(label);
  return nok;
}

const processor = unified().use(remarkParse).data("micromarkExtensions", [knowDefinitions]).freeze();

/**
 * The syntax tree of a text; positions hold UTF-16 offsets from its start, a byte-order mark counted.
 * `definitions` are normalised labels (see `normalizeLabel`) that are defined somewhere else in the document.
 */
export function parseMarkdown(text: string, definitions: readonly string[] = []): Root {
  definedElsewhere = definitions;
  const tree = processor.parse(text);
  if (text.charCodeAt(0) === 0xfeff) shiftPositions(tree, 1);
  return tree;
}

/** A reference label as CommonMark compares it (section 4.7): blanks folded, case ignored. */
export function normalizeLabel(label: string): string {
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
