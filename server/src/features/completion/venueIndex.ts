// Which venues a list names, how often, and how long after the arXiv id each of them usually comes.
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
  /**
   * Share of a series' papers that come so many years after their arXiv id, between 0 and 1 and never 0: NeurIPS in the
   * same year, ICLR in the next. A series that says little about itself is taken to be like the others.
   */
  likelihood(series: string, yearsLater: number): number;
}

/** How many papers of its own a series needs for its own habit to count as much as that of all. */
const weightOfAll = 2;

/** Counts every entry but `except` (the one being written). */
export function venueIndex(list: List, except: unknown): VenueIndex {
  const venues = new Map<string, VenueUse>();
  const series = new Map<string, number>();
  const all = new Delays();
  const bySeries = new Map<string, Delays>();
  for (const { it } of list.entries) {
    if (it === except || !it.venue?.text) continue;
    const { text, year, track } = it.venue;
    const name = it.venue.series;
    const papers = (venues.get(text)?.papers ?? 0) + 1;
    venues.set(text, { text, series: name, year, track, papers });
    series.set(name, (series.get(name) ?? 0) + 1);
    if (!it.arxivId || year === undefined) continue;
    const own = bySeries.get(name) ?? new Delays();
    bySeries.set(name, own);
    for (const delays of [own, all]) delays.add(year - it.arxivId.year);
  }
  const likelihood = (name: string, years: number) => {
    const own = bySeries.get(name) ?? new Delays();
    const usual = (all.of(years) + 0.1) / (all.total + 1);
    return (own.of(years) + weightOfAll * usual) / (own.total + weightOfAll);
  };
  return { venues: [...venues.values()], series, likelihood };
}

/** How many papers came how many years later. */
class Delays {
  total = 0;
  readonly #papers = new Map<number, number>();

  add(years: number): void {
    this.total++;
    this.#papers.set(years, this.of(years) + 1);
  }

  of(years: number): number {
    return this.#papers.get(years) ?? 0;
  }
}
