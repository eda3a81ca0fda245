// Indexes over a whole list that are kept up to date by what is new or gone.
import { sameParts } from "../base/sameParts.ts";
import type { Entry } from "./entry.ts";
import type { List } from "./list.ts";
import { type Region, regionsOf } from "./region.ts";
import { difference, listSuccession, regionSuccession } from "./succession.ts";

/** What an index says must depend on what it holds alone, not on the order in which that came and went. */
export interface Index<Part> {
  add(part: Part): void;
  /** It was added before. */
  remove(part: Part): void;
}

export interface RegionIndex extends Index<Region> {
  /** For an index that need not look at a whole region: `now` takes the place of `before`, and differs from it in one entry. */
  replace?(before: Region, now: Region, entry: Change<Entry>): void;
}

export interface EntryIndex extends Index<Entry> {
  /** For an index that need not look at all that an entry has: `now` takes the place of `before`, and may say nearly the same. */
  replace?(before: Entry, now: Entry): void;
}

/**
 * Makes a function that gives the index of a list. Versions of one document share their unchanged regions, and by those the
 * index is found again; it holds the list that was asked for last.
 */
export function regionIndex<State extends RegionIndex>(create: () => State): (list: List) => State {
  return following(create, (index, gone, came) => {
    const entries = index.replace && changedEntries(gone, came);
    if (entries?.gone.length === 1 && entries.came.length === 1) {
      index.replace?.(gone[0]!, came[0]!, entries);
      return;
    }
    for (const region of gone) index.remove(region);
    for (const region of came) index.add(region);
  });
}

/**
 * The same for an index of entries: of a region in which one entry changed, that entry alone goes and comes. Those that
 * stay keep their order among each other.
 */
export function entryIndex<State extends EntryIndex>(create: () => State): (list: List) => State {
  return following(create, (index, gone, came, held, now) => {
    const changed = changedEntries(gone, came) ?? changeBetweenEntries({ gone, came }, held, now);
    if (index.replace && changed.gone.length === 1 && changed.came.length === 1) {
      index.replace(changed.gone[0]!, changed.came[0]!);
      return;
    }
    for (const entry of changed.gone) index.remove(entry);
    for (const entry of changed.came) index.add(entry);
  });
}

export interface Change<Part> {
  readonly gone: readonly Part[];
  readonly came: readonly Part[];
}

/** What a key nearly always does: an entry of a region changes, comes or goes. */
function changedEntries(gone: readonly Region[], came: readonly Region[]): Change<Entry> | undefined {
  const [now] = came;
  const succession = now && came.length === 1 ? regionSuccession(now) : undefined;
  if (!succession || gone.length !== 1 || gone[0] !== succession.before) return undefined;
  return { gone: succession.gone.map(({ it }) => it), came: succession.came.map(({ it }) => it) };
}

/** Who did not ask for some versions finds changes in several places: what stayed between these neither goes nor comes, if it kept its order. */
function changeBetween<Part>(before: readonly Part[], now: readonly Part[]): Change<Part> {
  const { gone, came } = difference(before, now);
  const [left, right] = [new Set(gone), new Set(came)];
  const stayed = gone.filter((part) => right.has(part));
  const inOrder = came.filter((part) => left.has(part));
  const keptOrder = sameParts(stayed, inOrder);
  if (!keptOrder) return { gone, came };
  return { gone: gone.filter((part) => !right.has(part)), came: came.filter((part) => !left.has(part)) };
}

/** Regions that stayed count as one part each: an entry that was moved past one goes and comes. */
function changeBetweenEntries(
  regions: Change<Region>,
  before: readonly Region[],
  now: readonly Region[],
): Change<Entry> {
  const { gone, came } = changeBetween(partsOf(before, regions.gone), partsOf(now, regions.came));
  return { gone: gone.filter(isEntry), came: came.filter(isEntry) };
}

function partsOf(regions: readonly Region[], changed: readonly Region[]): readonly (Entry | Region)[] {
  const opened = new Set(changed);
  return regions.flatMap((region): readonly (Entry | Region)[] =>
    opened.has(region) ? region.its : [region],
  );
}

function isEntry(part: Entry | Region): part is Entry {
  return !("its" in part);
}

interface Kept<State> {
  state: State;
  held: readonly Region[];
}

function following<State>(
  create: () => State,
  change: (
    state: State,
    gone: readonly Region[],
    came: readonly Region[],
    held: readonly Region[],
    now: readonly Region[],
  ) => void,
): (list: List) => State {
  const keepers = new WeakMap<Region, Kept<State>>();
  return (list) => {
    const regions = regionsOf(list);
    const known = regions.find((region) => keepers.has(region));
    const kept: Kept<State> = (known && keepers.get(known)) ?? { state: create(), held: [] };
    const { gone, came } = replacedRegion(kept.held, list) ?? changeBetween(kept.held, regions);
    try {
      change(kept.state, gone, came, kept.held, regions);
    } catch (error) {
      // Half of a change is in the index: the next who asks gets one made anew.
      kept.state = create();
      kept.held = [];
      throw error;
    }
    for (const region of came) keepers.set(region, kept);
    kept.held = regions;
    return kept.state;
  };
}

function replacedRegion(held: readonly Region[], list: List): Change<Region> | undefined {
  const succession = listSuccession(list);
  // The same array for the same list: it tells which list an index holds.
  if (!succession || held !== regionsOf(succession.before)) return undefined;
  return { gone: [succession.was.it], came: [succession.is.it] };
}
