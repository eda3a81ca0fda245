// A document as a row of stretches; after an edit only those that it touches are read anew.
import type { Chunk } from "./chunk.ts";
import type { Definitions } from "./mdast.ts";
import { readStretch, type Stretch } from "./stretch.ts";

export interface StretchRow {
  readonly chunks: readonly Chunk[];
  readonly definitions: Definitions;
  readonly stretches: readonly Stretch[];
}

/**
 * The row of these chunks, with the stretches of another row of the document where the two agree. A stretch depends on its
 * own chunks alone, but for where it ends: that the chunk behind it says.
 */
export function stretchRow(
  chunks: readonly Chunk[],
  definitions: Definitions,
  before: StretchRow | undefined,
): StretchRow {
  const old = before?.definitions === definitions ? before : { chunks: [], stretches: [] };
  const sameStart = agreeing(old.chunks, chunks);
  const sameEnd = agreeingAtEnd(old.chunks, chunks, sameStart);
  const stretches: Stretch[] = [];
  let next = 0;
  let oldIndex = 0;
  for (const stretch of old.stretches) {
    if (next + stretch.chunks.length >= sameStart) break;
    stretches.push(stretch);
    next += stretch.chunks.length;
    oldIndex++;
  }
  let oldNext = next;
  const moved = chunks.length - old.chunks.length;
  while (next < chunks.length) {
    while (oldIndex < old.stretches.length && oldNext + moved < next) {
      oldNext += old.stretches[oldIndex++]!.chunks.length;
    }
    if (oldNext + moved === next && chunks.length - next <= sameEnd) {
      stretches.push(...old.stretches.slice(oldIndex));
      break;
    }
    const stretch = readStretch(chunks, next, definitions);
    stretches.push(stretch);
    next += stretch.chunks.length;
  }
  return { chunks, definitions, stretches };
}

function agreeing(a: readonly Chunk[], b: readonly Chunk[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count++;
  return count;
}

/** How many agree at the end, those that agree at the start not counted again. */
function agreeingAtEnd(a: readonly Chunk[], b: readonly Chunk[], counted: number): number {
  const most = Math.min(a.length, b.length) - counted;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}
