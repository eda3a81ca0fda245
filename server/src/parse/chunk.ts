// A part of a document that can be parsed by itself: about one entry, with its own string.
import { wordSignsOf } from "../base/letterPattern.ts";
import { lineContentEnd, lineStarts } from "../base/lines.ts";
import type { TextEdit } from "../base/textEdit.ts";
import { utf8Length } from "../base/utf8.ts";
import { type ChangedLine, changedLine } from "./changedLine.ts";
import type { ChunkContent } from "./chunkContent.ts";
import type { ChunkCutter } from "./chunkCutter.ts";
import { type Definitions, definesNothing, definitionsIn, noDefinitions, parseMarkdown } from "./mdast.ts";
import { parseOpenToEnd } from "./openToEnd.ts";
import { looksLikePaper } from "./paperEvidence.ts";
import { readChunk } from "./readChunk.ts";
import { renamedAuthor } from "./renamedAuthor.ts";
import { rereadLine } from "./rereadLine.ts";

interface ReadContent {
  /** Of the document for which it was asked last. */
  readonly document: Definitions;
  /** Those of them that matter here, in one string. */
  readonly key: string;
  readonly content: ChunkContent;
}

/** Immutable; shared between all snapshots in which this text stands unchanged. */
export class Chunk {
  readonly text: string;
  #lineStarts: readonly number[] | undefined;
  #content: ReadContent | undefined;
  #definitions: Definitions | undefined;
  #mayHoldPaper: boolean | undefined;
  #byteLength: number | undefined;
  /** How it differs from one that was read; until this one is. */
  #change: ChangedLine | undefined;

  constructor(text: string, change?: ChangedLine) {
    this.text = ownString(text);
    this.#change = change;
    this.#lineStarts = change?.lineStarts;
  }

  /** What an edit changes, where it can be no more than one line of an entry that was read; it counts from here. */
  lineChanged(edit: TextEdit): ChangedLine | undefined {
    const read = this.#content?.content;
    return read?.isByLines ? changedLine(this.text, this.lineStarts, read, edit) : undefined;
  }

  get lineStarts(): readonly number[] {
    this.#lineStarts ??= lineStarts(this.text);
    return this.#lineStarts;
  }

  /** Line breaks in this chunk; only the last chunk of a document may end without one. */
  get lineBreaks(): number {
    return this.lineStarts.length - 1;
  }

  /** In UTF-8. */
  get byteLength(): number {
    this.#byteLength ??= utf8Length(this.text);
    return this.#byteLength;
  }

  /** What is defined here for references anywhere in the document. */
  get definitions(): Definitions {
    this.#definitions ??= this.text.includes("]:") ? definedIn(this.text) : noDefinitions;
    return this.#definitions;
  }

  /** False where no paper of a list can stand here: told from the text alone, without parsing it. */
  get mayHoldPaper(): boolean {
    this.#mayHoldPaper ??= looksLikePaper(this.text);
    return this.#mayHoldPaper;
  }

  /** What is written here, given what the whole document defines; parsed once per set of definitions that matter. */
  content(document: Definitions): ChunkContent {
    const known = this.#content;
    if (known?.document === document) return known.content;
    const definitions = definesNothing(document) ? noDefinitions : this.#mentioned(document);
    const key = [...definitions.links, "", ...definitions.footnotes].join("\n");
    const content = known?.key === key ? known.content : this.#read(definitions);
    this.#content = { document, key, content };
    return content;
  }

  #read(definitions: Definitions): ChunkContent {
    const change = definesNothing(definitions) ? this.#change : undefined;
    this.#change = undefined;
    return (
      (change && (renamedAuthor(this.text, change) ?? rereadLine(this.text, change))) ??
      readChunk(this.text, definitions)
    );
  }

  /** True where `content` has the answer at hand. */
  isRead(document: Definitions): boolean {
    return this.#content?.document === document;
  }

  /** True once `content` was computed: what is kept need not be computed again. */
  get isParsed(): boolean {
    return this.#content !== undefined;
  }

  /** The definitions that could be referred to here: more than are, never fewer. */
  #mentioned(document: Definitions): Definitions {
    if (!this.text.includes("[")) return noDefinitions;
    const { links, footnotes } = document;
    const letters = lettersOf(this.text);
    const isMentioned = (label: string) => letters.includes(lettersOf(label));
    return { links: links.filter(isMentioned), footnotes: footnotes.filter(isMentioned) };
  }
}

function definedIn(text: string): Definitions {
  return definitionsIn(parseOpenToEnd(text, noDefinitions) ?? parseMarkdown(text));
}

function lettersOf(text: string): string {
  return wordSignsOf(text).toLowerCase().toUpperCase();
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
