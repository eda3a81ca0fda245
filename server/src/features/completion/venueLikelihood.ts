// How likely a paper came out at a venue in a year, by when the papers of each series come out: a guess to order by.
import { authorsOf } from "../authors/authoredPapers.ts";
import type { Traces, VenuePaper } from "./venueIndex.ts";
import type { VenueName } from "./venueName.ts";

/**
 * Fitted to a list of 261 papers with venues, each left out in turn (`npm run numbers -- --completion`). A series is
 * known by how many months after their arXiv ids its papers come: ICLR takes what was written in autumn.
 */
const weights = {
  /** Papers of other times count too, if less. */
  otherTimes: 0.1,
  sameSite: 6,
  /** For each author in common. */
  sameAuthor: 8,
  /** A venue without year says nothing of when. */
  noYear: 0.3,
  /** Papers of the series that came sooner or later than usual. */
  otherDelays: 0.05,
  otherTrack: 0.2,
  otherSeries: 0.5,
};

/** In months: how far two papers count as of one time, and how exactly a series keeps to its months. */
const spread = { time: 36, delay: 1.2, anyDelay: 30, otherSeries: 14 };

export interface PaperTraces extends Traces {
  /** Keys of those who wrote it. */
  readonly authors: ReadonlySet<string>;
}

interface Weighed {
  readonly paper: VenuePaper;
  readonly weight: number;
  /** Months from the arXiv id to the start of the year of the venue. */
  readonly delay: number | undefined;
}

/** Makes a function that says how likely the paper with these traces has a venue; `papers` are those that have one. */
export function venueLikelihood(
  papers: readonly VenuePaper[],
  traces: PaperTraces,
): (venue: VenueName) => number {
  const bySeries = new Map<string, Weighed[]>();
  /** Of all series together, by delay. */
  const usual = new Map<number, number>();
  for (const paper of papers) {
    const weighed = weigh(paper, traces);
    const series = bySeries.get(paper.series);
    if (series) series.push(weighed);
    else bySeries.set(paper.series, [weighed]);
    const { delay, weight } = weighed;
    if (delay !== undefined) usual.set(delay, (usual.get(delay) ?? 0) + weight);
  }
  return (venue) => {
    const own = bySeries.get(venue.series) ?? [];
    if (venue.year === undefined)
      return weights.noYear * sumOf(own, ({ paper, weight }) => (paper.text === venue.text ? weight : 0));
    if (traces.month === undefined)
      return sumOf(own, ({ paper, weight }) => (paper.text === venue.text ? weight : 0));
    const delay = venue.year * 12 - traces.month;
    const ownDelays = sumOf(own, (it) => it.weight * agreement(it, delay) * trackWeight(it.paper, venue));
    const others = sumOf([...usual], ([at, weight]) => weight * bell(delay - at, spread.otherSeries));
    return ownDelays + (weights.otherSeries * others) / Math.max(1, papers.length);
  };
}

function weigh(paper: VenuePaper, traces: PaperTraces): Weighed {
  const site = traces.site !== undefined && paper.site === traces.site ? weights.sameSite : 1;
  const isDated = paper.month !== undefined && traces.month !== undefined;
  const time = isDated ? Math.exp(-Math.abs(paper.month - traces.month) / spread.time) : 1;
  const authors =
    1 + weights.sameAuthor * authorsOf(paper.entry).filter(({ key }) => traces.authors.has(key)).length;
  const delay =
    paper.year === undefined || paper.month === undefined ? undefined : paper.year * 12 - paper.month;
  return { paper, weight: site * authors * (weights.otherTimes + time), delay };
}

function agreement({ delay }: Weighed, wanted: number): number {
  if (delay === undefined) return 0;
  return bell(wanted - delay, spread.delay) + weights.otherDelays * bell(wanted - delay, spread.anyDelay);
}

function trackWeight(paper: VenuePaper, { track }: VenueName): number {
  return paper.track === track ? 1 : weights.otherTrack;
}

/** 1 in the middle. */
function bell(distance: number, width: number): number {
  return Math.exp(-(distance * distance) / (2 * width * width));
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
