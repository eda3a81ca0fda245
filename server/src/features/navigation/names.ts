// The names that a list uses again and again, authors, venues and key words: where an entry writes them, and which are the same.
import { contains, type Span } from "../../base/span.ts";
import type { Entry } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import { entryAt, type List, type PlacedEntry } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";
import { entriesWithAny } from "../../model/sharedKeys.ts";

/** An `edition` is a venue in one year: `ICML 2019`, whatever its track. */
export type NameKind = "author" | "venue" | "edition" | "keyword";

export interface EntryName {
  readonly kind: NameKind;
  /** The same for spellings that differ in accents, case, punctuation and blanks only; kinds do not share keys. */
  readonly key: string;
  /** As a reader sees it. */
  readonly text: string;
  /** Counts from the start of `Entry.source`. */
  readonly span: Span;
}

/** A name in one entry of a list. */
export interface PlacedName {
  readonly name: EntryName;
  readonly entry: PlacedEntry;
}

/** All names of an entry. Those of a venue and its edition begin at the same place. */
export const namesIn = perEntry((entry): readonly EntryName[] => [
  ...(entry.authors?.names ?? []).flatMap(({ text, span }) => named("author", text, span)),
  ...venuesIn(entry),
  ...(entry.keywords?.items ?? []).flatMap(({ text, span }) => named("keyword", text, span)),
]);

function venuesIn({ venue, source }: Entry): EntryName[] {
  if (!venue || venue.series === "") return [];
  const { series, year, textSpan } = venue;
  const edition = year === undefined ? [] : named("edition", `${series} ${year}`, textSpan);
  const at = source.slice(textSpan.start, textSpan.end).indexOf(series);
  // With an escape or a mark inside, the series is not written as it reads: then the whole venue stands for it.
  const start = textSpan.start + at;
  const span = at < 0 ? textSpan : { start, end: start + series.length };
  return [...named("venue", series, span), ...edition];
}

function named(kind: NameKind, text: string, span: Span): EntryName[] {
  const letters = foldedWords(text).join("");
  return letters === "" ? [] : [{ kind, key: `${kind} ${letters}`, text, span }];
}

/** The name at a document offset; at the year or the track of a venue, the edition. */
export function nameAt(list: List, offset: number): PlacedName | undefined {
  const entry = entryAt(list, offset);
  const name = entry && namesIn(entry.it).find(({ span }) => contains(span, offset - entry.offset));
  return name && { name, entry };
}

/** Every place of the list that has the name, in document order. */
export function namesWithKey(list: List, key: string): PlacedName[] {
  return entriesNaming(list, new Set([key])).flatMap((entry) =>
    namesIn(entry.it).flatMap((name) => (name.key === key ? [{ name, entry }] : [])),
  );
}

const entriesNaming = entriesWithAny(({ it }) => namesIn(it).map(({ key }) => key));
