// Which venues a list names, how often, and how long after the arXiv id a venue usually comes.
import type { List } from "../../model/list.ts";

export interface VenueUse {
  readonly text: string;
  readonly series: string;
  readonly year: number | undefined;
  readonly track: string | undefined;
  readonly papers: number;
}

export interface VenueIndex {
  readonly venues: readonly VenueUse[];
  /** Papers by series, all years together. */
  readonly series: ReadonlyMap<string, number>;
  /** Share of the papers whose venue comes so many years after their arXiv id; between 0 and 1, never 0. */
  likelihood(yearsLater: number): number;
}

/** Counts every entry but `except` (the one being written). */
export function venueIndex(list: List, except: unknown): VenueIndex {
  const venues = new Map<string, VenueUse>();
  const series = new Map<string, number>();
  const later = new Map<number, number>();
  let dated = 0;
  for (const { it } of list.entries) {
    if (it === except || !it.venue?.text) continue;
    const { text, year, track } = it.venue;
    venues.set(text, {
      text,
      series: it.venue.series,
      year,
      track,
      papers: (venues.get(text)?.papers ?? 0) + 1,
    });
    series.set(it.venue.series, (series.get(it.venue.series) ?? 0) + 1);
    if (it.arxivId && year !== undefined) {
      later.set(year - it.arxivId.year, (later.get(year - it.arxivId.year) ?? 0) + 1);
      dated++;
    }
  }
  const likelihood = (years: number) => ((later.get(years) ?? 0) + 0.1) / (dated + 1);
  return { venues: [...venues.values()], series, likelihood };
}
