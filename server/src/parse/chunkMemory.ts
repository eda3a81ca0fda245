// What the versions of a document share: chunks that an edit took out, for when they come back, what is defined, and how
// the newest of them reads.
import type { List } from "../model/list.ts";
import { follow } from "../model/succession.ts";
import { type BuiltList, buildList } from "./buildList.ts";
import type { Chunk } from "./chunk.ts";
import type { ChunkedText } from "./chunkedText.ts";
import { sameDefinitions } from "./documentDefinitions.ts";
import { type Definitions, noDefinitions } from "./mdast.ts";
import { revisedReading } from "./revisedReading.ts";
import type { Stretch } from "./stretch.ts";
import { StretchReading, type StretchRow } from "./stretchRow.ts";

/** UTF-16 units; a chunk larger than this is the rest of a document behind an open fence, and changes with every key. */
const largest = 65_536;

export class ChunkMemory {
  readonly #chunks = new Map<string, Chunk>();
  #size = 0;
  /** As much as one edit took out at once; of what single keys leave behind, only the newest is kept besides. */
  #atOnce = 0;
  #definitions = noDefinitions;
  #row: StretchRow | undefined;
  #reading: StretchReading | undefined;
  /** The list that was built last: the next one follows it. */
  #built: BuiltList | undefined;

  /** The same object as long as nothing else is defined, so that chunks need not look whether it matters to them. */
  sameDefinitions(definitions: Definitions): Definitions {
    if (!sameDefinitions(definitions, this.#definitions)) this.#definitions = definitions;
    return this.#definitions;
  }

  /** How the chunks of the document read: what stands between other neighbours than when it was asked last is read anew. */
  #stretches(text: ChunkedText, definitions: Definitions): readonly Stretch[] {
    this.#row = this.#readingOf(text, definitions).finish();
    this.#reading = undefined;
    return this.#row.stretches;
  }

  /** The list of this text; what it shares with the one before is noted. */
  listOf(text: ChunkedText, definitions: Definitions): List {
    return this.revisedList(text, definitions) ?? this.#builtList(text, definitions);
  }

  /** The same, where it is the list before but for one entry; undefined where more is to be read. */
  revisedList(text: ChunkedText, definitions: Definitions): List | undefined {
    const [row, built] = [this.#row, this.#built];
    if (!row || !built || row.definitions !== definitions) return undefined;
    const revised = revisedReading(text, { row, built });
    if (!revised) return undefined;
    this.#row = revised.row;
    this.#built = revised.built;
    this.#reading = undefined;
    return revised.built.list;
  }

  #builtList(text: ChunkedText, definitions: Definitions): List {
    const before = this.#built;
    this.#built = buildList(this.#stretches(text, definitions), before);
    const { list } = this.#built;
    if (before) follow(list, before.list);
    return list;
  }

  /** Goes on with what `stretches` has to do, as long as there is time; true once all is done. */
  prepareStretches(text: ChunkedText, definitions: Definitions, hasTime: () => boolean): boolean {
    this.#reading = this.#readingOf(text, definitions);
    while (this.#reading.readNext()) if (!hasTime()) return false;
    return true;
  }

  /** Where all chunks stand that may not be read yet. */
  fresh(text: ChunkedText, definitions: Definitions): { readonly start: number; readonly end: number } {
    this.#reading = this.#readingOf(text, definitions);
    return this.#reading.fresh;
  }

  #readingOf(text: ChunkedText, definitions: Definitions): StretchReading {
    const isKnown = this.#reading?.isOf(text, definitions);
    return this.#reading && isKnown ? this.#reading : new StretchReading(text, definitions, this.#row);
  }

  /** For an undo, or a fence that is closed again. */
  keep(chunks: readonly Chunk[]): void {
    let kept = 0;
    for (const chunk of chunks) {
      if (chunk.text.length > largest) continue;
      this.#forget(chunk.text);
      this.#chunks.set(chunk.text, chunk);
      kept += chunk.text.length;
    }
    this.#size += kept;
    this.#atOnce = Math.max(this.#atOnce, kept);
    for (const text of this.#chunks.keys()) {
      if (this.#size <= this.#atOnce + largest) break;
      this.#forget(text);
    }
  }

  /** The chunk that was kept with this text, once: the document has it back. */
  take(text: string): Chunk | undefined {
    const chunk = this.#chunks.get(text);
    this.#forget(text);
    if (this.#size <= largest) this.#atOnce = 0;
    return chunk;
  }

  #forget(text: string): void {
    if (this.#chunks.delete(text)) this.#size -= text.length;
  }
}
