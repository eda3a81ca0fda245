// What a whole list does, added up from what is remembered of its parts: after a key, of some rows of them.
import type { Entry } from "../model/entry.ts";
import type { List } from "../model/list.ts";
import { perRegion, type Region } from "../model/region.ts";
import { perRow, type Row, rowCutter } from "../model/rows.ts";
import { Tally } from "./tally.ts";

/** Makes a function that counts the entries which are so. */
export function entryCount(isSo: (entry: Entry) => boolean): (list: List) => number {
  return entrySum((row) => row.reduce((count, entry) => (isSo(entry) ? count + 1 : count), 0), sum);
}

/** Makes a function that counts values that entries have, in the order in which the list has them first. */
export function entryTally<T>(valuesOf: (entry: Entry) => Iterable<T>): (list: List) => Tally<T> {
  return entrySum((row) => tallyOf(row, valuesOf), tallySum);
}

/** How many entries the list has. */
export const entryTotal = regionSum(({ entries }) => entries.length);

/** Makes a function that adds up a number of each region. */
export function regionSum(numberOf: (region: Region) => number): (list: List) => number {
  return sumOfRegions(perRegion(numberOf), sum);
}

/** Makes a function that counts values of regions, in the order in which the list has them first. */
export function regionTally<T>(valuesOf: (region: Region) => Iterable<T>): (list: List) => Tally<T> {
  return sumOfRegions(
    perRegion((region) => tallyOf([region], valuesOf)),
    tallySum,
  );
}

/** Makes a function that adds up what some entries that follow one another have; `add` gets parts in order, and changes none. */
export function entrySum<Part>(
  partOf: (entries: readonly Entry[]) => Part,
  add: (parts: readonly Part[]) => Part,
): (list: List) => Part {
  const partOfRow = perRow(partOf);
  return sumOfRegions(
    perRegion((region) => add(entryRows(region).map(partOfRow))),
    add,
  );
}

function sumOfRegions<Part>(
  partOf: (region: Region) => Part,
  add: (parts: readonly Part[]) => Part,
): (list: List) => Part {
  const partOfRow = perRow((row: Row<Region>) => add(row.map(partOf)));
  return (list) => add(regionRows(list).map(partOfRow));
}

const cutEntries = rowCutter<Entry>();
const entryRows = perRegion(({ entries }) => cutEntries(entries.map(({ it }) => it)));

const cutRegions = rowCutter<Region>();
const rowsOfLists = new WeakMap<List, readonly Row<Region>[]>();

function regionRows(list: List): readonly Row<Region>[] {
  const rows = rowsOfLists.get(list) ?? cutRegions(list.regions.map(({ it }) => it));
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

function tallySum<T>(tallies: readonly Tally<T>[]): Tally<T> {
  const all = new Tally<T>();
  for (const tally of tallies) all.addAll(tally);
  return all;
}
