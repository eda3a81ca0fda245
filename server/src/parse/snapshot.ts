// An immutable view of one document at one version, and how the next version is made from it.
import type { Span } from "../base/span.ts";
import type { TextEdit } from "../base/textEdit.ts";
import type { List, PlacedEntry } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import type { Chunk } from "./chunk.ts";
import type { ChunkedText } from "./chunkedText.ts";
import { ChunkMemory } from "./chunkMemory.ts";
import { DocumentCutting } from "./documentCutting.ts";
import { allDefinitions, defineNothing } from "./documentDefinitions.ts";
import { editChunks } from "./editChunks.ts";
import { firstChunks, firstEntries } from "./firstEntries.ts";
import type { Definitions } from "./mdast.ts";
import { UnreadChunks } from "./unreadChunks.ts";
import { parseWork } from "./work.ts";

export interface Snapshot {
  readonly version: number;
  /** UTF-16 units. */
  readonly length: number;
  readonly source: SourceText;
  /** Read on first use, then kept. */
  readonly list: List;
  /** As `list.isPaperList`; but where the text alone shows that this is any other Markdown, nothing is parsed to say so. */
  readonly isPaperList: boolean;
  /**
   * Reads what `list` needs, chunk by chunk, so that a server can do other things in between: those at `first` before the
   * others, and at least one in each call, until `hasTime` says no. True once all is read; then `list` parses nothing more.
   * What was read is kept through edits, for chunks that they leave alone.
   */
  prepare(hasTime: () => boolean, first?: Span): boolean;
  /**
   * What certainly are papers among the first of them, read before all others: to say something of what is on the screen
   * while the rest is read. Undefined while there was no time to read them; none where only the whole document can tell, or
   * where it is read already.
   */
  firstPapers(hasTime: () => boolean): readonly PlacedEntry[] | undefined;
  /** The whole text as one string: for tests and the command line, never per keystroke. */
  text(): string;
}

export function openSnapshot(text: string, version = 0): Snapshot {
  return new ChunkedSnapshot(new DocumentCutting(text), version, new ChunkMemory());
}

/** The next version; edits are made one after the other, each counted in the text the one before left. */
export function changeSnapshot(snapshot: Snapshot, edits: readonly TextEdit[], version: number): Snapshot {
  const before = chunked(snapshot);
  let text = before.source;
  let { defined } = before;
  for (const edit of edits) {
    const change = editChunks(text, edit, before.memory);
    const isSilent = defineNothing(change.came) && defineNothing(text.chunks.slice(change.start, change.end));
    if (!isSilent) defined = undefined;
    text = text.edited(change);
  }
  return new ChunkedSnapshot(text, version, before.memory, defined);
}

/** The chunks of a snapshot: for tests and measurements. */
export function chunksOf(snapshot: Snapshot): readonly Chunk[] {
  return chunked(snapshot).source.chunks;
}

class ChunkedSnapshot implements Snapshot {
  readonly version: number;
  readonly length: number;
  /** Shared by all versions of a document: it only saves work, nothing reads differently for it. */
  readonly memory: ChunkMemory;
  #source: ChunkedText | DocumentCutting;
  #list: List | undefined;
  #unread: UnreadChunks | undefined;
  #defined: Definitions | undefined;

  /** `defined`: what the document defines, where that is known already. */
  constructor(
    source: ChunkedText | DocumentCutting,
    version: number,
    memory: ChunkMemory,
    defined?: Definitions,
  ) {
    this.#source = source;
    this.length = source.length;
    this.version = version;
    this.memory = memory;
    this.#defined = defined;
  }

  /** What the document defines, as far as somebody has asked. */
  get defined(): Definitions | undefined {
    return this.#defined;
  }

  /** A document that was just opened is cut when it is looked at; in steps, where it is prepared. */
  get source(): ChunkedText {
    if (this.#source instanceof DocumentCutting) this.#source = this.#source.finish();
    return this.#source;
  }

  get list(): List {
    this.#list ??= this.memory.listOf(this.source, this.#definitions);
    return this.#list;
  }

  get isPaperList(): boolean {
    return this.#mayBePaperList && this.list.isPaperList;
  }

  prepare(hasTime: () => boolean, first?: Span): boolean {
    if (!this.#isCut(hasTime)) return false;
    if (this.#list || !this.#mayBePaperList) return true;
    this.#list = this.memory.revisedList(this.source, this.#definitions);
    if (this.#list) return true;
    if (!this.#unreadChunks.read(hasTime, first)) return false;
    return this.memory.prepareStretches(this.source, this.#definitions, hasTime);
  }

  firstPapers(hasTime: () => boolean): readonly PlacedEntry[] | undefined {
    if (!this.#isCut(hasTime)) return undefined;
    if (this.#list || !this.#mayBePaperList) return [];
    if (!this.#unreadChunks.readBefore(firstChunks(this.source), hasTime)) return undefined;
    return firstEntries(this.source, this.#definitions);
  }

  #isCut(hasTime: () => boolean): boolean {
    return !(this.#source instanceof DocumentCutting) || this.#source.goOn(hasTime);
  }

  get #unreadChunks(): UnreadChunks {
    const fresh = () => this.memory.fresh(this.source, this.#definitions);
    this.#unread ??= new UnreadChunks(this.source, this.#definitions, fresh());
    return this.#unread;
  }

  get #mayBePaperList(): boolean {
    return this.source.chunks.some((chunk) => chunk.mayHoldPaper);
  }

  /** Gathered once: every question about a long document begins with them. */
  get #definitions(): Definitions {
    this.#defined ??= this.memory.sameDefinitions(allDefinitions(this.source.chunks));
    return this.#defined;
  }

  text(): string {
    parseWork.wholeTexts++;
    return this.source.slice({ start: 0, end: this.source.length });
  }
}

function chunked(snapshot: Snapshot): ChunkedSnapshot {
  if (snapshot instanceof ChunkedSnapshot) return snapshot;
  throw new TypeError("a snapshot from elsewhere");
}
