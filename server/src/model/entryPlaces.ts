// Where each entry of a list stands, followed from version to version.
import type { Entry } from "./entry.ts";
import type { List, Placed } from "./list.ts";
import { type Region, regionsOf } from "./region.ts";
import { type Change, type RegionIndex, regionIndex } from "./regionIndex.ts";

/** The region in which some entries stand, by its index in the list. Neither it nor a place holds a region, which would live on. */
interface Home {
  index: number;
}

/**
 * Where an entry stands in the list whose places were asked for last. The same object for as long as the entry lives: an
 * edit that is undone brings it back.
 */
export class EntryPlace {
  home: Home;
  /** Of the entry in its region. */
  index: number;
  #placed: Placed<Entry> | undefined;

  constructor(home: Home, index: number) {
    this.home = home;
    this.index = index;
  }

  /** In that list; the same object until the entry moves. */
  in({ regions }: List): Placed<Entry> {
    const region = regions[this.home.index]!;
    const local = region.it.entries[this.index]!;
    const offset = region.offset + local.offset;
    const line = region.line + local.line;
    if (this.#placed?.offset !== offset || this.#placed.line !== line) {
      this.#placed = { it: local.it, offset, line };
    }
    return this.#placed;
  }

  /** Less than 0 where it stands before the other one. */
  compare(other: EntryPlace): number {
    return this.home.index - other.home.index || this.index - other.index;
  }
}

/** The places of the entries of one document. */
export interface EntryPlaces {
  /** Of an entry of the list that was asked for last. */
  of(entry: Entry): EntryPlace;
}

class Homes implements RegionIndex, EntryPlaces {
  readonly #ofEntries = new WeakMap<Entry, EntryPlace>();
  readonly #ofRegions = new Map<Region, Home>();
  #settled: readonly Region[] = [];
  /** Where nothing else came or went since. */
  #replaced: { readonly home: Home; readonly now: Region } | undefined;

  add(region: Region): void {
    const home = { index: -1 };
    this.#ofRegions.set(region, home);
    for (const [index, entry] of region.its.entries()) this.#put(entry, home, index);
  }

  /** The places of entries stay: the region that takes its place nearly always has the same. */
  remove(region: Region): void {
    this.#ofRegions.delete(region);
  }

  replace(before: Region, now: Region, { gone, came }: Change<Entry>): void {
    const home = this.#ofRegions.get(before)!;
    this.#ofRegions.delete(before);
    this.#ofRegions.set(now, home);
    this.#replaced = { home, now };
    this.#put(came[0]!, home, this.of(gone[0]!).index);
  }

  #put(entry: Entry, home: Home, index: number): void {
    const known = this.#ofEntries.get(entry);
    if (known) {
      known.home = home;
      known.index = index;
    } else this.#ofEntries.set(entry, new EntryPlace(home, index));
  }

  of(entry: Entry): EntryPlace {
    return this.#ofEntries.get(entry)!;
  }

  /** Told after each change which regions there are now. */
  settle(regions: readonly Region[]): void {
    if (regions === this.#settled) return;
    const replaced = this.#replaced;
    const isWhereItWas =
      replaced && regions[replaced.home.index] === replaced.now && regions.length === this.#settled.length;
    if (!isWhereItWas) for (const [at, one] of regions.entries()) this.#ofRegions.get(one)!.index = at;
    this.#settled = regions;
    this.#replaced = undefined;
  }
}

const homesOf = regionIndex(() => new Homes());

/** The same object for versions of one document: then those of its places that were had before tell where entries stand now. */
export function entryPlaces(list: List): EntryPlaces {
  const homes = homesOf(list);
  homes.settle(regionsOf(list));
  return homes;
}
