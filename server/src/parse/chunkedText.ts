// A document's text as a row of chunks: offsets, lines and slices without one long string.
import { lastNotAfter, type Place } from "../base/lines.ts";
import type { Span } from "../base/span.ts";
import type { SourceText } from "../model/sourceText.ts";
import { difference } from "../model/succession.ts";
import type { Chunk } from "./chunk.ts";

/** The chunks from `start` to before `end` make way for others. */
export interface ChunkEdit {
  readonly start: number;
  readonly end: number;
  readonly came: readonly Chunk[];
}

type Measures = Pick<ChunkedText, "offsets" | "lines" | "length" | "lineCount">;

const nothing: Measures = {
  offsets: new Uint32Array(0),
  lines: new Uint32Array(0),
  length: 0,
  lineCount: 1,
};

export class ChunkedText implements SourceText {
  readonly chunks: readonly Chunk[];
  /** Offset and first line of every chunk. */
  readonly offsets: Uint32Array;
  readonly lines: Uint32Array;
  readonly length: number;
  readonly lineCount: number;
  #byteLength: number | undefined;
  #shared: { readonly chunks: readonly Chunk[]; readonly start: number; readonly end: number } | undefined;

  /** `edit` made these chunks of those of `before`: none that it left alone is looked at. */
  constructor(
    chunks: readonly Chunk[],
    before = nothing,
    { start, end, came }: ChunkEdit = { start: 0, end: 0, came: chunks },
  ) {
    this.chunks = chunks;
    this.offsets = new Uint32Array(chunks.length);
    this.lines = new Uint32Array(chunks.length);
    this.offsets.set(before.offsets.subarray(0, start));
    this.lines.set(before.lines.subarray(0, start));
    let offset = before.offsets[start] ?? before.length;
    let line = before.lines[start] ?? before.lineCount - 1;
    let index = start;
    for (const chunk of came) {
      this.offsets[index] = offset;
      this.lines[index] = line;
      offset += chunk.text.length;
      line += chunk.lineBreaks;
      index++;
    }
    const moved = offset - (before.offsets[end] ?? before.length);
    const movedLines = line - (before.lines[end] ?? before.lineCount - 1);
    for (let old = end; index < chunks.length; index++, old++) {
      this.offsets[index] = before.offsets[old]! + moved;
      this.lines[index] = before.lines[old]! + movedLines;
    }
    this.length = before.length + moved;
    this.lineCount = before.lineCount + movedLines;
  }

  edited(edit: ChunkEdit): ChunkedText {
    const text = new ChunkedText(replaced(this.chunks, edit), this, edit);
    if (this.#byteLength !== undefined) {
      const gone = bytesOf(this.chunks.slice(edit.start, edit.end));
      text.#byteLength = this.#byteLength - gone + bytesOf(edit.came);
    }
    text.#shared = { chunks: this.chunks, start: edit.start, end: this.chunks.length - edit.end };
    return text;
  }

  /** How many chunks at the start, and how many others at the end, are those of another row; perhaps more are. */
  sharedWith(others: readonly Chunk[]): { readonly start: number; readonly end: number } {
    if (this.#shared?.chunks === others) return this.#shared;
    const { start, gone } = difference(others, this.chunks);
    return { start, end: others.length - start - gone.length };
  }

  unchangedSince(before: SourceText): { readonly start: number; readonly end: number } {
    if (!(before instanceof ChunkedText)) return { start: 0, end: 0 };
    const { start, end } = this.sharedWith(before.chunks);
    const behind = this.offsets[this.chunks.length - end] ?? this.length;
    return { start: this.offsets[start] ?? this.length, end: this.length - behind };
  }

  /** Summed up on demand: few ask, and every chunk remembers its own. */
  get byteLength(): number {
    this.#byteLength ??= bytesOf(this.chunks);
    return this.#byteLength;
  }

  /** The index of the chunk that holds the character at `offset` (the last chunk for the end of the text). */
  chunkAt(offset: number): number {
    return lastNotAfter(this.offsets, offset);
  }

  slice(at: Span): string {
    const start = Math.max(0, at.start);
    const end = Math.min(at.end, this.length);
    let result = "";
    for (let index = this.chunkAt(start); index < this.chunks.length; index++) {
      const offset = this.offsets[index]!;
      if (offset >= end) break;
      result += this.chunks[index]!.text.slice(Math.max(0, start - offset), end - offset);
    }
    return result;
  }

  placeAt(offset: number): Place {
    const within = Math.min(Math.max(0, offset), this.length);
    const index = this.chunkAt(within);
    const relative = within - this.offsets[index]!;
    const starts = this.chunks[index]!.lineStarts;
    const line = lastNotAfter(starts, relative);
    return { line: this.lines[index]! + line, column: relative - starts[line]! };
  }

  offsetAt(place: Place): number {
    if (place.line < 0) return 0;
    if (place.line >= this.lineCount) return this.length;
    const { start, end } = this.lineSpan(place.line);
    return Math.min(start + Math.max(0, place.column), end);
  }

  lineSpan(line: number): Span {
    const wanted = Math.min(Math.max(0, line), this.lineCount - 1);
    // A chunk begins where a line does, so the last chunk that begins on or before the line holds it.
    const index = lastNotAfter(this.lines, wanted);
    const { text, lineStarts } = this.chunks[index]!;
    const offset = this.offsets[index]!;
    const relative = wanted - this.lines[index]!;
    const start = lineStarts[relative]!;
    let end = lineStarts[relative + 1] ?? text.length;
    if (relative + 1 < lineStarts.length) end -= text.endsWith("\r\n", end) ? 2 : 1;
    return { start: offset + start, end: offset + end };
  }
}

function bytesOf(chunks: readonly Chunk[]): number {
  let bytes = 0;
  for (const chunk of chunks) bytes += chunk.byteLength;
  return bytes;
}

/** So many arguments as a document that is pasted has chunks, no function takes. */
const fewChunks = 1000;

function replaced(chunks: readonly Chunk[], { start, end, came }: ChunkEdit): readonly Chunk[] {
  if (came.length <= fewChunks) return chunks.toSpliced(start, end - start, ...came);
  return chunks.slice(0, start).concat(came, chunks.slice(end));
}
