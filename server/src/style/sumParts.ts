// How what parts of a list have is added up: entries by rows, regions by rows, so that a change costs the rows it is in.
import type { Entry } from "../model/entry.ts";
import type { List } from "../model/list.ts";
import { perObject } from "../model/perObject.ts";
import { perRegion, type Region, regionsOf } from "../model/region.ts";
import { perRow, type Row, rowCutter } from "../model/rows.ts";
import type { Same } from "../model/succession.ts";
import { remembered, type Summed } from "../model/sums.ts";
import type { Says } from "./sayings.ts";

/** Makes a function that adds up parts of regions; `add` gets parts in order, and changes none. */
export function sumOfRegions<Part>(
  partOf: (region: Region) => Part,
  add: (parts: readonly Part[]) => Part,
  same: Same<Part>,
  saysTheSame: Says,
): (of: Summed) => Part {
  const partOfRow = perRow((row: Row<Region>) => add(row.map(partOf)));
  return remembered({
    compute: (list) => add(regionRows(list).map(partOfRow)),
    outlives: saysTheSame,
    same,
    ahead: partOf,
  });
}

/** Makes a function that adds up what the entries of a region have. */
export function partOfEntries<Part>(
  partOf: (entries: readonly Entry[]) => Part,
  add: (parts: readonly Part[]) => Part,
): (region: Region) => Part {
  const partOfRow = perRow(partOf);
  return perRegion((region) => add(entryRows(region).map(partOfRow)));
}

const cutEntries = rowCutter<Entry>();
const entryRows = perRegion(({ its }) => cutEntries(its));

const cutRegions = rowCutter<Region>();
const regionRows = perObject((list: List) => cutRegions(regionsOf(list)));
