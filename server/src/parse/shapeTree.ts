// The syntax tree of a shape, made ready to be filled with the words of any text of that shape.
import type { Nodes, Root } from "mdast";
import { lineStarts } from "../base/lines.ts";
import type { Run, TextShape } from "./textShape.ts";

/** An offset in the shape, and how many runs end on or before it: those have moved it. */
interface Spot {
  readonly offset: number;
  readonly runs: number;
}

/** A property that says what the text says there. */
interface Saying {
  readonly name: "value" | "url" | "alt";
  /** On each line, behind what that line is indented by. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly start: Spot;
  readonly end: Spot;
}

export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

interface ShapeNode {
  readonly node: Nodes;
  readonly start: Spot;
  readonly end: Spot;
  readonly startLine: number;
  readonly endLine: number;
  readonly says: readonly Saying[];
  readonly children: readonly ShapeNode[] | undefined;
}

export interface ShapeTree {
  readonly root: ShapeNode;
  /** Where the lines begin. */
  readonly lines: readonly Spot[];
}

/** Of nodes whose properties are the same in every text of a shape, but for the sayings found below. */
const plainTypes: ReadonlySet<Nodes["type"]> = new Set([
  "root",
  "paragraph",
  "heading",
  "blockquote",
  "list",
  "listItem",
  "thematicBreak",
  "break",
  "emphasis",
  "strong",
  "delete",
  "table",
  "tableRow",
  "tableCell",
]);

/**
 * Undefined where the tree does not hold for every text of the shape: a run is not what it was taken for, or a property
 * is not simply what is written.
 */
export function shapeTree(shape: TextShape, tree: Root): ShapeTree | undefined {
  const reader = new ShapeReader(shape);
  const root = reader.read(tree);
  if (!root || !reader.runsAreProven) return undefined;
  const lines = lineStarts(shape.text).map((offset) => reader.spot(offset)!);
  return { root, lines };
}

/** Whether so much is nested in it that remark's tree of a text that holds it might leave some out. */
export function isDeep(node: ShapeNode, depth = 0): boolean {
  return depth > 80 || (node.children?.some((child) => isDeep(child, depth + 1)) ?? false);
}

class ShapeReader {
  readonly #shape: TextShape;
  readonly #unproven: Set<Run>;

  constructor(shape: TextShape) {
    this.#shape = shape;
    this.#unproven = new Set(shape.runs.filter(({ kind }) => kind !== "words"));
  }

  get runsAreProven(): boolean {
    return this.#unproven.size === 0;
  }

  read(node: Nodes): ShapeNode | undefined {
    const from = node.position?.start;
    const to = node.position?.end;
    const start = this.spot(from?.offset);
    const end = this.spot(to?.offset);
    const says = this.#sayings(node);
    if (!from || !to || !start || !end || !says) return undefined;
    const children = "children" in node ? this.#readAll(node.children) : undefined;
    if ("children" in node && !children) return undefined;
    return { node, start, end, startLine: from.line, endLine: to.line, says, children };
  }

  /** Undefined within a run: no text tells what that place would be in another. */
  spot(offset: number | undefined): Spot | undefined {
    if (offset === undefined) return undefined;
    const { runs } = this.#shape;
    const behind = runs.findIndex((run) => run.shapeEnd > offset);
    if (behind >= 0 && runs[behind]!.shapeStart < offset) return undefined;
    return { offset, runs: behind < 0 ? runs.length : behind };
  }

  #readAll(nodes: readonly Nodes[]): ShapeNode[] | undefined {
    const read: ShapeNode[] = [];
    for (const node of nodes) {
      const one = this.read(node);
      if (!one) return undefined;
      read.push(one);
    }
    return read;
  }

  #sayings(node: Nodes): Saying[] | undefined {
    const start = node.position?.start.offset ?? 0;
    if (plainTypes.has(node.type)) return [];
    if (node.type === "text" || node.type === "html") return this.#said(node, [["value", node.value, start]]);
    if (node.type === "inlineCode")
      return this.#said(node, [["value", node.value, start + this.#ticksAt(start)]]);
    if (node.type === "image") {
      const alt = node.alt ?? "";
      if (node.title) return undefined;
      return this.#said(node, [
        ["alt", alt, start + 2],
        ["url", node.url, start + 2 + alt.length + 2],
      ]);
    }
    if (node.type !== "link" || node.title) return undefined;
    const labelEnd = node.children.at(-1)?.position?.end.offset ?? start + 1;
    return this.#said(node, [["url", node.url, labelEnd + 2]]);
  }

  #ticksAt(offset: number): number {
    return /^`*/.exec(this.#shape.text.slice(offset))![0].length;
  }

  /** Undefined where the shape does not say just that there. */
  #said(
    node: Nodes,
    properties: readonly (readonly [name: Saying["name"], value: string, offset: number])[],
  ): Saying[] | undefined {
    const says: Saying[] = [];
    for (const [name, value, offset] of properties) {
      const pieces = this.#pieces(node.type === "text" ? value.split("\n") : [value], offset);
      if (!pieces) return undefined;
      for (const { start, end } of pieces) {
        for (const run of this.#shape.runs.slice(start.runs, end.runs)) {
          const isAddress = name === "url" && run.shapeEnd - run.shapeStart === value.length;
          if (node.type === "html" || (run.kind === "address" && isAddress)) this.#unproven.delete(run);
        }
      }
      says.push({ name, pieces });
    }
    return says;
  }

  #pieces(lines: readonly string[], from: number): Piece[] | undefined {
    const pieces: Piece[] = [];
    let offset = from;
    for (const line of lines) {
      if (pieces.length > 0) offset = this.#behindBreak(offset);
      const start = this.spot(offset);
      const end = this.spot(offset + line.length);
      if (!start || !end || !this.#shape.text.startsWith(line, offset)) return undefined;
      pieces.push({ start, end });
      offset += line.length;
    }
    return pieces;
  }

  /** Where the next line has more than blanks and marks of quotes. */
  #behindBreak(offset: number): number {
    return offset + /^ *\r?\n[ >]*|/.exec(this.#shape.text.slice(offset))![0].length;
  }
}

/** The tree of a text of that shape, as remark would give it, with positions as where that text stands at `at` in another. */
export function fillShape(
  { root, lines }: ShapeTree,
  { runs }: TextShape,
  text: string,
  at: Point = { line: 1, column: 1, offset: 0 },
): Nodes {
  return new ShapeFilling(lines, runs, text, at).fill(root);
}

type Filled = Pick<Nodes, "type" | "position"> & { [name in Saying["name"]]?: string } & {
  children?: Nodes[];
};

class ShapeFilling {
  readonly #lines: readonly Spot[];
  readonly #runs: readonly Run[];
  readonly #text: string;
  readonly #at: Point;

  constructor(lines: readonly Spot[], runs: readonly Run[], text: string, at: Point) {
    this.#lines = lines;
    this.#runs = runs;
    this.#text = text;
    this.#at = at;
  }

  fill(shape: ShapeNode): Nodes {
    const start = this.#pointAt(shape.startLine, shape.start);
    const end = this.#pointAt(shape.endLine, shape.end);
    const node = { ...shape.node, position: { start, end } } as Filled;
    for (const { name, pieces } of shape.says) node[name] = this.#said(pieces);
    if (shape.children) node.children = shape.children.map((child) => this.fill(child));
    return node as Nodes;
  }

  #said([first, ...others]: readonly Piece[]): string {
    let said = first ? this.#piece(first) : "";
    for (const piece of others) said += `\n${this.#piece(piece)}`;
    return said;
  }

  #piece({ start, end }: Piece): string {
    return this.#text.slice(this.#offsetOf(start), this.#offsetOf(end));
  }

  #pointAt(line: number, spot: Spot): Point {
    const offset = this.#offsetOf(spot);
    const column = offset - this.#offsetOf(this.#lines[line - 1]!) + (line === 1 ? this.#at.column : 1);
    return { line: this.#at.line + line - 1, column, offset: this.#at.offset + offset };
  }

  /** In the text, where the runs before it are longer or shorter than in the shape. */
  #offsetOf({ offset, runs }: Spot): number {
    const last = this.#runs[runs - 1];
    return last ? offset + last.end - last.shapeEnd : offset;
  }
}
