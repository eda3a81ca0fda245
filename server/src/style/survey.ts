// What a whole list does, added up from what is remembered of its parts. After a key that is nearly always what it was: the
// entry that was typed in counts as before. Else some rows of entries and regions are added up anew.
import { sameParts } from "../base/sameParts.ts";
import type { Entry } from "../model/entry.ts";
import type { PageLink, Placed, PlacedEntry } from "../model/list.ts";
import { perObject } from "../model/perObject.ts";
import { perRegion, type Region } from "../model/region.ts";
import type { Same } from "../model/succession.ts";
import type { Summed } from "../model/sums.ts";
import type { Outline } from "./outline.ts";
import { entrySays, linksSay, outlineSays, placedEntrySays, regionSays } from "./sayings.ts";
import { partOfEntries, sumOfRegions } from "./sumParts.ts";
import { sameTally, type Tally, tallyOf, tallySum } from "./tally.ts";

/** Makes a function that counts the entries which are so. */
export function entryCount(isSo: (entry: Entry) => boolean): (of: Summed) => number {
  const partOf = partOfEntries((entries) => entries.filter(isSo).length, sum);
  return sumOfRegions(partOf, sum, Object.is, entrySays(isSo, Object.is));
}

/** Makes a function that counts the entries which are so where they stand: `isSo` may look at their section and year. */
export function placedEntryCount(isSo: (entry: PlacedEntry) => boolean): (of: Summed) => number {
  const partOf = perRegion(({ entries }) => entries.filter(isSo).length);
  return sumOfRegions(partOf, sum, Object.is, placedEntrySays(isSo, Object.is));
}

/** Makes a function that counts values that entries have, in the order in which the list has them first. */
export function entryTally<T>(valuesOf: (entry: Entry) => readonly T[]): (of: Summed) => Tally<T> {
  const partOf = partOfEntries((entries) => tallyOf(entries, valuesOf), tallySum);
  return sumOfRegions(partOf, tallySum, sameTally, entrySays(valuesOf, sameParts));
}

/** The same, of values that depend on the section and the year too. */
export function placedEntryTally<T>(
  valuesOf: (entry: PlacedEntry) => readonly T[],
): (of: Summed) => Tally<T> {
  const partOf = perRegion(({ entries }) => tallyOf(entries, valuesOf));
  return sumOfRegions(partOf, tallySum, sameTally, placedEntrySays(valuesOf, sameParts));
}

/** How many entries the list has. */
export const entryTotal = outlineSum(({ entries }) => entries.length);

/** Makes a function that adds up a number of each region. */
export function regionSum(numberOf: (region: Region) => number): (of: Summed) => number {
  const partOf = perRegion(numberOf);
  return sumOfRegions(partOf, sum, Object.is, regionSays(partOf, Object.is));
}

/** Makes a function that adds up a number that the headings of a region give. */
export function outlineSum(numberOf: (outline: Outline) => number): (of: Summed) => number {
  const partOf = perRegion(numberOf);
  return sumOfRegions(partOf, sum, Object.is, outlineSays(partOf, Object.is));
}

/** Makes a function that counts values that headings of regions give, in the order in which the list has them first. */
export function outlineTally<T>(valuesOf: (outline: Outline) => readonly T[]): (of: Summed) => Tally<T> {
  const partOf = perRegion((region) => tallyOf([region], valuesOf));
  return sumOfRegions(partOf, tallySum, sameTally, outlineSays(partOf, sameTally));
}

/** Makes a function that counts values that links have, those of entries and of all other text. */
export function linkTally<T>(valuesOf: (link: PageLink) => readonly T[]): (of: Summed) => Tally<T> {
  const partOfRow = perObject((links: readonly Placed<PageLink>[]) =>
    tallyOf(links, ({ it }) => valuesOf(it)),
  );
  const partOf = perRegion(({ linkRows }) => tallySum(linkRows.map(({ it }) => partOfRow(it))));
  return sumOfRegions(partOf, tallySum, sameTally, linksSay(valuesOf, sameParts));
}

/**
 * Makes a function that adds up what some entries that follow one another have; `add` gets parts in order, and changes none.
 * What it says of a list follows from what `tell` says of each entry: where that is the `isSame`, nothing is added up.
 */
export function entrySum<Told, Part>(
  { tell, isSame }: { readonly tell: (entry: Entry) => Told; readonly isSame: Same<Told> },
  { partOf, add, same }: EntryParts<Part>,
): (of: Summed) => Part {
  return sumOfRegions(partOfEntries(partOf, add), add, same, entrySays(tell, isSame));
}

export interface EntryParts<Part> {
  partOf(entries: readonly Entry[]): Part;
  add(parts: readonly Part[]): Part;
  readonly same: Same<Part>;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
