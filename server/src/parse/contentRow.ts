// What some chunks that follow one another hold, read together: of a long run of entries, a key changes one short row.
import { lastNotAfter } from "../base/lines.ts";
import type { Entry } from "../model/entry.ts";
import type { Heading, PageLink, Placed } from "../model/list.ts";
import type { SuppressionComment } from "../model/suppression.ts";
import type { Chunk } from "./chunk.ts";
import type { Definitions } from "./mdast.ts";
import { isDressed } from "./paperEvidence.ts";

/** What stands from one heading to the next, or where a row begins without one, from there. */
export interface Block {
  readonly heading: Placed<Heading> | undefined;
  /** Items that may be papers. */
  readonly candidates: readonly Placed<Entry>[];
  /** Those of them that certainly are. */
  readonly papers: readonly Placed<Entry>[];
  /** Something else stands here: prose, an image, plain bullets. */
  readonly hasOther: boolean;
}

/** All places count from where the row begins. */
export interface ContentRow {
  readonly chunks: readonly Chunk[];
  /** What the document defines; with another one the chunks may read otherwise. */
  readonly definitions: Definitions;
  readonly blocks: readonly Block[];
  readonly links: readonly Placed<PageLink>[];
  readonly suppressions: readonly Placed<SuppressionComment>[];
  /** Of the candidates, those that are papers in the dress of a list. */
  readonly dressed: number;
  readonly candidates: number;
  /** UTF-16 units. */
  readonly length: number;
  readonly lineBreaks: number;
}

/** Rows are half as long at least where there are so many chunks without a heading, and twice as long at most. */
const usual = 16;

/** By their first chunk. */
const rows = new WeakMap<Chunk, ContentRow>();

/**
 * The row that begins with the chunk at `from`. A chunk that begins with a heading begins a row. What was read before and has
 * not changed is the same object.
 */
export function rowAt(chunks: readonly Chunk[], from: number, definitions: Definitions): ContentRow {
  const known = rows.get(chunks[from]!);
  if (known?.definitions === definitions && isAt(known, chunks, from)) return known;
  const row = readRow(chunks.slice(from, endOfRow(chunks, from, definitions)), definitions);
  for (const chunk of row.chunks) rows.delete(chunk);
  rows.set(row.chunks[0]!, row);
  return row;
}

function isAt(row: ContentRow, chunks: readonly Chunk[], from: number): boolean {
  const { length } = row.chunks;
  for (let index = 0; index < length; index++) if (row.chunks[index] !== chunks[from + index]) return false;
  return true;
}

/** Where a heading stands, or a known row begins: so what follows an edit is cut as it was. */
function endOfRow(chunks: readonly Chunk[], from: number, definitions: Definitions): number {
  const last = Math.min(from + 2 * usual, chunks.length);
  for (let end = from + 1; end < last; end++) {
    const [first] = chunks[end]!.content(definitions).parts;
    if (first?.kind === "heading") return end;
    if (end - from >= usual / 2 && rows.has(chunks[end]!)) return end;
  }
  return last === chunks.length ? last : from + usual;
}

interface OpenBlock extends Block {
  readonly candidates: Placed<Entry>[];
  readonly papers: Placed<Entry>[];
  hasOther: boolean;
}

function readRow(chunks: readonly Chunk[], definitions: Definitions): ContentRow {
  const blocks: OpenBlock[] = [];
  const links: Placed<PageLink>[] = [];
  const suppressions: Placed<SuppressionComment>[] = [];
  let offset = 0;
  let firstLine = 0;
  for (const chunk of chunks) {
    const content = chunk.content(definitions);
    const lineOf = (at: number) => firstLine + lastNotAfter(chunk.lineStarts, at);
    const placed = <T extends Entry | Heading | SuppressionComment>(it: T): Placed<T> => {
      return { it, offset, line: lineOf(it.span.start) };
    };
    for (const part of content.parts) {
      if (part.kind === "heading") blocks.push(newBlock(placed(part.heading)));
      else {
        if (blocks.length === 0) blocks.push(newBlock(undefined));
        const block = blocks.at(-1)!;
        if (part.kind === "other" || part.evidence === "none") block.hasOther = true;
        else addItem(block, placed(part.entry), part.evidence);
      }
    }
    for (const it of content.links) links.push({ it, offset, line: lineOf(it.url.span.start) });
    for (const it of content.suppressions) suppressions.push(placed(it));
    offset += chunk.text.length;
    firstLine += chunk.lineBreaks;
  }
  return {
    chunks,
    definitions,
    blocks,
    links,
    suppressions,
    dressed: sumOf(blocks, ({ papers }) => papers.filter(({ it }) => isDressed(it)).length),
    candidates: sumOf(blocks, ({ candidates }) => candidates.length),
    length: offset,
    lineBreaks: firstLine,
  };
}

function newBlock(heading: Placed<Heading> | undefined): OpenBlock {
  return { heading, candidates: [], papers: [], hasOther: false };
}

function addItem(block: OpenBlock, entry: Placed<Entry>, evidence: "paper" | "maybe"): void {
  block.candidates.push(entry);
  if (evidence === "paper") block.papers.push(entry);
}

function sumOf(blocks: readonly Block[], count: (block: Block) => number): number {
  return blocks.reduce((sum, block) => sum + count(block), 0);
}
