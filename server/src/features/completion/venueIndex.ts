// Which venues the papers of a list name, and what of a paper tells where it came out.
import type { Entry } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import type { KnownVenue } from "../../model/knownVenues.ts";
import { perEntry } from "../../model/perEntry.ts";
import { perRegion } from "../../model/region.ts";
import { namedVenueOf } from "../../rules/text/venueNames.ts";

export interface VenueName {
  /** As it is to be written: `NeurIPS 2019`, also where an entry says `NIPS 2019`. */
  readonly text: string;
  readonly series: string;
  readonly year: number | undefined;
  readonly track: string | undefined;
  readonly known: KnownVenue | undefined;
}

/** When a paper came out on arXiv, and where else it lies. */
export interface Traces {
  /** Months since the year 0: of the arXiv id, else the middle of the year it stands under. */
  readonly month: number | undefined;
  /** The site of its first link, where that is not arXiv. */
  readonly site: string | undefined;
}

export interface VenuePaper extends VenueName, Traces {
  readonly entry: Entry;
}

/** The papers of a region that name a venue. */
export const venuePapers = perRegion(({ entries }): readonly VenuePaper[] =>
  entries.flatMap(({ it, yearGroup }) => {
    const name = venueNameOf(it);
    return name ? [{ entry: it, ...name, ...tracesOf(it, yearGroup?.year) }] : [];
  }),
);

/** The same for spellings of a series that differ in accents, case and punctuation only; never empty. */
export function venueKey(series: string): string {
  return foldedWords(series).join(" ") || series;
}

export const venueNameOf = perEntry((entry): VenueName | undefined => {
  const { venue } = entry;
  if (!venue?.series) return undefined;
  const { year, track } = venue;
  const named = namedVenueOf(entry);
  const until = named?.name?.until;
  const known = named?.venue;
  const isOutdated = year !== undefined && until !== undefined && until < year;
  if (!isOutdated) return { text: venue.text, series: venue.series, year, track, known };
  const { series } = named!.venue;
  return {
    text: [series, year, track].filter((part) => part !== undefined).join(" "),
    series,
    year,
    track,
    known,
  };
});

const siteOfUrl = /^https?:\/\/(?:www\.)?([^/]+)/i;

export function tracesOf({ arxivId, links }: Entry, year: number | undefined): Traces {
  const site = siteOfUrl.exec(links[0]?.url.text ?? "")?.[1]?.toLowerCase();
  const month = arxivId
    ? arxivId.year * 12 + arxivId.month - 1
    : year === undefined
      ? undefined
      : year * 12 + 6;
  return { month, site: site === "arxiv.org" ? undefined : site };
}
