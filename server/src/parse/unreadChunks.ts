// Reads the chunks of a document in slices.
import type { Span } from "../base/span.ts";
import type { ChunkedText } from "./chunkedText.ts";
import type { Definitions } from "./mdast.ts";

export class UnreadChunks {
  readonly #source: ChunkedText;
  readonly #definitions: Definitions;
  /** All before this one are read. */
  #next = 0;

  /** `definitions` are those of the whole document. */
  constructor(source: ChunkedText, definitions: Definitions) {
    this.#source = source;
    this.#definitions = definitions;
  }

  /** Those that `first` touches before the others; at least one, then as long as there is time. True once all are read. */
  read(hasTime: () => boolean, first: Span | undefined): boolean {
    const { chunks } = this.#source;
    if (first) {
      const last = this.#source.chunkAt(first.end);
      for (let index = this.#source.chunkAt(first.start); index <= last; index++) {
        if (this.#readChunk(index) && !hasTime()) return false;
      }
    }
    return this.readBefore(chunks.length, hasTime);
  }

  /** Those before the chunk at `end`, from the first on; at least one, then as long as there is time. True once all are read. */
  readBefore(end: number, hasTime: () => boolean): boolean {
    while (this.#next < end) {
      const didRead = this.#readChunk(this.#next);
      this.#next++;
      if (didRead && !hasTime()) return this.#next >= end;
    }
    return true;
  }

  /** False where there was nothing to do. */
  #readChunk(index: number): boolean {
    const chunk = this.#source.chunks[index]!;
    if (chunk.isRead(this.#definitions)) return false;
    chunk.content(this.#definitions);
    return true;
  }
}
