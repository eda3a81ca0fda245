// Remembers what was computed for an entry: entries are immutable and live on from snapshot to snapshot.
import type { Entry } from "./entry.ts";
import { perObject } from "./perObject.ts";
import type { Region } from "./region.ts";
import { regionSuccession, saidOfEach } from "./succession.ts";

/** The same function, computed once per entry object. */
export function perEntry<T>(compute: (entry: Entry) => T): (entry: Entry) => T {
  return perObject(compute);
}

/** The same of all entries of a region, in their order: after a key, only those that came are asked. */
export function perEntryOfRegion<T>(compute: (entry: Entry) => T): (region: Region) => readonly T[] {
  const known = new WeakMap<Region, readonly T[]>();
  return (region) => {
    const own = known.get(region);
    if (own) return own;
    const succession = regionSuccession(region);
    const before = succession && known.get(succession.before);
    const all = before ? saidOfEach(before, succession, compute) : region.its.map(compute);
    known.set(region, all);
    return all;
  };
}
