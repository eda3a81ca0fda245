// A document as a row of stretches; after an edit only those that it touches are read anew.
import { lastNotAfter } from "../base/lines.ts";
import { sameParts } from "../base/sameParts.ts";
import type { Chunk } from "./chunk.ts";
import type { ChunkedText } from "./chunkedText.ts";
import type { Definitions } from "./mdast.ts";
import { readStretch, type Stretch } from "./stretch.ts";

export interface StretchRow {
  readonly chunks: readonly Chunk[];
  readonly definitions: Definitions;
  readonly stretches: readonly Stretch[];
  /** Of each stretch, the index of its first chunk. */
  readonly starts: readonly number[];
}

/**
 * Makes the row of these chunks stretch by stretch, with the stretches of another row of the document where the two agree. A
 * stretch depends on its own chunks alone, but for where it ends: that the chunk behind it says.
 */
export class StretchReading {
  readonly #chunks: readonly Chunk[];
  readonly #definitions: Definitions;
  readonly #old: StretchRow;
  readonly #sameStart: number;
  readonly #sameEnd: number;
  #stretches: Stretch[];
  #starts: number[];
  /** The chunk at which the next stretch begins. */
  #next: number;

  constructor(text: ChunkedText, definitions: Definitions, before: StretchRow | undefined) {
    this.#chunks = text.chunks;
    this.#definitions = definitions;
    const nothing = { chunks: [], definitions, stretches: [], starts: [] };
    this.#old = before?.definitions === definitions ? before : nothing;
    const { start, end } = text.sharedWith(this.#old.chunks);
    this.#sameStart = start;
    this.#sameEnd = end;
    const kept = lastNotAfter(this.#old.starts, start - 1);
    this.#stretches = this.#old.stretches.slice(0, kept);
    this.#starts = this.#old.starts.slice(0, kept);
    this.#next = this.#old.starts[kept] ?? 0;
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
    if (this.#next >= this.#chunks.length || this.#takeOver()) return false;
    const stretch = this.#asBefore(readStretch(this.#chunks, this.#next, this.#definitions));
    this.#stretches.push(stretch);
    this.#starts.push(this.#next);
    this.#next += stretch.chunks.length;
    return this.#next < this.#chunks.length;
  }

  finish(): StretchRow {
    while (this.readNext());
    return {
      chunks: this.#chunks,
      definitions: this.#definitions,
      stretches: this.#stretches,
      starts: this.#starts,
    };
  }

  /** The stretch above an edit is read for where it ends, which nearly always is where it did. */
  #asBefore(stretch: Stretch): Stretch {
    const before = this.#old.stretches[this.#stretches.length];
    return before && sameParts(before.chunks, stretch.chunks) ? before : stretch;
  }

  /** False where the next stretch did not begin here in the other row, or something below it differs. */
  #takeOver(): boolean {
    if (this.#chunks.length - this.#next > this.#sameEnd) return false;
    const { chunks, stretches, starts } = this.#old;
    const moved = this.#chunks.length - chunks.length;
    const index = lastNotAfter(starts, this.#next - moved);
    if (starts[index] !== this.#next - moved) return false;
    const below = starts.slice(index);
    this.#stretches = this.#stretches.concat(stretches.slice(index));
    this.#starts = this.#starts.concat(moved === 0 ? below : below.map((start) => start + moved));
    this.#next = this.#chunks.length;
    return true;
  }
}
