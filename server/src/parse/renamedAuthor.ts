// An entry in which one author's name has other letters: all else is as it was, further on where it stands behind.
import { type Span, shift, shiftFrom } from "../base/span.ts";
import type { Authors, Entry, Field } from "../model/entry.ts";
import type { ChangedLine } from "./changedLine.ts";
import type { ChunkContent } from "./chunkContent.ts";
import {
  itself,
  type Move,
  moveDigest,
  moveEmptyLink,
  moveField,
  moveKeywords,
  moveLink,
  movePageLink,
  moveVenue,
  ownSpan,
  spanOfUrl,
} from "./moveFields.ts";
import { fold } from "./plainText.ts";
import { isOneName } from "./readNames.ts";
import { parseWork } from "./work.ts";

const letter = "[A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f]";
/** Whatever letters they are of, these are no Markdown, no label and no address: without mark, colon and digit. */
const plainName = new RegExp(`^${letter}+(?:(?:\\.? +|-|')${letter}+)*$`);
const plainNames = new RegExp(`^(?:${letter}|[ ,'-]|\\.(?!${letter}))*$`);
/** What ends a name, and is no mark. */
const endsName = /[,.; \r\n]/;

/** As `readChunk` reads it (test/parse/rereadLine.test.ts); undefined where more than one name may read otherwise. */
export function renamedAuthor(text: string, change: ChangedLine): ChunkContent | undefined {
  const [part] = change.before.parts;
  if (part?.kind !== "entry" || !part.entry.authors || part.entry.authors.folded) return undefined;
  const was = part.entry;
  const { names } = part.entry.authors;
  const index = names.findIndex(({ span }) => span.start <= change.edit.start && change.edit.end <= span.end);
  const name = index < 0 ? undefined : newName(names[index]!, was.source, text, change);
  if (!name) return undefined;
  parseWork.chunksRead++;
  parseWork.authorsRenamed++;
  const move = { from: names[index]!.span.end, by: change.moved };
  const links = movedBehind(change.before.links, move, spanOfUrl, movePageLink);
  const entry = movedEntry(was, text, move, withName(part.entry.authors, index, name, move));
  return { ...change.before, parts: [{ ...part, entry }], links };
}

/** Undefined where it may be no name, or more than a name. */
function newName({ span: was }: Field, before: string, text: string, change: ChangedLine): Field | undefined {
  const span = { start: was.start, end: was.end + change.moved };
  const written = text.slice(span.start, span.end);
  const name = fold(written);
  const isName =
    plainName.test(written) &&
    isOneName(name) &&
    plainName.test(before.slice(was.start, was.end)) &&
    plainNames.test(text.slice(change.line.saidStart, span.start)) &&
    endsName.test(text[span.end] ?? "\n");
  return isName ? { text: name, span } : undefined;
}

/** All that begins at `from` or behind it moves. */
interface Shift {
  readonly from: number;
  readonly by: number;
}

function withName(was: Authors, index: number, name: Field, move: Shift): Authors {
  return {
    names: movedBehind(was.names, move, ownSpan, moveField).with(index, name),
    span: { start: was.span.start, end: was.span.end + move.by },
    period: was.period && shift(was.period, move.by),
    folded: was.folded,
  };
}

function movedEntry(was: Entry, text: string, move: Shift, authors: Authors): Entry {
  return {
    source: text,
    span: { start: was.span.start, end: was.span.end + move.by },
    marker: was.marker,
    head: was.head,
    title: was.title,
    links: movedBehind(was.links, move, ownSpan, moveLink),
    authors,
    venue: movedField(was.venue, move, moveVenue),
    keywords: movedField(was.keywords, move, moveKeywords),
    digest: movedField(was.digest, move, moveDigest),
    children: was.children.map((child) => shiftFrom(child, move.from, move.by)),
    literals: movedBehind(was.literals, move, itself, shift),
    emptyLinks: movedBehind(was.emptyLinks, move, ownSpan, moveEmptyLink),
    arxivId: was.arxivId,
  };
}

function movedBehind<T>(
  things: readonly T[],
  { from, by }: Shift,
  spanIn: (it: T) => Span,
  move: Move<T>,
): readonly T[] {
  const last = things.at(-1);
  if (!last || spanIn(last).start < from) return things;
  return things.map((thing) => (spanIn(thing).start < from ? thing : move(thing, by)));
}

function movedField<T extends { readonly span: Span }>(
  field: T | undefined,
  { from, by }: Shift,
  move: Move<T>,
): T | undefined {
  return field && field.span.start >= from ? move(field, by) : field;
}
