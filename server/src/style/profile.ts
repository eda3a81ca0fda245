// What one entry does, in every convention that an entry can show; remembered for as long as the entry lives.
import { lineStarts } from "../base/lines.ts";
import { written } from "../model/entry.ts";
import type { ValueOf } from "../model/houseStyle.ts";
import { perEntry } from "../model/perEntry.ts";
import { fieldObservers } from "./observeFields.ts";
import { headObservers } from "./observeHead.ts";
import { itemObservers } from "./observeItems.ts";

const observers = { ...itemObservers, ...headObservers, ...fieldObservers };

export type EntryConvention = keyof typeof observers;
export const entryConventions = Object.keys(observers) as EntryConvention[];

/** A list has many entries and few profiles. */
export type Profile = { readonly [K in EntryConvention]: ValueOf<K> | undefined };

/** The same object for entries that do the same in everything, unless more profiles were seen in between than are kept. */
export const profileOf = perEntry((entry): Profile => {
  const profile = {} as Record<EntryConvention, unknown>;
  for (const name of entryConventions) profile[name] = observers[name](entry);
  return shared(profile as Profile);
});

/** So many are kept; a list has hundreds at most. */
const mostKept = 1000;
const kept = new Map<string, Profile>();

/** Thousands of entries that do the same take little room, and are counted as one. */
function shared(profile: Profile): Profile {
  const key = JSON.stringify(profile);
  const known = kept.get(key);
  if (known) return known;
  if (kept.size === mostKept) kept.clear();
  kept.set(key, profile);
  return profile;
}

/** Lines that an entry covers, at least 1. */
export const linesOf = perEntry((entry) => lineStarts(written(entry, entry.span)).length);
