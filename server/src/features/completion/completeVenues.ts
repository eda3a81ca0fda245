// Venues of the list that fit what is typed, the likeliest year of each first.

import { foldedWords } from "../../model/foldName.ts";
import type { List } from "../../model/list.ts";
import { countPapers } from "../entryName.ts";
import type { Candidate } from "./candidate.ts";
import type { VenueContext } from "./cursorContext.ts";
import { matchQuality, matchRank } from "./matchQuality.ts";
import { type VenueIndex, type VenueUse, venueIndex } from "./venueIndex.ts";

interface Ranked {
  readonly venue: VenueUse;
  readonly quality: number;
  readonly likelihood: number;
}

/** Best first: by fit, then how common the series is and how likely its year, given the year of the entry's id. */
export function completeVenues(list: List, context: VenueContext): Candidate[] {
  const index = venueIndex(list, context.entry?.it);
  const year = context.entry?.it.arxivId?.year ?? context.entry?.yearGroup?.year;
  const typed = foldedWords(context.typed);
  const ranked: Ranked[] = [];
  for (const venue of [...index.venues, ...comingVenues(index, year)]) {
    const quality = matchQuality(typed, foldedWords(venue.text));
    if (quality === undefined) continue;
    ranked.push({
      venue,
      quality: matchRank[quality],
      likelihood: likelihoodOf(venue, index, year),
    });
  }
  return ranked.sort(byRank).map(({ venue }) => ({
    kind: "venue",
    label: venue.text,
    detail: venue.papers > 0 ? countPapers(venue.papers) : "",
    newText: venue.text + context.closing,
  }));
}

/** Known series in the year of the id and the next, where the list does not name them yet. */
function comingVenues(index: VenueIndex, year: number | undefined): VenueUse[] {
  if (year === undefined) return [];
  const known = new Set(index.venues.map(({ text }) => text));
  const yearly = new Set(
    index.venues.filter((venue) => venue.year !== undefined).map(({ series }) => series),
  );
  return [...yearly]
    .flatMap((series) =>
      [year, year + 1].map((it) => ({
        text: `${series} ${it}`,
        series,
        year: it,
        track: undefined,
        papers: 0,
      })),
    )
    .filter(({ text }) => !known.has(text));
}

/** A guess to order by: no probability. A venue without year, and a place without one, count by use alone. */
function likelihoodOf(venue: VenueUse, index: VenueIndex, year: number | undefined): number {
  if (venue.year === undefined || year === undefined) return venue.papers * index.likelihood(venue.series, 0);
  const series = venue.track === undefined ? index.series.get(venue.series)! : venue.papers;
  return series * index.likelihood(venue.series, venue.year - year);
}

function byRank(a: Ranked, b: Ranked): number {
  return (
    a.quality - b.quality ||
    b.likelihood - a.likelihood ||
    b.venue.papers - a.venue.papers ||
    (a.venue.text < b.venue.text ? -1 : 1)
  );
}
