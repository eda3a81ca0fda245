// How an edit changes the chunks of a document: few are cut anew, the others are shared.
import { lineContentEnd } from "../base/lines.ts";
import type { TextEdit } from "../base/textEdit.ts";
import { difference } from "../model/succession.ts";
import type { ChangedLine } from "./changedLine.ts";
import { Chunk, cutsIn } from "./chunk.ts";
import { ChunkCutter } from "./chunkCutter.ts";
import type { ChunkEdit, ChunkedText } from "./chunkedText.ts";
import type { ChunkMemory } from "./chunkMemory.ts";

/** Cuts anew from the edited line on, until a cut falls where an untouched chunk began: the rest is shared. */
export function editChunks(source: ChunkedText, edit: TextEdit, memory: ChunkMemory): ChunkEdit {
  const { chunks, offsets } = source;
  const start = Math.min(edit.span.start, source.length);
  const end = Math.min(Math.max(start, edit.span.end), source.length);
  const firstTouched = source.chunkAt(start);
  const last = source.chunkAt(end);
  const relative = { span: { start: start - offsets[last]!, end: end - offsets[last]! }, text: edit.text };
  const change = firstTouched === last ? chunks[last]!.lineChanged(relative) : undefined;
  if (change) return changeLine(chunks, last, change, memory);
  const first = touchesFirstLine(source, firstTouched, start) ? Math.max(0, firstTouched - 1) : firstTouched;

  const from = offsets[first]!;
  const lastEnd = offsets[last]! + chunks[last]!.text.length;
  let region =
    source.slice({ start: from, end: start }) + edit.text + source.slice({ start: end, end: lastEnd });
  const cutter = new ChunkCutter();
  const cuts = [...cutsIn(region, cutter)];
  let next = last + 1;
  for (; next < chunks.length; next++) {
    const cutsInNext = cutsIn(chunks[next]!.text, cutter);
    let cut = cutsInNext.next();
    if (!cut.done && cut.value === 0) break;
    for (; !cut.done; cut = cutsInNext.next()) cuts.push(cut.value + region.length);
    region += chunks[next]!.text;
  }
  const replaced = chunks.slice(first, next);
  memory.keep(replaced);
  const came = piecesOf(region, cuts, memory, standsBeside(chunks, replaced));
  const isEmpty = came.length === 0 && replaced.length === chunks.length;
  return betweenSame(first, replaced, isEmpty ? [new Chunk("")] : came);
}

/** The line is read when somebody asks for it; nothing is cut anew. */
function changeLine(
  chunks: readonly Chunk[],
  index: number,
  change: ChangedLine,
  memory: ChunkMemory,
): ChunkEdit {
  const replaced = chunks[index]!;
  if (change.text === replaced.text) return { start: index, end: index, came: [] };
  memory.keep([replaced]);
  const known = knownChunk(change.text, memory, (chunk) => chunks.includes(chunk));
  return { start: index, end: index + 1, came: [known ?? new Chunk(change.text, change)] };
}

/** Chunks that were cut anew may turn out to be those that stood there. */
function betweenSame(first: number, replaced: readonly Chunk[], pieces: readonly Chunk[]): ChunkEdit {
  const { start, gone, came } = difference(replaced, pieces);
  return { start: first + start, end: first + start + gone.length, came };
}

/** Whether a chunk begins where it does depends on its first line (and on what stands before it). */
function touchesFirstLine(source: ChunkedText, index: number, offset: number): boolean {
  const { text } = source.chunks[index]!;
  return offset - source.offsets[index]! <= lineContentEnd(text, 0);
}

function piecesOf(
  region: string,
  cuts: readonly number[],
  memory: ChunkMemory,
  stands: (chunk: Chunk) => boolean,
): Chunk[] {
  const starts = [0, ...cuts.filter((cut) => cut > 0)];
  const texts = starts.map((start, index) => region.slice(start, starts[index + 1] ?? region.length));
  return texts
    .filter((text) => text !== "")
    .map((text) => knownChunk(text, memory, stands) ?? new Chunk(text));
}

/**
 * What reads as one that was there before is that chunk, with all it knows. Edits that were only tried out leave chunks in
 * the memory that still stand in the document: none may stand there twice, since entries are told apart as objects.
 */
function knownChunk(text: string, memory: ChunkMemory, stands: (chunk: Chunk) => boolean): Chunk | undefined {
  const before = memory.take(text);
  return before && !stands(before) ? before : undefined;
}

/** Says whether a chunk is one of those that an edit leaves alone. Nearly all that come back are of those it replaces. */
function standsBeside(chunks: readonly Chunk[], replaced: readonly Chunk[]): (chunk: Chunk) => boolean {
  const gone = new Set(replaced);
  return (chunk) => !gone.has(chunk) && chunks.includes(chunk);
}
