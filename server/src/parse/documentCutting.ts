// Cuts a whole document into chunks step by step, so that a server can do other things in between.
import { Chunk, cutsIn } from "./chunk.ts";
import { ChunkCutter } from "./chunkCutter.ts";
import { ChunkedText } from "./chunkedText.ts";

/** A byte-order mark belongs to the first chunk; an empty text is one empty chunk. */
export class DocumentCutting {
  /** UTF-16 units. */
  readonly length: number;
  readonly #text: string;
  readonly #cuts: Iterator<number>;
  readonly #chunks: Chunk[] = [];
  #start = 0;
  #isDone = false;

  constructor(text: string) {
    this.length = text.length;
    this.#text = text;
    this.#cuts = cutsIn(text, new ChunkCutter());
  }

  /** Cuts off one chunk at least, then as many as there is time for; true once all are. */
  goOn(hasTime: () => boolean): boolean {
    do {
      if (!this.#isDone) this.#cutOne();
    } while (!this.#isDone && hasTime());
    return this.#isDone;
  }

  /** With all that is not cut yet. */
  finish(): ChunkedText {
    this.goOn(() => true);
    return new ChunkedText(this.#chunks);
  }

  #cutOne(): void {
    const { done, value: cut } = this.#cuts.next();
    if (!done && cut === 0) return;
    const chunk = new Chunk(this.#text.slice(this.#start, done ? undefined : cut));
    // Counted once per chunk, and here there is time.
    chunk.lineStarts;
    this.#chunks.push(chunk);
    this.#start += chunk.text.length;
    this.#isDone = done === true;
  }
}
