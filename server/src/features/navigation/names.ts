// The names that a list uses again and again, authors, venues and key words: where an entry writes them, and which are the same.
import { contains, type Span } from "../../base/span.ts";
import type { Entry, Field, Venue } from "../../model/entry.ts";
import { entryAt, type List, type PlacedEntry } from "../../model/list.ts";
import { hasLetters, lettersOf } from "./sameLetters.ts";

/** An `edition` is a venue in one year: `ICML 2019`, whatever its track. */
export type NameKind = "author" | "venue" | "edition" | "keyword";

export interface Name {
  readonly kind: NameKind;
  /** As a reader sees it. */
  readonly text: string;
}

/** A name as one entry of a list writes it; its span counts from the start of `Entry.source`. */
export interface PlacedName extends Name {
  readonly entry: PlacedEntry;
  readonly span: Span;
}

/** The name at a document offset; at the year or the track of a venue, the edition. */
export function nameAt(list: List, offset: number): PlacedName | undefined {
  const entry = entryAt(list, offset);
  if (!entry) return undefined;
  for (const kind of ["author", "venue", "edition", "keyword"] as const) {
    const at = fieldsOf(entry.it, kind).find(({ span }) => contains(span, offset - entry.offset));
    if (at && lettersOf(at.text) !== "") return { kind, text: at.text, entry, span: at.span };
  }
  return undefined;
}

/** Every place of the list that has the name but for accents, case, punctuation and blanks, in document order. */
export function placesOfName(list: List, { kind, text }: Name): PlacedName[] {
  const letters = lettersOf(text);
  const found: PlacedName[] = [];
  for (const entry of list.entries) {
    if (kind === "venue" && !hasLetters(entry.it.venue?.series ?? "", letters)) continue;
    for (const field of fieldsOf(entry.it, kind)) {
      if (hasLetters(field.text, letters)) found.push({ kind, text: field.text, entry, span: field.span });
    }
  }
  return found;
}

function fieldsOf({ authors, venue, keywords, source }: Entry, kind: NameKind): readonly Field[] {
  if (kind === "author") return authors?.names ?? [];
  if (kind === "keyword") return keywords?.items ?? [];
  if (!venue || venue.series === "") return [];
  if (kind === "venue") return [{ text: venue.series, span: seriesSpan(venue, source) }];
  return venue.year === undefined ? [] : [{ text: `${venue.series} ${venue.year}`, span: venue.textSpan }];
}

/** With an escape or a mark inside, the series is not written as it reads: then the whole venue stands for it. */
function seriesSpan({ series, textSpan }: Venue, source: string): Span {
  const at = source.slice(textSpan.start, textSpan.end).indexOf(series);
  const start = textSpan.start + at;
  return at < 0 ? textSpan : { start, end: start + series.length };
}
