// Where each entry of a list stands.
import type { Entry } from "./entry.ts";
import type { List, PlacedEntry } from "./list.ts";
import { type Region, regionsOf } from "./region.ts";
import { type Change, type RegionIndex, regionIndex } from "./regionIndex.ts";

/** The region in which some entries stand, in the version that it has by now. */
interface Home {
  region: Region;
}

interface Place {
  readonly home: Home;
  /** Of the entry in its region. */
  readonly index: number;
}

class Homes implements RegionIndex {
  readonly #ofEntries = new Map<Entry, Place>();
  readonly #ofRegions = new Map<Region, Home>();

  add(region: Region): void {
    const home = { region };
    this.#ofRegions.set(region, home);
    for (const [index, it] of region.its.entries()) this.#ofEntries.set(it, { home, index });
  }

  remove(region: Region): void {
    this.#ofRegions.delete(region);
    for (const it of region.its) this.#ofEntries.delete(it);
  }

  replace(before: Region, now: Region, { gone, came }: Change<Entry>): void {
    const home = this.#ofRegions.get(before)!;
    home.region = now;
    this.#ofRegions.delete(before);
    this.#ofRegions.set(now, home);
    for (const [at, it] of came.entries()) this.#ofEntries.set(it, this.#ofEntries.get(gone[at]!)!);
    for (const it of gone) this.#ofEntries.delete(it);
  }

  of(entry: Entry): Place {
    return this.#ofEntries.get(entry)!;
  }
}

const homesOf = regionIndex(() => new Homes());

/** Makes a function that finds the place of an entry of the list; it must be one of them. */
export function entryPlaces(list: List): (entry: Entry) => PlacedEntry {
  const homes = homesOf(list);
  return (entry) => {
    const { home, index } = homes.of(entry);
    return list.regions[regionsOf(list).indexOf(home.region)]!.entryAt(index);
  };
}
