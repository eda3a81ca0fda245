// How what parts of a list have is added up: entries by rows, regions by rows, so that a change costs the rows it is in.
import type { Entry } from "../model/entry.ts";
import type { List } from "../model/list.ts";
import { perObject } from "../model/perObject.ts";
import { perRegion, type Region, regionsOf } from "../model/region.ts";
import type { Words } from "../model/rewording.ts";
import { perRow, type Row, rowCutter } from "../model/rows.ts";
import type { Same } from "../model/succession.ts";
import { type Change, remembered, type Summed } from "../model/sums.ts";
import type { Says } from "./sayings.ts";

/** What parts of regions say together; `add` gets parts in order, and changes none. */
export interface RegionSum<Part> {
  partOf(region: Region): Part;
  add(parts: readonly Part[]): Part;
  readonly same: Same<Part>;
  readonly saysTheSame: Says;
  /** See `Sum` in `model/sums.ts`. */
  readonly looksAt?: readonly Words[] | undefined;
  /** See `Sum` in `model/sums.ts`. */
  adjust?(before: Part, change: Change): Part | undefined;
}

/** Makes a function that adds up parts of regions. */
export function sumOfRegions<Part>({
  partOf,
  add,
  same,
  saysTheSame,
  looksAt,
  adjust,
}: RegionSum<Part>): (of: Summed) => Part {
  const partOfRow = perRow((row: Row<Region>) => add(row.map(partOf)));
  return remembered({
    compute: (list) => add(regionRows(list).map(partOfRow)),
    outlives: saysTheSame,
    looksAt,
    ...(adjust && { adjust }),
    same,
    ahead: partOf,
  });
}

/** What entries of a region have, added up. */
export interface EntryParts<Part> {
  ofRegion(region: Region): Part;
  ofRow(row: Row<Entry>): Part;
}

/** Makes the functions that add up what the entries of a region have, and of a row of them. */
export function partsOfEntries<Part>(
  partOf: (entries: readonly Entry[]) => Part,
  add: (parts: readonly Part[]) => Part,
): EntryParts<Part> {
  const ofRow = perRow(partOf);
  return { ofRow, ofRegion: perRegion((region) => add(entryRows(region).map(ofRow))) };
}

const cutEntries = rowCutter<Entry>();
/** The entries of a region by short rows, in their order. */
export const entryRows = perRegion(({ its }) => cutEntries(its));

const cutRegions = rowCutter<Region>();
const regionRows = perObject((list: List) => cutRegions(regionsOf(list)));
