// The conventions that entries show one by one, summed over many of them.
import type { Entry } from "../model/entry.ts";
import type { Convention, HouseStyle, ValueOf } from "../model/houseStyle.ts";
import { perObject } from "../model/perObject.ts";
import type { Summed } from "../model/sums.ts";
import { type EntryConvention, entryConventions, type Profile, profileOf } from "./profile.ts";
import { entryTally } from "./survey.ts";
import { type Evidence, Tally, tallyOf, usualEvidence } from "./tally.ts";

export type EntryStyle = Pick<HouseStyle, EntryConvention>;

/** One step per entry, and one per convention for every different profile. */
export function entryStyle(entries: Iterable<Entry>, evidence: Evidence = usualEvidence): EntryStyle {
  return styleOf(tallyOf([...entries], profilesOf), evidence);
}

/** The same of all entries of a list, added up from parts of it: cheap enough for every keystroke. */
export function listEntryStyle(of: Summed): EntryStyle {
  return usualStyle(profiles(of));
}

const usualStyle = perObject((all: Tally<Profile>) => styleOf(all, usualEvidence));

/** How many entries of a list do this. */
export function entriesThat(of: Summed, name: EntryConvention, value: unknown): number {
  return profiles(of).timesOf((profile) => profile[name] === value);
}

const profiles = entryTally(profilesOf, ["title", "venue"]);

function profilesOf(entry: Entry): readonly [Profile] {
  return [profileOf(entry)];
}

/** So many entries do the same in everything. */
interface Group {
  readonly profile: Profile;
  readonly count: number;
}

function styleOf(all: Tally<Profile>, evidence: Evidence): EntryStyle {
  const groups = all.values.map((profile) => ({ profile, count: all.times(profile) }));
  const style = {} as Record<EntryConvention, unknown>;
  for (const name of entryConventions) style[name] = tallyIn(groups, name).convention(evidence);
  return style as EntryStyle;
}

/** Most groups do here what the one before does: such are counted at once. */
function tallyIn<K extends EntryConvention>(groups: readonly Group[], name: K): Tally<ValueOf<K>> {
  const tally = new Tally<ValueOf<K>>();
  let last: Profile[K] | undefined;
  let times = 0;
  for (const { profile, count } of groups) {
    const value: Profile[K] = profile[name];
    if (value !== last) {
      if (last !== undefined) tally.add(last, times);
      last = value;
      times = 0;
    }
    times += count;
  }
  if (last !== undefined) tally.add(last, times);
  return tally;
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
const authorCounts = entryTally(({ authors }) => (authors ? [authors.names.length] : []), []);
const foldedLengths = entryTally(({ authors }) => (authors?.folded ? [authors.names.length] : []), []);

/** How many entries fold so many authors or more. */
export function foldedFrom(of: Summed, least: number): number {
  return sumFrom(least, foldedLengths(of));
}

function sumFrom(least: number, tally: Tally<number>): number {
  return tally.values.reduce((sum, value) => (value >= least ? sum + tally.times(value) : sum), 0);
}
