// How a list follows from the version before it: where a key changed one entry of one region, or brought or took some, what was
// computed of the old one holds for the new one but for what these entries say.
import { sameEnds } from "../base/sameParts.ts";
import type { Entry } from "./entry.ts";
import type { List, Placed, PlacedEntry, Section, YearGroup } from "./list.ts";
import { type PlacedRegion, type Region, regionsOf } from "./region.ts";

/** One region took the place of another; all others are the same objects, in the same order. */
export interface ListSuccession {
  readonly before: List;
  readonly was: PlacedRegion;
  readonly is: PlacedRegion;
  /** Of the region in the list, before and now. */
  readonly index: number;
}

/** Some entries took the place of others; all others are the same objects, in the same order, under the same headings. */
export interface RegionSuccession {
  readonly before: Region;
  /** The index of the first of either in its region. */
  readonly start: number;
  /** Nearly always one, or none where one came. */
  readonly gone: readonly PlacedEntry[];
  readonly came: readonly PlacedEntry[];
}

const lists = new WeakMap<List, ListSuccession>();
const regions = new WeakMap<Region, RegionSuccession>();

/** Undefined where more than one region differs, or the list follows none. */
export function listSuccession(list: List): ListSuccession | undefined {
  return lists.get(list);
}

/** Undefined where headings differ, or an entry that is the same stands under another one than before. */
export function regionSuccession(region: Region): RegionSuccession | undefined {
  return regions.get(region);
}

/** The entries that came and went in the region that changed; undefined where more did. */
export function changedEntriesIn({ was, is }: ListSuccession): RegionSuccession | undefined {
  const entries = regions.get(is.it);
  return entries?.before === was.it ? entries : undefined;
}

/** One entry took the place of another, under the same headings. */
export interface ReplacedEntry {
  readonly was: PlacedEntry;
  readonly is: PlacedEntry;
}

/** Undefined where entries came, went or moved besides. */
export function replacedEntry({ gone, came }: RegionSuccession): ReplacedEntry | undefined {
  const [was, is] = [gone[0], came[0]];
  if (!was || !is || gone.length > 1 || came.length > 1) return undefined;
  return underSameHeadings(was, is) ? { was, is } : undefined;
}

/** What was said of each entry of the region before, and of those that came what `say` says. */
export function saidOfEach<Said>(
  before: readonly Said[],
  { start, gone, came }: RegionSuccession,
  say: (entry: Entry) => Said,
): readonly Said[] {
  const fresh = came.map(({ it }) => say(it));
  return [...before.slice(0, start), ...fresh, ...before.slice(start + gone.length)];
}

/** Notes that `list` follows `before`, so that what is known of one can be taken over for the other. Only the last step is kept. */
export function follow(list: List, before: List): void {
  const { start, gone, came } = difference(regionsOf(before), regionsOf(list));
  for (const region of gone) regions.delete(region);
  const [was, is] = [gone[0], came[0]];
  if (!was || !is || gone.length > 1 || came.length > 1) lists.delete(before);
  else note(list, before, start, changedEntries(was, is));
}

/** The same, where it is known that all else is as it was: in the region at `index`, so many entries took the place of others. */
export function followEntries(
  list: List,
  before: List,
  index: number,
  { start, gone, came }: { readonly start: number; readonly gone: number; readonly came: number },
): void {
  const [was, is] = [before.regions[index]!.it, list.regions[index]!.it];
  regions.delete(was);
  note(list, before, index, {
    before: was,
    start,
    gone: was.entries.slice(start, start + gone),
    came: is.entries.slice(start, start + came),
  });
}

function note(list: List, before: List, index: number, entries: RegionSuccession | undefined): void {
  const [was, is] = [before.regions[index]!, list.regions[index]!];
  lists.delete(before);
  lists.set(list, { before, was, is, index });
  if (entries) regions.set(is.it, entries);
}

function changedEntries(before: Region, now: Region): RegionSuccession | undefined {
  if (!sameHeadings(before, now)) return undefined;
  const { start, gone, came } = difference(before.its, now.its);
  const [old, all] = [before.entries, now.entries];
  const further = came.length - gone.length;
  for (let at = 0; at < old.length; at++) {
    if (at === start) at += gone.length;
    const entry = old[at];
    if (entry && !underSameHeadings(entry, all[at < start ? at : at + further]!)) return undefined;
  }
  return {
    before,
    start,
    gone: old.slice(start, start + gone.length),
    came: all.slice(start, start + came.length),
  };
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
  const { start, end } = sameEnds(before, now, Object.is);
  return {
    start,
    gone: before.slice(start, before.length - end),
    came: now.slice(start, now.length - end),
  };
}
