// How a text reads in which some entries took the place of others: what stands around them is known to be as it was before, and is
// not asked.
import { lastNotAfter } from "../base/lines.ts";
import type { Entry } from "../model/entry.ts";
import type { PlacedEntry } from "../model/list.ts";
import { followEntries } from "../model/succession.ts";
import { type BuiltList, listOf } from "./buildList.ts";
import type { ParsedRegion } from "./builtRegion.ts";
import type { ChunkedText } from "./chunkedText.ts";
import { addedSums, type EntryChange, entryChange, entryChunk } from "./entryChange.ts";
import { addSums, commonDepth, type ListSums, noSums } from "./listSums.ts";
import { noteRemade } from "./regionGroups.ts";
import { RevisedRegion } from "./revisedRegion.ts";
import { type Stretch, UnreadStretch } from "./stretch.ts";
import type { StretchRow } from "./stretchRow.ts";
import { parseWork } from "./work.ts";

/** A row of stretches, and the list that was built of them. */
export interface Reading {
  readonly row: StretchRow;
  readonly built: BuiltList;
}

/** Where entries changed. */
interface Place {
  /** The index of their region, and of their stretch. */
  readonly regionAt: number;
  readonly stretchAt: number;
  /** The index of the first of them in the region. */
  readonly index: number;
  /** An entry that stood under the same headings. */
  readonly beside: PlacedEntry;
}

/**
 * As it reads anew (test/parse/revisedReading.test.ts). Undefined where more than some entries differ from the reading before, or
 * where that may matter to what stands around them.
 */
export function revisedReading(text: ChunkedText, before: Reading): Reading | undefined {
  const { definitions } = before.row;
  const change = entryChange(before.row.chunks, text, definitions);
  const place = change && placeOf(change, before);
  const added = place && addedSums(before.row.stretches[place.stretchAt]!, change);
  if (!added) return undefined;
  const sums = addSums(before.built.sums, added);
  if (added !== noSums && commonDepth(sums) !== commonDepth(before.built.sums)) return undefined;
  return revised(text, before, change, place, sums, added);
}

/** Undefined where no section holds them, or all that stands around them is not known to be under the same headings. */
function placeOf({ edit: { start }, gone }: EntryChange, { row, built }: Reading): Place | undefined {
  const [first] = gone;
  const above = first ? undefined : entryAt(row, start - 1);
  const known = first?.entry ?? above ?? entryAt(row, start);
  if (!known) return undefined;
  const stretchAt = lastNotAfter(row.starts, above ? start - 1 : start);
  const regionAt = lastNotAfter(built.built.starts, stretchAt);
  const { its, entries } = built.built.regions[regionAt]!;
  const at = its.indexOf(known);
  const beside = entries[at];
  return beside?.section && { regionAt, stretchAt, index: above ? at + 1 : at, beside };
}

/** What the chunk at an index holds, where it is an entry. */
function entryAt({ chunks, definitions }: StretchRow, index: number): Entry | undefined {
  const chunk = chunks[index];
  return chunk && entryChunk(chunk, definitions)?.entry;
}

function revised(
  text: ChunkedText,
  { row, built: before }: Reading,
  change: EntryChange,
  { regionAt, stretchAt, index, beside }: Place,
  sums: ListSums,
  added: ListSums,
): Reading | undefined {
  const { definitions, stretches, starts } = row;
  const { regions, starts: regionStarts } = before.built;
  const first = regionStarts[regionAt]!;
  const was = regions[regionAt]!;
  const is = revisedRegion(was, change, starts[first]!, index, beside);
  const stretch = revisedStretch(row, stretchAt, change, added);
  if (!noteRemade({ was, is }, stretches[first]!, { was: stretches[stretchAt]!, is: stretch }))
    return undefined;
  parseWork.listsRevised++;
  const built = { regions: regions.with(regionAt, is), starts: regionStarts, first: regionAt };
  const list = listOf(built, sums, before.list);
  followEntries(list, before.list, regionAt, {
    start: index,
    gone: change.gone.length,
    came: change.came.length,
  });
  const now = stretches.with(stretchAt, stretch);
  const by = change.came.length - change.gone.length;
  return {
    row: {
      chunks: text.chunks,
      definitions,
      stretches: now,
      starts: by === 0 ? starts : movedStarts(starts, stretchAt, by),
    },
    built: { list, stretches: now, built, sums },
  };
}

/** Its first chunk is the one at `from`. */
function revisedRegion(
  was: ParsedRegion,
  change: EntryChange,
  from: number,
  index: number,
  beside: PlacedEntry,
): ParsedRegion {
  const { start, end, came } = change.edit;
  const at = start - from;
  const offset = was.source.offsets[at] ?? was.length;
  const line = was.source.lines[at] ?? was.lineBreaks;
  const source = was.source.edited({ start: at, end: end - from, came });
  const goneEnd = was.source.offsets[at + end - start] ?? was.length;
  return new RevisedRegion(was, source, { ...change, index, beside, offset, line, end: goneEnd });
}

function revisedStretch(
  { stretches, starts, definitions }: StretchRow,
  at: number,
  { edit: { start, end, came }, moved, movedLines }: EntryChange,
  added: ListSums,
): Stretch {
  const was = stretches[at]!;
  const chunks = was.chunks.toSpliced(start - starts[at]!, end - start, ...came);
  const sums = addSums(was.sums, added);
  const length = was.length + moved;
  const lineBreaks = was.lineBreaks + movedLines;
  return new UnreadStretch(chunks, definitions, { sums, isOneTopic: was.isOneTopic, length, lineBreaks });
}

function movedStarts(starts: readonly number[], changed: number, by: number): readonly number[] {
  return starts.map((index, at) => (at > changed ? index + by : index));
}
