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
 * Makes the row of these chunks stretch by stretch, with the stretches of another row of the document where the two agree. A
 * stretch depends on its own chunks alone, but for where it ends: that the chunk behind it says.
 */
export class StretchReading {
  readonly #chunks: readonly Chunk[];
  readonly #definitions: Definitions;
  readonly #old: Pick<StretchRow, "chunks" | "stretches">;
  readonly #sameStart: number;
  readonly #sameEnd: number;
  readonly #stretches: Stretch[] = [];
  /** The chunk at which the next stretch begins, here and in the other row. */
  #next = 0;
  #oldNext = 0;
  #oldIndex = 0;

  constructor(chunks: readonly Chunk[], definitions: Definitions, before: StretchRow | undefined) {
    this.#chunks = chunks;
    this.#definitions = definitions;
    this.#old = before?.definitions === definitions ? before : { chunks: [], stretches: [] };
    this.#sameStart = agreeing(this.#old.chunks, chunks);
    this.#sameEnd = agreeingAtEnd(this.#old.chunks, chunks, this.#sameStart);
    for (const stretch of this.#old.stretches) {
      if (this.#next + stretch.chunks.length >= this.#sameStart) break;
      this.#stretches.push(stretch);
      this.#next += stretch.chunks.length;
      this.#oldIndex++;
    }
    this.#oldNext = this.#next;
  }

  /** True where it is about these chunks. */
  isOf(chunks: readonly Chunk[], definitions: Definitions): boolean {
    return this.#chunks === chunks && this.#definitions === definitions;
  }

  /** The chunks that the other row does not have: all others were read for it. */
  get fresh(): { readonly start: number; readonly end: number } {
    return { start: this.#sameStart, end: this.#chunks.length - this.#sameEnd };
  }

  /** Reads one stretch, or takes over all that are left; false once there are no more. */
  readNext(): boolean {
    if (this.#next >= this.#chunks.length) return false;
    const moved = this.#chunks.length - this.#old.chunks.length;
    while (this.#oldIndex < this.#old.stretches.length && this.#oldNext + moved < this.#next) {
      this.#oldNext += this.#old.stretches[this.#oldIndex++]!.chunks.length;
    }
    if (this.#oldNext + moved === this.#next && this.#chunks.length - this.#next <= this.#sameEnd) {
      for (const stretch of this.#old.stretches.slice(this.#oldIndex)) this.#stretches.push(stretch);
      this.#next = this.#chunks.length;
      return false;
    }
    const stretch = readStretch(this.#chunks, this.#next, this.#definitions);
    this.#stretches.push(stretch);
    this.#next += stretch.chunks.length;
    return this.#next < this.#chunks.length;
  }

  finish(): StretchRow {
    while (this.readNext());
    return { chunks: this.#chunks, definitions: this.#definitions, stretches: this.#stretches };
  }
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
