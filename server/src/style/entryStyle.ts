// The conventions that entries show one by one, summed over many of them.
import type { Entry } from "../model/entry.ts";
import type { Convention, HouseStyle, ValueOf } from "../model/houseStyle.ts";
import { type EntryConvention, entryConventions, type Profile, profileOf } from "./profile.ts";
import { type Evidence, Tally, usualEvidence } from "./tally.ts";

export type EntryStyle = Pick<HouseStyle, EntryConvention>;

/** One step per entry, and one per convention for every different profile: cheap enough for every keystroke. */
export function entryStyle(entries: Iterable<Entry>, evidence: Evidence = usualEvidence): EntryStyle {
  const groups = new Map<string, { readonly profile: Profile; count: number }>();
  for (const entry of entries) {
    const profile = profileOf(entry);
    const group = groups.get(profile.key);
    if (group) group.count++;
    else groups.set(profile.key, { profile, count: 1 });
  }
  const style = entryConventions.map((name) => [name, sum(name, groups.values(), evidence)]);
  return Object.fromEntries(style) as unknown as EntryStyle;
}

function sum<K extends EntryConvention>(
  name: K,
  groups: Iterable<{ readonly profile: Profile; readonly count: number }>,
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
export function foldedAuthorsFrom(entries: readonly Entry[]): Convention<number> {
  const folded = entries.filter((entry) => entry.authors?.folded);
  const from = Math.min(...folded.map((entry) => entry.authors!.names.length));
  const total = entries.filter((entry) => entry.authors && entry.authors.names.length >= from).length;
  const count = folded.length;
  const leading = count === 0 ? undefined : from;
  return { value: count * 2 >= total ? leading : undefined, count, total, leading };
}
