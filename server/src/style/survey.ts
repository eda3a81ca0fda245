// What a whole list does, added up from what is remembered of each region.
import type { Entry } from "../model/entry.ts";
import { entryRows, perRow } from "../model/entryRows.ts";
import type { List } from "../model/list.ts";
import { perRegion, type Region } from "../model/region.ts";
import { Tally } from "./tally.ts";

/** Makes a function that counts the entries which are so. */
export function entryCount(isSo: (entry: Entry) => boolean): (list: List) => number {
  const countIn = perRow((row) => row.reduce((count, entry) => (isSo(entry) ? count + 1 : count), 0));
  return regionSum((region) => entryRows(region).reduce((sum, row) => sum + countIn(row), 0));
}

/** Makes a function that counts values that entries have, in the order in which the list has them first. */
export function entryTally<T>(valuesOf: (entry: Entry) => Iterable<T>): (list: List) => Tally<T> {
  const tallyIn = perRow((row) => tallyOf(row, valuesOf));
  return tallySum((region) => added(entryRows(region).map(tallyIn)));
}

/** How many entries the list has. */
export const entryTotal = regionSum(({ entries }) => entries.length);

/** Makes a function that adds up a number of each region. */
export function regionSum(numberOf: (region: Region) => number): (list: List) => number {
  const known = perRegion(numberOf);
  return ({ regions }) => regions.reduce((sum, { it }) => sum + known(it), 0);
}

/** Makes a function that counts values of regions, in the order in which the list has them first. */
export function regionTally<T>(valuesOf: (region: Region) => Iterable<T>): (list: List) => Tally<T> {
  return tallySum((region) => tallyOf([region], valuesOf));
}

function tallySum<T>(tallyIn: (region: Region) => Tally<T>): (list: List) => Tally<T> {
  const known = perRegion(tallyIn);
  return ({ regions }) => added(regions.map(({ it }) => known(it)));
}

function tallyOf<Part, T>(parts: readonly Part[], valuesOf: (part: Part) => Iterable<T>): Tally<T> {
  const tally = new Tally<T>();
  for (const part of parts) for (const value of valuesOf(part)) tally.add(value);
  return tally;
}

function added<T>(tallies: readonly Tally<T>[]): Tally<T> {
  const all = new Tally<T>();
  for (const tally of tallies) all.addAll(tally);
  return all;
}
