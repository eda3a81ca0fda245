// What a whole list does, added up from what is remembered of its parts. After a key that is nearly always what it was: the
// entry that was typed in counts as before. Where one came or went, it is added to the sums of before, or taken from them; else
// some rows of entries and regions are added up anew.
import { sameParts } from "../base/sameParts.ts";
import type { Entry } from "../model/entry.ts";
import type { PageLink, Placed, PlacedEntry } from "../model/list.ts";
import { perObject } from "../model/perObject.ts";
import { perRegion, type Region } from "../model/region.ts";
import type { Words } from "../model/rewording.ts";
import type { Row } from "../model/rows.ts";
import type { Same } from "../model/succession.ts";
import type { Change, Summed } from "../model/sums.ts";
import type { Headings, Outline } from "./outline.ts";
import {
  askEntry,
  askPlacedEntry,
  changedLinks,
  entrySays,
  headingsSay,
  outlineSays,
  type Question,
  regionSays,
  type Says,
} from "./sayings.ts";
import { entryRows, partsOfEntries, sumOfRegions } from "./sumParts.ts";
import { adjustedTally, sameTally, type Tally, tallyOf, tallySum } from "./tally.ts";

/** What headings say, no words of an entry change. */
const noWords: readonly Words[] = [];

/** Makes a function that counts the entries which are so. `looksAt`, here and below: see `Sum` in `model/sums.ts`. */
export function entryCount(
  isSo: (entry: Entry) => boolean,
  looksAt?: readonly Words[],
): (of: Summed) => number {
  const { ofRegion } = partsOfEntries((entries) => entries.filter(isSo).length, sum);
  return countOf(ofRegion, askEntry(isSo, Object.is), looksAt);
}

/** Makes a function that counts the entries which are so where they stand: `isSo` may look at their section and year. */
export function placedEntryCount(
  isSo: (entry: PlacedEntry) => boolean,
  looksAt?: readonly Words[],
): (of: Summed) => number {
  const ofRegion = perRegion(({ entries }) => entries.filter(isSo).length);
  return countOf(ofRegion, askPlacedEntry(isSo, Object.is), looksAt);
}

function countOf(
  partOf: (region: Region) => number,
  isSo: Question<boolean>,
  looksAt: readonly Words[] | undefined,
): (of: Summed) => number {
  return sumOfRegions({
    looksAt,
    partOf,
    add: sum,
    same: Object.is,
    saysTheSame: isSo.saysTheSame,
    adjust: (before, { entries }) =>
      entries && before - trueIn(isSo.ofGone(entries)) + trueIn(isSo.ofCame(entries)),
  });
}

function trueIn(answers: readonly boolean[]): number {
  return answers.filter((isSo) => isSo).length;
}

/** Makes a function that counts values that entries have, in the order in which the list has them first. */
export function entryTally<T>(
  valuesOf: (entry: Entry) => readonly T[],
  looksAt?: readonly Words[],
): (of: Summed) => Tally<T> {
  const parts = partsOfEntries((entries) => tallyOf(entries, valuesOf), tallySum);
  const standsAbove = ({ was, entries }: Change, value: T) =>
    isAbove(was.it, entries!.start, value, valuesOf, parts.ofRow);
  return tallyOfEntries(parts.ofRegion, askEntry(valuesOf, sameParts), standsAbove, looksAt);
}

/** The same, of values that depend on the section and the year too. */
export function placedEntryTally<T>(
  valuesOf: (entry: PlacedEntry) => readonly T[],
  looksAt?: readonly Words[],
): (of: Summed) => Tally<T> {
  const partOf = perRegion(({ entries }) => tallyOf(entries, valuesOf));
  return tallyOfEntries(partOf, askPlacedEntry(valuesOf, sameParts), () => false, looksAt);
}

/** `isAbove`: true where an entry of the region above those that changed has the value; false where that is not known. */
function tallyOfEntries<T>(
  partOf: (region: Region) => Tally<T>,
  question: Question<readonly T[]>,
  isAbove: (change: Change, value: T) => boolean,
  looksAt: readonly Words[] | undefined,
): (of: Summed) => Tally<T> {
  return sumOfRegions({
    looksAt,
    partOf,
    add: tallySum,
    same: sameTally,
    saysTheSame: question.saysTheSame,
    adjust(before, change) {
      const { entries } = change;
      if (!entries) return undefined;
      const values = { gone: question.ofGone(entries).flat(), came: question.ofCame(entries).flat() };
      return adjustedTally(
        before,
        values,
        (value) => isAbove(change, value) || isBefore(change, value, partOf),
      );
    },
  });
}

/** True where a region before the one that changed has the value. */
function isBefore<T>({ list, index }: Change, value: T, partOf: (region: Region) => Tally<T>): boolean {
  for (let at = 0; at < index; at++) if (partOf(list.regions[at]!.it).times(value) > 0) return true;
  return false;
}

/** So many neighbours are asked, of which one nearly always does what is usual. */
const nearby = 8;

/** True where an entry nearby has the value, or one of the rows above. */
function isAbove<T>(
  region: Region,
  start: number,
  value: T,
  valuesOf: (entry: Entry) => readonly T[],
  ofRow: (row: Row<Entry>) => Tally<T>,
): boolean {
  for (let at = start - 1; at >= 0 && at >= start - nearby; at--) {
    if (valuesOf(region.its[at]!).includes(value)) return true;
  }
  let end = 0;
  for (const row of entryRows(region)) {
    end += row.length;
    if (end > start) return false;
    if (ofRow(row).times(value) > 0) return true;
  }
  return false;
}

/** How many entries the list has. */
export const entryTotal = outlineSum(({ entries }) => entries.length);

/** Makes a function that adds up a number of each region. */
export function regionSum(numberOf: (region: Region) => number): (of: Summed) => number {
  const partOf = perRegion(numberOf);
  return numberOfRegions(partOf, regionSays(partOf, Object.is));
}

/** Makes a function that adds up a number that the headings of a region give. */
export function outlineSum(numberOf: (outline: Outline) => number): (of: Summed) => number {
  const partOf = perRegion(numberOf);
  return numberOfRegions(partOf, outlineSays(partOf, Object.is), noWords);
}

function numberOfRegions(
  partOf: (region: Region) => number,
  saysTheSame: Says,
  looksAt?: readonly Words[],
): (of: Summed) => number {
  const adjust = (before: number, { was, is }: Change) => before - partOf(was.it) + partOf(is.it);
  return sumOfRegions({ partOf, add: sum, same: Object.is, saysTheSame, looksAt, adjust });
}

/** Makes a function that counts values that headings of regions give, in the order in which the list has them first. */
export function outlineTally<T>(valuesOf: (outline: Outline) => readonly T[]): (of: Summed) => Tally<T> {
  const partOf = perRegion((region) => tallyOf([region], valuesOf));
  const saysTheSame = outlineSays(partOf, sameTally);
  return sumOfRegions({ partOf, add: tallySum, same: sameTally, saysTheSame, looksAt: noWords });
}

/** The same, of values that the headings give by themselves, whatever stands below them. */
export function headingTally<T>(valuesOf: (headings: Headings) => readonly T[]): (of: Summed) => Tally<T> {
  const partOf = perRegion((region) => tallyOf([region], valuesOf));
  const saysTheSame = headingsSay(valuesOf, sameParts);
  return sumOfRegions({ partOf, add: tallySum, same: sameTally, saysTheSame, looksAt: noWords });
}

/** Makes a function that counts values that links have, those of entries and of all other text. */
export function linkTally<T>(valuesOf: (link: PageLink) => readonly T[]): (of: Summed) => Tally<T> {
  const partOfRow = perObject((links: readonly Placed<PageLink>[]) =>
    tallyOf(links, ({ it }) => valuesOf(it)),
  );
  const partOf = perRegion(({ linkRows }) => tallySum(linkRows.map(({ it }) => partOfRow(it))));
  return sumOfRegions({
    partOf,
    add: tallySum,
    same: sameTally,
    saysTheSame(change) {
      const { gone, came } = changedLinks(change);
      return sameParts(gone.flatMap(valuesOf), came.flatMap(valuesOf));
    },
    adjust(before, change) {
      const { gone, came, above, rowsAbove } = changedLinks(change);
      const values = { gone: gone.flatMap(valuesOf), came: came.flatMap(valuesOf) };
      const isAbove = (value: T) =>
        above.some((link) => valuesOf(link).includes(value)) ||
        rowsAbove.some(({ it }) => partOfRow(it).times(value) > 0);
      return adjustedTally(before, values, (value) => isAbove(value) || isBefore(change, value, partOf));
    },
  });
}

/**
 * Makes a function that adds up what some entries that follow one another have; `add` gets parts in order, and changes none.
 * What it says of a list follows from what `tell` says of each entry, in their order; undefined adds nothing.
 */
export function entrySum<Told, Part>(
  { tell, isSame }: { readonly tell: (entry: Entry) => Told; readonly isSame: Same<Told> },
  { partOf, add, same }: PartsOfEntries<Part>,
  looksAt?: readonly Words[],
): (of: Summed) => Part {
  const { ofRegion } = partsOfEntries(partOf, add);
  return sumOfRegions({ partOf: ofRegion, add, same, saysTheSame: entrySays(tell, isSame), looksAt });
}

export interface PartsOfEntries<Part> {
  partOf(entries: readonly Entry[]): Part;
  add(parts: readonly Part[]): Part;
  readonly same: Same<Part>;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
