// What a whole list does, added up from what is remembered of each region.
import type { List, PlacedEntry } from "../model/list.ts";
import { perRegion, type Region } from "../model/region.ts";
import { Tally } from "./tally.ts";

/** Makes a function that counts the entries which are so. `isSo` sees entries as their region has them. */
export function entryCount(isSo: (entry: PlacedEntry) => boolean): (list: List) => number {
  return regionSum((region) => region.entries.reduce((count, entry) => (isSo(entry) ? count + 1 : count), 0));
}

/** How many entries the list has. */
export const entryTotal = regionSum(({ entries }) => entries.length);

/** Makes a function that adds up a number of each region. */
export function regionSum(numberOf: (region: Region) => number): (list: List) => number {
  const known = perRegion(numberOf);
  return ({ regions }) => regions.reduce((sum, { it }) => sum + known(it), 0);
}

/** Makes a function that counts values, in the order in which the list has them first. */
export function regionTally<T>(valuesOf: (region: Region) => Iterable<T>): (list: List) => Tally<T> {
  const known = perRegion((region) => {
    const tally = new Tally<T>();
    for (const value of valuesOf(region)) tally.add(value);
    return tally;
  });
  return ({ regions }) => {
    const all = new Tally<T>();
    for (const { it } of regions) all.addAll(known(it));
    return all;
  };
}
