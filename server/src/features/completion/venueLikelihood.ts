// How likely a paper came out at a venue, by what the list knows of other papers: a guess to order by, no probability.
import type { Traces, VenueGroup } from "./venueIndex.ts";
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

/** Weights are whole numbers of so small a part: sums of those are the same in any order. */
const parts = 2 ** 20;

export interface WeighedGroup extends VenueGroup {
  /** How many authors its papers share with the one that is written, all together. */
  readonly shared: number;
}

/** Weights by months from the arXiv id to the start of the year of the venue. */
type Delays = Map<number, number>;

interface Series {
  /** Weights by venue, as it is written. */
  readonly texts: Map<string, number>;
  readonly delays: Delays;
  readonly byTrack: Map<string | undefined, Delays>;
}

/** Makes a function that says how likely the paper with these traces has a venue; `groups` are those of the others. */
export function venueLikelihood(
  groups: readonly WeighedGroup[],
  traces: Traces,
): (venue: VenueName) => number {
  const { bySeries, usual, papers } = sumsOf(groups, traces);
  const usualDelays = inOrder(usual);
  const others = remembered((wanted: number) =>
    sumOf(usualDelays, ([delay, weight]) => weight * bell(wanted - delay, spread.otherSeries)),
  );
  const sorted = remembered(inOrder);
  return ({ series, text, track, year }) => {
    const own = bySeries.get(series);
    const named = (own?.texts.get(text) ?? 0) / parts;
    if (year === undefined) return weights.noYear * named;
    if (traces.month === undefined) return named;
    const wanted = year * 12 - traces.month;
    const agreed = (delays: Delays | undefined) =>
      delays ? sumOf(sorted(delays), ([delay, weight]) => weight * agreement(wanted - delay)) : 0;
    const ownDelays =
      weights.otherTrack * agreed(own?.delays) + (1 - weights.otherTrack) * agreed(own?.byTrack.get(track));
    return (ownDelays + (weights.otherSeries * others(wanted)) / Math.max(1, papers)) / parts;
  };
}

function sumsOf(groups: readonly WeighedGroup[], traces: Traces) {
  const bySeries = new Map<string, Series>();
  /** Of all series together. */
  const usual: Delays = new Map();
  let papers = 0;
  const weightIn = remembered((month: number | undefined) => weightOfTime(month, traces.month));
  for (const { venue, traces: told, papers: count, shared } of groups) {
    const own = entryIn(bySeries, venue.series, newSeries);
    const site = told.site !== undefined && told.site === traces.site ? weights.sameSite : 1;
    const weight = (count + weights.sameAuthor * shared) * site * weightIn(told.month);
    papers += count;
    add(own.texts, venue.text, weight);
    if (venue.year === undefined || told.month === undefined) continue;
    const delay = venue.year * 12 - told.month;
    const ofTrack = entryIn(own.byTrack, venue.track, () => new Map<number, number>());
    for (const delays of [own.delays, ofTrack, usual]) add(delays, delay, weight);
  }
  return { bySeries, usual, papers };
}

function newSeries(): Series {
  return { texts: new Map(), delays: new Map(), byTrack: new Map() };
}

/** In parts. */
function weightOfTime(month: number | undefined, own: number | undefined): number {
  const time = month === undefined || own === undefined ? 1 : Math.exp(-Math.abs(month - own) / spread.time);
  return Math.round(parts * (weights.otherTimes + time));
}

/** How well so many months more or less agree with a series. */
const agreement = remembered(
  (months: number) => bell(months, spread.delay) + weights.otherDelays * bell(months, spread.anyDelay),
);

/** 1 in the middle. */
function bell(distance: number, width: number): number {
  return Math.exp(-(distance * distance) / (2 * width * width));
}

function inOrder(delays: Delays): readonly (readonly [delay: number, weight: number])[] {
  return [...delays].sort(([a], [b]) => a - b);
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

function add<Key>(sums: Map<Key, number>, key: Key, more: number): void {
  sums.set(key, (sums.get(key) ?? 0) + more);
}

function entryIn<Key, Value>(entries: Map<Key, Value>, key: Key, create: () => Value): Value {
  const value = entries.get(key) ?? create();
  entries.set(key, value);
  return value;
}

function remembered<Given, Value>(compute: (given: Given) => Value): (given: Given) => Value {
  const known = new Map<Given, Value>();
  return (given) => {
    const value = known.get(given) ?? compute(given);
    known.set(given, value);
    return value;
  };
}
