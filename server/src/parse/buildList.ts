// From a row of stretches to one list, and from that to the next version.
import type { List } from "../model/list.ts";
import { difference } from "../model/succession.ts";
import { addSums, commonDepth, isPaperList, type ListSums, noSums } from "./listSums.ts";
import { placedRegion } from "./placedRegion.ts";
import { type BuiltRegions, type RegroupedRegions, regroup } from "./regionGroups.ts";
import { RegionList } from "./regionList.ts";
import type { Stretch } from "./stretch.ts";

/** A list, and what the next version of it can begin with. */
export interface BuiltList {
  readonly list: List;
  readonly stretches: readonly Stretch[];
  readonly built: BuiltRegions;
  readonly sums: ListSums;
}

const nothing: BuiltList = {
  list: new RegionList([], false),
  stretches: [],
  built: { regions: [], starts: [] },
  sums: noSums,
};

/** `before` is any list: what the two share is not looked at again. */
export function buildList(stretches: readonly Stretch[], before = nothing): BuiltList {
  const { start, gone, came } = difference(before.stretches, stretches);
  let { sums } = before;
  for (const stretch of gone) sums = addSums(sums, stretch.sums, -1);
  for (const stretch of came) sums = addSums(sums, stretch.sums);
  const depth = commonDepth(sums);
  if (before !== nothing && depth !== commonDepth(before.sums)) return buildList(stretches);
  const moved = came.length - gone.length;
  const built = regroup(stretches, depth, before.built, { start, end: start + came.length, moved });
  return { list: listOf(built, sums, before.list), stretches, built, sums };
}

/** Regions follow one another without gaps; those before the `first` one are where they were. */
export function listOf({ regions, first }: RegroupedRegions, sums: ListSums, before: List): List {
  const placed = before.regions.slice(0, first);
  let { offset, line } = before.regions[first] ?? { offset: 0, line: 0 };
  for (let index = first; index < regions.length; index++) {
    const it = regions[index]!;
    placed.push(placedRegion({ it, offset, line }));
    offset += it.length;
    line += it.lineBreaks;
  }
  return new RegionList(placed, isPaperList(sums));
}
