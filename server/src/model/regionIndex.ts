// Indexes over a whole list that are kept up to date by what is new or gone.
import type { Entry } from "./entry.ts";
import type { List } from "./list.ts";
import type { Region } from "./region.ts";

/** What an index says must depend on what it holds alone, not on the order in which that came and went. */
export interface Index<Part> {
  add(part: Part): void;
  /** It was added before. */
  remove(part: Part): void;
}

export type RegionIndex = Index<Region>;
export type EntryIndex = Index<Entry>;

interface Kept<State> {
  readonly state: State;
  held: ReadonlySet<Region>;
}

/**
 * Makes a function that gives the index of a list. Versions of one document share their unchanged regions, and by those the
 * index is found again; it holds the list that was asked for last.
 */
export function regionIndex<State extends RegionIndex>(create: () => State): (list: List) => State {
  return following(create, (index, gone, came) => {
    for (const region of gone) index.remove(region);
    for (const region of came) index.add(region);
  });
}

/** The same for an index of entries: of a region in which one entry changed, that entry alone is gone and come. */
export function entryIndex<State extends EntryIndex>(create: () => State): (list: List) => State {
  return following(create, (index, gone, came) => {
    const left = new Map<Entry, number>();
    for (const { it } of gone.flatMap(({ entries }) => entries)) left.set(it, (left.get(it) ?? 0) + 1);
    for (const { it } of came.flatMap(({ entries }) => entries)) {
      const count = left.get(it) ?? 0;
      if (count > 0) left.set(it, count - 1);
      else index.add(it);
    }
    for (const [entry, count] of left) for (let times = 0; times < count; times++) index.remove(entry);
  });
}

function following<State>(
  create: () => State,
  change: (state: State, gone: readonly Region[], came: readonly Region[]) => void,
): (list: List) => State {
  const keepers = new WeakMap<Region, Kept<State>>();
  return ({ regions }) => {
    const known = regions.find(({ it }) => keepers.has(it));
    const kept = (known && keepers.get(known.it)) ?? { state: create(), held: new Set<Region>() };
    const wanted = new Set(regions.map(({ it }) => it));
    const gone = [...kept.held].filter((region) => !wanted.has(region));
    const came = [...wanted].filter((region) => !kept.held.has(region));
    change(kept.state, gone, came);
    for (const region of came) keepers.set(region, kept);
    kept.held = wanted;
    return kept.state;
  };
}
