// An entry of which one line changed: that line is read, and what the others say is taken over.
import type { ListItem } from "mdast";
import { type Span, shift } from "../base/span.ts";
import type { Entry } from "../model/entry.ts";
import type { ChangedLine } from "./changedLine.ts";
import type { ChunkContent, EntryPart } from "./chunkContent.ts";
import {
  itself,
  type Move,
  moveAuthors,
  moveDigest,
  moveEmptyLink,
  moveKeywords,
  moveLink,
  movePageLink,
  moveVenue,
  ownSpan,
  spanOfUrl,
} from "./moveFields.ts";
import { evidenceOf } from "./paperEvidence.ts";
import { parseItemLine } from "./parseEntryLines.ts";
import { spanOf } from "./plainText.ts";
import { type ChildFields, readChild } from "./readChildren.ts";
import { arxivIdOfLinks } from "./readEntry.ts";
import { readHead } from "./readHead.ts";
import { emptyLinksIn, literalsIn } from "./readLiterals.ts";
import { pageLinksIn } from "./readPageLinks.ts";
import { parseWork } from "./work.ts";

/**
 * As `readChunk` reads it (test/parse/rereadLine.test.ts); undefined where one line is not enough for that. What a line below the
 * title means depends on which fields the lines above it have given, and on nothing else that they say.
 */
export function rereadLine(text: string, change: ChangedLine): ChunkContent | undefined {
  const [part] = change.before.parts;
  const item = parseItemLine(change.line, change.index + 1);
  if (part?.kind !== "entry" || !item || change.line.said.includes("<!--")) return undefined;
  const reading = new LineReading(part, item, text, change);
  const now = change.index === 0 ? reading.withTitle() : reading.withChild();
  if (!now) return undefined;
  parseWork.chunksRead++;
  const links = reading.renewed(change.before.links, pageLinksIn(item, text), spanOfUrl, movePageLink);
  return { ...change.before, parts: [now], links };
}

class LineReading {
  readonly #part: EntryPart;
  readonly #was: Entry;
  readonly #item: ListItem;
  readonly #text: string;
  readonly #change: ChangedLine;
  /** Where the line ended. */
  readonly #oldEnd: number;

  constructor(part: EntryPart, item: ListItem, text: string, change: ChangedLine) {
    this.#part = part;
    this.#was = part.entry;
    this.#item = item;
    this.#text = text;
    this.#change = change;
    this.#oldEnd = change.line.end - change.moved;
  }

  withTitle(): EntryPart | undefined {
    const [paragraph] = this.#item.children;
    if (paragraph?.type !== "paragraph") return undefined;
    const { title, links: own } = readHead(paragraph, this.#text);
    const links = this.renewed(this.#was.links, own, ownSpan, moveLink);
    const children = this.renewed(this.#was.children, [], itself, shift);
    const head = { head: spanOf(paragraph), title, links, children, arxivId: arxivIdOfLinks(links) };
    const entry = this.#entry(head, nothing);
    return entry && { kind: "entry", entry, evidence: evidenceOf(entry, paragraph) };
  }

  withChild(): EntryPart | undefined {
    const fields = this.#fieldsAbove();
    readChild(this.#item, this.#text, fields);
    // Whether it is a paper, and which, its links say.
    if (fields.links.length > 0 || this.#was.links.some(({ span }) => this.#wasInLine(span)))
      return undefined;
    const { head, title, arxivId } = this.#was;
    const links = this.renewed(this.#was.links, [], ownSpan, moveLink);
    const children = this.renewed(this.#was.children, [spanOf(this.#item)], itself, shift);
    const entry = this.#entry({ head, title, links, children, arxivId }, fields);
    return entry && { ...this.#part, entry };
  }

  /** Both ascend: those of the lines around this one, and between them what it has now. */
  renewed<T>(was: readonly T[], came: readonly T[], spanIn: (it: T) => Span, move: Move<T>): readonly T[] {
    let index = 0;
    while (index < was.length && spanIn(was[index]!).start < this.#change.line.start) index++;
    if (index === was.length && came.length === 0) return was;
    const now = was.slice(0, index).concat(came);
    while (index < was.length && this.#wasInLine(spanIn(was[index]!))) index++;
    for (; index < was.length; index++) now.push(move(was[index]!, this.#change.moved));
    return now;
  }

  /** Undefined where the line gives other fields than it did. */
  #entry(
    head: Pick<Entry, "head" | "title" | "links" | "children" | "arxivId">,
    { authors, venue, keywords, digest }: Partial<ChildFields>,
  ): Entry | undefined {
    const was = this.#was;
    const isAsMuch =
      this.#gives(authors, was.authors) &&
      this.#gives(venue, was.venue) &&
      this.#gives(keywords, was.keywords) &&
      this.#gives(digest, was.digest);
    if (!isAsMuch) return undefined;
    const { moved } = this.#change;
    return {
      source: this.#text,
      span: { start: was.span.start, end: was.span.end + moved },
      marker: was.marker,
      head: head.head,
      title: head.title,
      links: head.links,
      authors: authors ?? (was.authors && moveAuthors(was.authors, moved)),
      venue: venue ?? (was.venue && moveVenue(was.venue, moved)),
      keywords: keywords ?? (was.keywords && moveKeywords(was.keywords, moved)),
      digest: digest ?? (was.digest && moveDigest(was.digest, moved)),
      children: head.children,
      literals: this.renewed(was.literals, literalsIn(this.#item, this.#text), itself, shift),
      emptyLinks: this.renewed(was.emptyLinks, emptyLinksIn(this.#item, this.#text), ownSpan, moveEmptyLink),
      arxivId: head.arxivId,
    };
  }

  #fieldsAbove(): ChildFields {
    const { authors, venue, keywords, digest } = this.#was;
    return {
      links: [],
      authors: this.#ifAbove(authors),
      venue: this.#ifAbove(venue),
      keywords: this.#ifAbove(keywords),
      digest: this.#ifAbove(digest),
    };
  }

  #ifAbove<T extends { readonly span: Span }>(field: T | undefined): T | undefined {
    return field && field.span.start < this.#change.line.start ? field : undefined;
  }

  /** True where a field is known here exactly if it was: a line below this one gave it otherwise, and does so still. */
  #gives(field: object | undefined, was: { readonly span: Span } | undefined): boolean {
    const wasHere = was !== undefined && was.span.start <= this.#oldEnd;
    return wasHere === (field !== undefined);
  }

  #wasInLine(at: Span): boolean {
    return at.start >= this.#change.line.start && at.start <= this.#oldEnd;
  }
}

const nothing: Partial<ChildFields> = {};
