// The conventions that entries show one by one, summed over many of them.
import type { Entry } from "../model/entry.ts";
import type { Convention, HouseStyle, ValueOf } from "../model/houseStyle.ts";
import { perObject } from "../model/perObject.ts";
import type { Summed } from "../model/sums.ts";
import { type EntryConvention, entryConventions, type Profile, profileOf } from "./profile.ts";
import { entrySum, entryTally } from "./survey.ts";
import { type Evidence, Tally, usualEvidence } from "./tally.ts";

export type EntryStyle = Pick<HouseStyle, EntryConvention>;

/** So many entries do the same in everything. */
interface Group {
  readonly profile: Profile;
  readonly count: number;
}

/** By what the profiles say. */
type Groups = Map<string, Group>;

/** One step per entry, and one per convention for every different profile. */
export function entryStyle(entries: Iterable<Entry>, evidence: Evidence = usualEvidence): EntryStyle {
  return styleOf(groupsOf(entries), evidence);
}

/** The same of all entries of a list, added up from parts of it: cheap enough for every keystroke. */
export function listEntryStyle(of: Summed): EntryStyle {
  return usualStyle(allGroups(of));
}

const usualStyle = perObject((groups: Groups) => styleOf(groups, usualEvidence));

/** How many entries of a list do this. */
export function entriesThat(of: Summed, name: EntryConvention, value: unknown): number {
  const groups = [...allGroups(of).values()].filter(({ profile }) => profile.values[name] === value);
  return groups.reduce((sum, { count }) => sum + count, 0);
}

const allGroups = entrySum(
  { tell: profileOf, isSame: (a, b) => a.key === b.key },
  { partOf: groupsOf, add: groupSum, same: sameGroups },
);

function groupSum(parts: readonly Groups[]): Groups {
  const groups: Groups = new Map();
  for (const part of parts) {
    for (const { profile, count } of part.values()) addGroup(groups, profile, count);
  }
  return groups;
}

/** Seen in the same order: of values that are as common, the one that was seen first counts. */
function sameGroups(a: Groups, b: Groups): boolean {
  if (a.size !== b.size) return false;
  const others = b.values();
  for (const { profile, count } of a.values()) {
    const other = others.next().value!;
    if (profile.key !== other.profile.key || count !== other.count) return false;
  }
  return true;
}

function groupsOf(entries: Iterable<Entry>): Groups {
  const groups: Groups = new Map();
  for (const entry of entries) addGroup(groups, profileOf(entry), 1);
  return groups;
}

function addGroup(groups: Groups, profile: Profile, count: number): void {
  const before = groups.get(profile.key)?.count ?? 0;
  groups.set(profile.key, { profile, count: before + count });
}

function styleOf(groups: Groups, evidence: Evidence): EntryStyle {
  const style = entryConventions.map((name) => [name, sum(name, groups.values(), evidence)]);
  return Object.fromEntries(style) as unknown as EntryStyle;
}

function sum<K extends EntryConvention>(
  name: K,
  groups: Iterable<Group>,
  evidence: Evidence,
): Convention<ValueOf<K>> {
  const tally = new Tally<ValueOf<K>>();
  for (const { profile, count } of groups) {
    const value = profile.values[name] as ValueOf<K> | undefined;
    if (value !== undefined) tally.add(value, count);
  }
  return tally.convention(evidence);
}

/** From how many authors on most lists of them are folded: at most as many as the shortest folded one has. */
export function foldedAuthorsFrom(of: Summed): Convention<number> {
  const folded = foldedLengths(of);
  const from = Math.min(...folded.values);
  const total = sumFrom(from, authorCounts(of));
  const count = folded.total;
  const leading = count === 0 ? undefined : from;
  return { value: count * 2 >= total ? leading : undefined, count, total, leading };
}

/** How many entries have so many authors. */
const authorCounts = entryTally(({ authors }) => (authors ? [authors.names.length] : []));
const foldedLengths = entryTally(({ authors }) => (authors?.folded ? [authors.names.length] : []));

/** How many entries fold so many authors or more. */
export function foldedFrom(of: Summed, least: number): number {
  return sumFrom(least, foldedLengths(of));
}

function sumFrom(least: number, tally: Tally<number>): number {
  return tally.values.reduce((sum, value) => (value >= least ? sum + tally.times(value) : sum), 0);
}
