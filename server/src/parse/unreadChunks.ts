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
    for (; this.#next < chunks.length; this.#next++) {
      if (this.#readChunk(this.#next) && !hasTime()) return this.#next + 1 === chunks.length;
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
