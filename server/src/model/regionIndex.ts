// Indexes over a whole list that are kept up to date by the regions that are new or gone.
import type { List } from "./list.ts";
import type { Region } from "./region.ts";

/** What it says must depend on the regions it holds alone, not on the order in which they came and went. */
export interface RegionIndex {
  add(region: Region): void;
  /** It was added before. */
  remove(region: Region): void;
}

interface Kept<Index> {
  readonly index: Index;
  held: ReadonlySet<Region>;
}

/**
 * Makes a function that gives the index of a list. Versions of one document share their unchanged regions, and by those the
 * index is found again; it holds the regions of the list that was asked for last.
 */
export function regionIndex<Index extends RegionIndex>(create: () => Index): (list: List) => Index {
  const keepers = new WeakMap<Region, Kept<Index>>();
  return ({ regions }) => {
    const known = regions.find(({ it }) => keepers.has(it));
    const kept = (known && keepers.get(known.it)) ?? { index: create(), held: new Set<Region>() };
    const wanted = new Set(regions.map(({ it }) => it));
    for (const region of kept.held) if (!wanted.has(region)) kept.index.remove(region);
    for (const region of wanted) {
      if (kept.held.has(region)) continue;
      kept.index.add(region);
      keepers.set(region, kept);
    }
    kept.held = wanted;
    return kept.index;
  };
}
