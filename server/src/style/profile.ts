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

export type Values = { readonly [K in EntryConvention]: ValueOf<K> | undefined };

export interface Profile {
  /** Equal for entries that do the same in everything: a list has many entries and few profiles. */
  readonly key: string;
  readonly values: Values;
  /** Lines that the entry covers, at least 1. */
  readonly lines: number;
}

export const profileOf = perEntry((entry): Profile => {
  const values = Object.fromEntries(entryConventions.map((name) => [name, observers[name](entry)])) as Values;
  const key = JSON.stringify(entryConventions.map((name) => values[name] ?? null));
  return shared({ key, values, lines: lineStarts(written(entry, entry.span)).length });
});

/** So many are kept; a list has hundreds at most. */
const mostKept = 1000;
const kept = new Map<string, Profile>();

/** The same object for entries that do the same, so that thousands of them take little room. */
function shared(profile: Profile): Profile {
  const id = `${profile.lines} ${profile.key}`;
  const known = kept.get(id);
  if (known) return known;
  if (kept.size === mostKept) kept.clear();
  kept.set(id, profile);
  return profile;
}
