// A paper as reference managers see it: what an entry of a list says, sorted by what it means.
import { arxivUrl } from "../../model/arxivId.ts";
import { paperLink, type Venue } from "../../model/entry.ts";
import { knownVenues } from "../../model/knownVenues.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import { entryName } from "../entryName.ts";
import { citationKeys } from "./citationKeys.ts";

export interface Reference {
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number | undefined;
  /** Where it was published; undefined for a preprint. */
  readonly venue: { readonly name: string; readonly kind: "conference" | "journal" } | undefined;
  /** The arXiv id without version. */
  readonly arxivId: string | undefined;
  readonly doi: string | undefined;
  readonly url: string | undefined;
  readonly keywords: readonly string[];
}

/** Of these entries of the list, in their order; a paper that stands there twice is one reference. */
export function referencesOf(list: List, entries: readonly PlacedEntry[]): Reference[] {
  const keys = citationKeys(list.entries.map((entry) => ({ ...factsOf(entry), entry: entry.it })));
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const key = keys.get(entry.it)!;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ key, ...factsOf(entry) }];
  });
}

function factsOf({ it, yearGroup }: PlacedEntry): Omit<Reference, "key"> {
  const venue = venueOf(it.venue);
  const urls = it.links.map(({ url }) => url.text).filter((url) => url !== "");
  const paper = paperLink(it)?.url.text || undefined;
  const { arxivId } = it;
  return {
    title: entryName(it),
    authors: it.authors?.names.map(({ text }) => text) ?? [],
    year: it.venue?.year ?? yearGroup?.year ?? arxivId?.year,
    venue,
    arxivId: arxivId?.id,
    doi: urls.map(doiIn).find((doi) => doi !== undefined),
    url: arxivId ? arxivUrl(arxivId) : paper,
    keywords: it.keywords?.items.map(({ text }) => text) ?? [],
  };
}

/** A venue that is no known journal is a conference or a workshop; arXiv itself is no venue. */
function venueOf(venue: Venue | undefined): Reference["venue"] {
  if (!venue || venue.series === "" || /^(?:arxiv|corr|preprint|under review)\b/i.test(venue.series)) {
    return undefined;
  }
  const name = venue.track === undefined ? venue.series : `${venue.series} ${venue.track}`;
  return { name, kind: isJournal(venue.series) ? "journal" : "conference" };
}

function isJournal(series: string): boolean {
  const wanted = series.toLowerCase();
  const known = knownVenues.find(
    ({ shortNames, fullNames }) =>
      shortNames.some(({ text }) => text.toLowerCase() === wanted) ||
      fullNames.some((text) => text.toLowerCase() === wanted),
  );
  return known ? known.kind === "journal" : /\b(?:journal|transactions|letters)\b/i.test(series);
}

function doiIn(url: string): string | undefined {
  const found = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(10\.\d{4,9}\/[^?#\s]+)/i.exec(url)?.[1];
  return found === undefined || /^10\.48550\/arxiv\./i.test(found) ? undefined : decoded(found);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
