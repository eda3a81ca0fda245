// An immutable view of one document at one version, and how the next version is made from it.
import { lineContentEnd } from "../base/lines.ts";
import type { TextEdit } from "../base/textEdit.ts";
import type { List } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import { buildList } from "./buildList.ts";
import { Chunk, cutDocument, cutsIn } from "./chunk.ts";
import { ChunkCutter } from "./chunkCutter.ts";
import { ChunkedText } from "./chunkedText.ts";

export interface Snapshot {
  readonly version: number;
  readonly source: SourceText;
  /** Read on first use, then kept. */
  readonly list: List;
  /** As `list.isPaperList`; but where the text alone shows that this is any other Markdown, nothing is parsed to say so. */
  readonly isPaperList: boolean;
  /** The whole text as one string: for tests and the command line, never per keystroke. */
  text(): string;
}

export function openSnapshot(text: string, version = 0): Snapshot {
  return new ChunkedSnapshot(new ChunkedText(cutDocument(text)), version);
}

/** The next version; edits are made one after the other, each counted in the text the one before left. */
export function changeSnapshot(snapshot: Snapshot, edits: readonly TextEdit[], version: number): Snapshot {
  let text = chunkedTextOf(snapshot);
  for (const edit of edits) text = new ChunkedText(editChunks(text, edit));
  return new ChunkedSnapshot(text, version);
}

/** The chunks of a snapshot: for tests and measurements. */
export function chunksOf(snapshot: Snapshot): readonly Chunk[] {
  return chunkedTextOf(snapshot).chunks;
}

class ChunkedSnapshot implements Snapshot {
  readonly version: number;
  readonly source: ChunkedText;
  #list: List | undefined;

  constructor(source: ChunkedText, version: number) {
    this.source = source;
    this.version = version;
  }

  get list(): List {
    this.#list ??= buildList(this.source);
    return this.#list;
  }

  get isPaperList(): boolean {
    return this.source.chunks.some((chunk) => chunk.mayHoldPaper) && this.list.isPaperList;
  }

  text(): string {
    return this.source.slice({ start: 0, end: this.source.length });
  }
}

function chunkedTextOf(snapshot: Snapshot): ChunkedText {
  if (snapshot instanceof ChunkedSnapshot) return snapshot.source;
  throw new TypeError("a snapshot from elsewhere");
}

/** Cuts anew from the edited line on, until a cut falls where an untouched chunk began: the rest is shared. */
function editChunks(source: ChunkedText, edit: TextEdit): Chunk[] {
  const { chunks, offsets } = source;
  const start = Math.min(edit.span.start, source.length);
  const end = Math.min(Math.max(start, edit.span.end), source.length);
  const firstTouched = source.chunkAt(start);
  const first = touchesFirstLine(source, firstTouched, start) ? Math.max(0, firstTouched - 1) : firstTouched;
  const last = source.chunkAt(end);

  const from = offsets[first]!;
  const lastEnd = offsets[last]! + chunks[last]!.text.length;
  let region =
    source.slice({ start: from, end: start }) + edit.text + source.slice({ start: end, end: lastEnd });
  const cutter = new ChunkCutter();
  const cuts = [...cutsIn(region, cutter)];
  let next = last + 1;
  while (next < chunks.length) {
    const cutsInNext = [...cutsIn(chunks[next]!.text, cutter)];
    if (cutsInNext[0] === 0) break;
    cuts.push(...cutsInNext.map((cut) => cut + region.length));
    region += chunks[next]!.text;
    next++;
  }
  const pieces = piecesOf(region, cuts, chunks.slice(first, next));
  const all = [...chunks.slice(0, first), ...pieces, ...chunks.slice(next)];
  return all.length > 0 ? all : [new Chunk("")];
}

/** Whether a chunk begins where it does depends on its first line (and on what stands before it). */
function touchesFirstLine(source: ChunkedText, index: number, offset: number): boolean {
  const { text } = source.chunks[index]!;
  return offset - source.offsets[index]! <= lineContentEnd(text, 0);
}

/** The region as chunks; what reads as one of the old chunks is that chunk, with all it knows. */
function piecesOf(region: string, cuts: readonly number[], old: readonly Chunk[]): Chunk[] {
  const known = new Map(old.map((chunk) => [chunk.text, chunk]));
  const starts = [0, ...cuts.filter((cut) => cut > 0)];
  const texts = starts.map((start, index) => region.slice(start, starts[index + 1] ?? region.length));
  return texts.filter((text) => text !== "").map((text) => known.get(text) ?? new Chunk(text));
}
