// Where each entry of a list stands.
import type { Entry } from "./entry.ts";
import type { List, PlacedEntry } from "./list.ts";
import type { Region } from "./region.ts";
import { type RegionIndex, regionIndex } from "./regionIndex.ts";

interface Home {
  readonly region: Region;
  readonly index: number;
}

class Homes implements RegionIndex {
  readonly #homes = new Map<Entry, Home>();

  add(region: Region): void {
    for (const [index, { it }] of region.entries.entries()) this.#homes.set(it, { region, index });
  }

  remove({ entries }: Region): void {
    for (const { it } of entries) this.#homes.delete(it);
  }

  of(entry: Entry): Home {
    return this.#homes.get(entry)!;
  }
}

const homesOf = regionIndex(() => new Homes());

/** Makes a function that finds the place of an entry of the list; it must be one of them. */
export function entryPlaces(list: List): (entry: Entry) => PlacedEntry {
  const homes = homesOf(list);
  const placed = new Map(list.regions.map((region) => [region.it, region]));
  return (entry) => {
    const { region, index } = homes.of(entry);
    return placed.get(region)!.entryAt(index);
  };
}
