// What a whole list does, added up from what is remembered of its parts. After a key that is nearly always what it was: the
// entry that was typed in counts as before. Else some rows of entries and regions are added up anew.
import type { Entry } from "../model/entry.ts";
import type { List, PlacedEntry } from "../model/list.ts";
import { perEntry } from "../model/perEntry.ts";
import { perRegion, type Region, regionsOf } from "../model/region.ts";
import { perRow, type Row, rowCutter } from "../model/rows.ts";
import { perListBy, perRegionBy, type Same } from "../model/succession.ts";
import { Tally } from "./tally.ts";

/** Makes a function that counts the entries which are so. */
export function entryCount(isSo: (entry: Entry) => boolean): (list: List) => number {
  return entrySum(
    (row) => row.reduce((count, entry) => (isSo(entry) ? count + 1 : count), 0),
    sum,
    Object.is,
  );
}

/** Makes a function that counts the entries which are so where they stand: `isSo` may look at their section and year. */
export function placedEntryCount(isSo: (entry: PlacedEntry) => boolean): (list: List) => number {
  const inRegion = perRegionBy(isSo, Object.is, ({ entries }) => entries.filter(isSo).length);
  return sumOfRegions(inRegion, sum, Object.is);
}

/** Makes a function that counts values that entries have, in the order in which the list has them first. */
export function entryTally<T>(valuesOf: (entry: Entry) => Iterable<T>): (list: List) => Tally<T> {
  return entrySum((row) => tallyOf(row, valuesOf), tallySum, sameTally);
}

/** The same, of values that depend on the section and the year too. */
export function placedEntryTally<T>(valuesOf: (entry: PlacedEntry) => Iterable<T>): (list: List) => Tally<T> {
  const ofEntry = (entry: PlacedEntry) => tallyOf([entry], valuesOf);
  return tallyTotal(perRegionBy(ofEntry, sameTally, ({ entries }) => tallyOf(entries, valuesOf)));
}

/** How many entries the list has. */
export const entryTotal = regionSum(({ entries }) => entries.length);

/** Makes a function that adds up a number of each region. */
export function regionSum(numberOf: (region: Region) => number): (list: List) => number {
  return sumOfRegions(perRegion(numberOf), sum, Object.is);
}

/** Makes a function that counts values of regions, in the order in which the list has them first. */
export function regionTally<T>(valuesOf: (region: Region) => Iterable<T>): (list: List) => Tally<T> {
  return tallyTotal(perRegion((region) => tallyOf([region], valuesOf)));
}

/** Makes a function that adds up the tallies of all regions. */
export function tallyTotal<T>(ofRegion: (region: Region) => Tally<T>): (list: List) => Tally<T> {
  return sumOfRegions(ofRegion, tallySum, sameTally);
}

/**
 * Makes a function that adds up what some entries that follow one another have; `add` gets parts in order, and changes none.
 * Of the same list, and of one in which an entry changed that has the `same` as before, it is the same object.
 */
export function entrySum<Part>(
  partOf: (entries: readonly Entry[]) => Part,
  add: (parts: readonly Part[]) => Part,
  same: Same<Part>,
): (list: List) => Part {
  const partOfRow = perRow(partOf);
  const partOfEntry = perEntry((entry) => partOf([entry]));
  const partOfRegion = perRegionBy(
    ({ it }) => partOfEntry(it),
    same,
    (region) => add(entryRows(region).map(partOfRow)),
  );
  return sumOfRegions(partOfRegion, add, same);
}

function sumOfRegions<Part>(
  partOf: (region: Region) => Part,
  add: (parts: readonly Part[]) => Part,
  same: Same<Part>,
): (list: List) => Part {
  const partOfRow = perRow((row: Row<Region>) => add(row.map(partOf)));
  return perListBy(
    ({ it }) => partOf(it),
    (a, b) => a === b || same(a, b),
    (list) => add(regionRows(list).map(partOfRow)),
  );
}

const cutEntries = rowCutter<Entry>();
const entryRows = perRegion(({ entries }) => cutEntries(entries.map(({ it }) => it)));

const cutRegions = rowCutter<Region>();
const rowsOfLists = new WeakMap<List, readonly Row<Region>[]>();

function regionRows(list: List): readonly Row<Region>[] {
  const rows = rowsOfLists.get(list) ?? cutRegions(regionsOf(list));
  rowsOfLists.set(list, rows);
  return rows;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function tallyOf<Part, T>(parts: readonly Part[], valuesOf: (part: Part) => Iterable<T>): Tally<T> {
  const tally = new Tally<T>();
  for (const part of parts) for (const value of valuesOf(part)) tally.add(value);
  return tally;
}

function sameTally<T>(a: Tally<T>, b: Tally<T>): boolean {
  return a.equals(b);
}

function tallySum<T>(tallies: readonly Tally<T>[]): Tally<T> {
  const all = new Tally<T>();
  for (const tally of tallies) all.addAll(tally);
  return all;
}
