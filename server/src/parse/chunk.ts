// A part of a document that can be parsed by itself: about one entry, with its own string.
import { lineContentEnd, lineStarts } from "../base/lines.ts";
import type { ChunkContent } from "./chunkContent.ts";
import { ChunkCutter } from "./chunkCutter.ts";
import { definedLabels, readChunk } from "./readChunk.ts";

/** Immutable; shared between all snapshots in which this text stands unchanged. */
export class Chunk {
  readonly text: string;
  #lineStarts: number[] | undefined;
  #content: { readonly key: string; readonly content: ChunkContent } | undefined;
  #definitions: readonly string[] | undefined;

  constructor(text: string) {
    this.text = ownString(text);
  }

  get lineStarts(): readonly number[] {
    this.#lineStarts ??= lineStarts(this.text);
    return this.#lineStarts;
  }

  /** Line breaks in this chunk; only the last chunk of a document may end without one. */
  get lineBreaks(): number {
    return this.lineStarts.length - 1;
  }

  /** Normalised labels of the reference definitions that stand here. */
  get definitions(): readonly string[] {
    this.#definitions ??= this.text.includes("]:") ? definedLabels(this.text) : [];
    return this.#definitions;
  }

  /** What is written here, given the labels that the whole document defines; parsed once per set of labels that matter. */
  content(documentLabels: readonly string[]): ChunkContent {
    const labels = documentLabels.length === 0 ? documentLabels : this.#mentioned(documentLabels);
    const key = labels.join("\n");
    if (this.#content?.key !== key) this.#content = { key, content: readChunk(this.text, labels) };
    return this.#content.content;
  }

  /** True once `content` was computed: what is kept need not be computed again. */
  get isParsed(): boolean {
    return this.#content !== undefined;
  }

  /** The labels that could be referred to here: more than are, never fewer. */
  #mentioned(labels: readonly string[]): readonly string[] {
    if (!this.text.includes("[")) return [];
    const words = lettersOf(this.text);
    return labels.filter((label) => words.includes(lettersOf(label)));
  }
}

function lettersOf(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase()
    .toUpperCase();
}

/** A copy that does not keep a longer string alive: V8 makes slices of a parent, and a fresh string of a concatenation. */
function ownString(text: string): string {
  return ` ${text}`.slice(1);
}

/** Feeds every line of `text` to the cutter; yields the offsets (in `text`) before which it cuts. */
export function* cutsIn(text: string, cutter: ChunkCutter): Generator<number> {
  let start = 0;
  while (start < text.length) {
    const end = lineContentEnd(text, start);
    if (cutter.cutsBefore(text.slice(start, end))) yield start;
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
}

/** Cuts a whole document (a byte-order mark belongs to its first chunk). An empty text is one empty chunk. */
export function cutDocument(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  for (const cut of cutsIn(text, new ChunkCutter())) {
    if (cut === 0) continue;
    chunks.push(new Chunk(text.slice(start, cut)));
    start = cut;
  }
  chunks.push(new Chunk(text.slice(start)));
  return chunks;
}
