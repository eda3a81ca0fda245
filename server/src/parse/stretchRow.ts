// A document as a row of stretches; after an edit only those that it touches are read anew.
import type { Chunk } from "./chunk.ts";
import type { ChunkedText } from "./chunkedText.ts";
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

  constructor(text: ChunkedText, definitions: Definitions, before: StretchRow | undefined) {
    this.#chunks = text.chunks;
    this.#definitions = definitions;
    this.#old = before?.definitions === definitions ? before : { chunks: [], stretches: [] };
    const { start, end } = text.sharedWith(this.#old.chunks);
    this.#sameStart = start;
    this.#sameEnd = end;
    for (const stretch of this.#old.stretches) {
      if (this.#next + stretch.chunks.length >= this.#sameStart) break;
      this.#stretches.push(stretch);
      this.#next += stretch.chunks.length;
      this.#oldIndex++;
    }
    this.#oldNext = this.#next;
  }

  /** True where it is about these chunks. */
  isOf({ chunks }: ChunkedText, definitions: Definitions): boolean {
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
