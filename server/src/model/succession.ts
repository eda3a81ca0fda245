// How a list follows from the version before it: where a key changed one entry of one region, what was computed of the old
// one holds for the new one as far as the entry says the same.
import type { List, Placed, PlacedEntry, Section, YearGroup } from "./list.ts";
import { type PlacedRegion, type Region, regionsOf } from "./region.ts";

/** One part took the place of another; all others are the same objects, in the same order. */
export interface Succession<Whole, Part> {
  readonly before: Whole;
  readonly was: Part;
  readonly is: Part;
}

const lists = new WeakMap<List, Succession<List, PlacedRegion>>();
const regions = new WeakMap<Region, Succession<Region, PlacedEntry>>();

/** Undefined where more than one region differs, or the list follows none. */
export function listSuccession(list: List): Succession<List, PlacedRegion> | undefined {
  return lists.get(list);
}

/** Undefined where more differs than one entry, or any entry stands under another heading than before. */
export function regionSuccession(region: Region): Succession<Region, PlacedEntry> | undefined {
  return regions.get(region);
}

/** Notes that `list` follows `before`, so that what is known of one can be taken over for the other. Only the last step is kept. */
export function follow(list: List, before: List): void {
  const { start, gone, came } = difference(regionsOf(before), regionsOf(list));
  lists.delete(before);
  for (const region of gone) regions.delete(region);
  if (gone.length !== 1 || came.length !== 1) return;
  lists.set(list, { before, was: before.regions[start]!, is: list.regions[start]! });
  const replaced = replacedEntry(gone[0]!, came[0]!);
  if (replaced) regions.set(came[0]!, { before: gone[0]!, ...replaced });
}

function replacedEntry(before: Region, now: Region): { was: PlacedEntry; is: PlacedEntry } | undefined {
  if (before.entries.length !== now.entries.length || !sameHeadings(before, now)) return undefined;
  const { start, gone } = difference(before.its, now.its);
  const stand = before.entries.every((entry, index) => underSameHeadings(entry, now.entries[index]!));
  return gone.length === 1 && stand ? { was: before.entries[start]!, is: now.entries[start]! } : undefined;
}

/** A heading that was moved is still the same one, and changes where entries stand that are the same, too. */
function underSameHeadings(a: PlacedEntry, b: PlacedEntry): boolean {
  return (
    a.section?.heading.it === b.section?.heading.it && a.yearGroup?.heading.it === b.yearGroup?.heading.it
  );
}

function sameHeadings(a: Region, b: Region): boolean {
  return (
    sameIts(a.headings, b.headings) &&
    sameIts(a.sections.map(headingOf), b.sections.map(headingOf)) &&
    a.sections.every((section, index) =>
      sameIts(section.yearGroups.map(headingOf), b.sections[index]!.yearGroups.map(headingOf)),
    )
  );
}

function sameIts(a: readonly Placed<unknown>[], b: readonly Placed<unknown>[]): boolean {
  return a.length === b.length && a.every(({ it }, index) => it === b[index]!.it);
}

function headingOf({ heading }: Section | YearGroup): Section["heading"] {
  return heading;
}

/** True where the two say the same. */
export type Same<Told> = (a: Told, b: Told) => boolean;

/** What lies between where two rows begin to differ, at `start`, and where they end to; all else is the same, in the same order. */
export function difference<T>(
  before: readonly T[],
  now: readonly T[],
): { start: number; gone: readonly T[]; came: readonly T[] } {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === now.at(-1 - end)) end++;
  return {
    start,
    gone: before.slice(start, before.length - end),
    came: now.slice(start, now.length - end),
  };
}
