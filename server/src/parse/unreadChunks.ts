// Reads the chunks of a document in slices.
import type { Span } from "../base/span.ts";
import type { ChunkedText } from "./chunkedText.ts";
import type { Definitions } from "./mdast.ts";

export class UnreadChunks {
  readonly #source: ChunkedText;
  readonly #definitions: Definitions;
  /** All before this one are read, and all from `end` on. */
  #next: number;
  readonly #end: number;

  /** `definitions` are those of the whole document; chunks outside of `unread` are read. */
  constructor(
    source: ChunkedText,
    definitions: Definitions,
    unread: { readonly start: number; readonly end: number },
  ) {
    this.#source = source;
    this.#definitions = definitions;
    this.#next = unread.start;
    this.#end = unread.end;
  }

  /** Those that `first` touches before the others; at least one, then as long as there is time. True once all are read. */
  read(hasTime: () => boolean, first: Span | undefined): boolean {
    if (first) {
      const last = this.#source.chunkAt(first.end);
      for (let index = this.#source.chunkAt(first.start); index <= last; index++) {
        if (this.#readChunk(index) && !hasTime()) return false;
      }
    }
    return this.readBefore(this.#end, hasTime);
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
