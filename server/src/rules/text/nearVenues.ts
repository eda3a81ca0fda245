// Venues that the table does not have, and the names that are a letter away from theirs.
import { knownVenues } from "../../model/knownVenues.ts";
import { perEntry } from "../../model/perEntry.ts";
import { entrySum } from "../../style/survey.ts";
import { withinOneSlip } from "./oneSlip.ts";
import { foldVenue, namedVenueOf } from "./venueNames.ts";

/** The series of an entry: the same object for as long as the entry stays as it is. */
interface UnknownSeries {
  readonly series: string;
  /** The letters by which it is compared. */
  readonly key: string;
}

export interface CountedSeries {
  readonly it: UnknownSeries;
  /** How many entries have it. */
  readonly times: number;
}

const unknownSeriesOf = perEntry((entry): UnknownSeries | undefined => {
  const series = entry.venue?.series;
  return series && !namedVenueOf(entry) ? { series, key: foldVenue(series) } : undefined;
});

/** The series of a list that the table does not have, in the order in which they stand there first. */
export const unknownSeries = entrySum(
  { tell: (entry) => unknownSeriesOf(entry)?.series, isSame: Object.is },
  {
    partOf: (entries) => counted(entries.map((entry) => ({ it: unknownSeriesOf(entry), times: 1 }))),
    add: (parts) => counted(parts.flat()),
    same: sameCounts,
  },
  ["venue"],
);

function sameCounts(a: readonly CountedSeries[], b: readonly CountedSeries[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ it, times }, at) => it.series === b[at]!.it.series && times === b[at]!.times)
  );
}

function counted(
  uses: readonly { readonly it: UnknownSeries | undefined; readonly times: number }[],
): readonly CountedSeries[] {
  const all = new Map<string, { readonly it: UnknownSeries; times: number }>();
  for (const { it, times } of uses) {
    const known = it && all.get(it.series);
    if (known) known.times += times;
    else if (it) all.set(it.series, { it, times });
  }
  return [...all.values()];
}

export interface VenueName {
  readonly key: string;
  readonly name: string;
}

/** A name of the table, and what the table calls the venue. */
export interface KnownName extends VenueName {
  readonly series: string;
}

/** Names that something unknown may have meant. */
export interface NameGroups {
  readonly own: readonly VenueName[];
  readonly frequent: readonly VenueName[];
}

/** Those of each group that are a letter away, and the first such name of the table. */
export interface NearNames extends NameGroups {
  readonly known: KnownName | undefined;
}

const remembered = new WeakMap<UnknownSeries, { readonly among: NameGroups; readonly near: NearNames }>();

/** Remembered for as long as `among` is the same object: there is much to compare, and it is the same after nearly every key. */
export function nearNames(unknown: UnknownSeries, among: NameGroups): NearNames {
  const before = remembered.get(unknown);
  if (before?.among === among) return before.near;
  const isNear = ({ key }: VenueName) => isNearMiss(unknown.key, key);
  const near = {
    own: among.own.filter(isNear),
    frequent: among.frequent.filter(isNear),
    known: before ? before.near.known : knownNames().find(isNear),
  };
  remembered.set(unknown, { among, near });
  return near;
}

let last: { readonly names: string; readonly groups: NameGroups } | undefined;

/** The same object where it was asked for these names the last time. */
export function nameGroups(groups: NameGroups): NameGroups {
  const names = JSON.stringify(groups);
  if (last?.names !== names) last = { names, groups };
  return last.groups;
}

let foldedNames: readonly KnownName[] | undefined;

/** Every short and full name of the table, folded once. */
function knownNames(): readonly KnownName[] {
  foldedNames ??= knownVenues.flatMap((venue) =>
    [...venue.shortNames.map(({ text }) => text), ...venue.fullNames].map((name) => ({
      series: venue.series,
      name,
      key: foldVenue(name),
    })),
  );
  return foldedNames;
}

/** Real venues that read like a slip in the name of another: robotics (ICAR), software architecture (ICSA), ... */
const venuesOfTheirOwn = new Set(["icar", "icsa", "iced", "ices", "icem"]);

/** Short names differ from each other by a letter everywhere (ICDL, ICML), so that only letters that changed places count. */
function isNearMiss(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || venuesOfTheirOwn.has(one) || !withinOneSlip(one, other)) return false;
  return shorter >= 6 || [...one].sort().join("") === [...other].sort().join("");
}
