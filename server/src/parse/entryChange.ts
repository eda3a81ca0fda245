// Where two rows of chunks differ in one chunk that is an entry: what that is to what stands around it.
import { lastNotAfter } from "../base/lines.ts";
import type { Entry } from "../model/entry.ts";
import type { PageLink, Placed } from "../model/list.ts";
import type { Chunk } from "./chunk.ts";
import type { ChunkEdit, ChunkedText } from "./chunkedText.ts";
import { type ListSums, noSums } from "./listSums.ts";
import type { Definitions } from "./mdast.ts";
import { isDressed } from "./paperEvidence.ts";
import type { Stretch } from "./stretch.ts";

/** What a chunk holds that is an entry, and nothing else of which a list tells. */
export interface EntryChunk {
  readonly chunk: Chunk;
  readonly entry: Entry;
  readonly isPaper: boolean;
  readonly links: readonly PageLink[];
}

/** Entries took the place of others: nearly always one of one, or one came or went. */
export interface EntryChange {
  readonly edit: ChunkEdit;
  readonly gone: readonly EntryChunk[];
  readonly came: readonly EntryChunk[];
  /** By how much all behind them moved, in UTF-16 units. */
  readonly moved: number;
  readonly movedLines: number;
}

/** So many are read at once; a blank line that goes from one entry to the one above makes both others. */
const few = 4;

/** Undefined where the chunks differ in anything else, or in more. */
export function entryChange(
  before: readonly Chunk[],
  text: ChunkedText,
  definitions: Definitions,
): EntryChange | undefined {
  const shared = text.sharedWith(before);
  const [start, end] = [shared.start, before.length - shared.end];
  const came = text.chunks.slice(start, text.chunks.length - shared.end);
  const most = Math.max(end - start, came.length);
  if (most === 0 || most > few) return undefined;
  const goneEntries = entryChunks(before.slice(start, end), definitions);
  const cameEntries = goneEntries && entryChunks(came, definitions);
  if (!cameEntries) return undefined;
  let [moved, movedLines] = [0, 0];
  for (const { chunk } of goneEntries) {
    moved -= chunk.text.length;
    movedLines -= chunk.lineBreaks;
  }
  for (const { chunk } of cameEntries) {
    moved += chunk.text.length;
    movedLines += chunk.lineBreaks;
  }
  return { edit: { start, end, came }, gone: goneEntries, came: cameEntries, moved, movedLines };
}

function entryChunks(chunks: readonly Chunk[], definitions: Definitions): readonly EntryChunk[] | undefined {
  const entries: EntryChunk[] = [];
  for (const chunk of chunks) {
    const entry = entryChunk(chunk, definitions);
    if (!entry) return undefined;
    entries.push(entry);
  }
  return entries;
}

/** Undefined where anything but an item that may be a paper stands there. */
export function entryChunk(chunk: Chunk, definitions: Definitions): EntryChunk | undefined {
  const { parts, suppressions, links } = chunk.content(definitions);
  const [part] = parts;
  if (parts.length > 1 || suppressions.length > 0 || part?.kind !== "entry") return undefined;
  const { entry, evidence } = part;
  if (evidence === "none" || entry.span.start > 0) return undefined;
  return { chunk, entry, isPaper: evidence === "paper", links };
}

/** All links of these, which stand one behind the other from such a place. */
export function linksAt(chunks: readonly EntryChunk[], offset: number, line: number): Placed<PageLink>[] {
  const placed: Placed<PageLink>[] = [];
  for (const { chunk, links } of chunks) {
    for (const it of links) {
      placed.push({ it, offset, line: line + lastNotAfter(chunk.lineStarts, it.url.span.start) });
    }
    offset += chunk.text.length;
    line += chunk.lineBreaks;
  }
  return placed;
}

/** What a change adds to the sums of a stretch; undefined where the topic may be a section for it, or one no more. */
export function addedSums({ sums, isOneTopic }: Stretch, change: EntryChange): ListSums | undefined {
  const [gone, came] = [tallied(change.gone), tallied(change.came)];
  const papers = came.papers - gone.papers;
  const dressed = came.dressed - gone.dressed;
  const candidates = change.came.length - change.gone.length;
  if (papers === 0 && dressed === 0 && candidates === 0) return noSums;
  const depth = sums.papers.findIndex((count) => count > 0);
  if (!isOneTopic || depth < 0 || sums.papers[depth]! + papers === 0) return undefined;
  return { papers: noSums.papers.with(depth, papers), dressed, candidates };
}

function tallied(chunks: readonly EntryChunk[]): { readonly papers: number; readonly dressed: number } {
  let [papers, dressed] = [0, 0];
  for (const { isPaper, entry } of chunks) {
    if (!isPaper) continue;
    papers++;
    if (isDressed(entry)) dressed++;
  }
  return { papers, dressed };
}
