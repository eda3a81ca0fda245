// From a row of stretches to one list, and from that to the next version.
import type { List } from "../model/list.ts";
import type { PlacedRegion } from "../model/region.ts";
import { difference } from "../model/succession.ts";
import { placedRegion } from "./placedRegion.ts";
import { type BuiltRegions, type RegroupedRegions, regroup } from "./regionGroups.ts";
import { RegionList } from "./regionList.ts";
import type { Stretch } from "./stretch.ts";

/** A list, and what the next version of it can begin with. */
export interface BuiltList {
  readonly list: List;
  readonly stretches: readonly Stretch[];
  readonly built: BuiltRegions;
  readonly sums: Sums;
}

const nothing: BuiltList = {
  list: new RegionList([], false),
  stretches: [],
  built: { regions: [], starts: [] },
  sums: { papers: [0, 0, 0, 0, 0, 0, 0], dressed: 0, candidates: 0 },
};

/** `before` is any list: what the two share is not looked at again. */
export function buildList(stretches: readonly Stretch[], before = nothing): BuiltList {
  const change = difference(before.stretches, stretches);
  const sums = summed(summed(before.sums, change.gone, -1), change.came, 1);
  const depth = commonDepth(sums);
  if (before !== nothing && depth !== commonDepth(before.sums)) return buildList(stretches);
  const { start, gone, came } = change;
  const moved = came.length - gone.length;
  const built = regroup(stretches, depth, before.built, { start, end: start + came.length, moved });
  const list = new RegionList(placedAs(built, before.list.regions), isPaperList(sums));
  return { list, stretches, built, sums };
}

/** Regions follow one another without gaps; those before the `first` one are where they were. */
function placedAs(
  { regions, first }: RegroupedRegions,
  before: readonly PlacedRegion[],
): readonly PlacedRegion[] {
  const placed = before.slice(0, first);
  let { offset, line } = before[first] ?? { offset: 0, line: 0 };
  for (const it of regions.slice(first)) {
    placed.push(placedRegion({ it, offset, line }));
    offset += it.length;
    line += it.lineBreaks;
  }
  return placed;
}

/** What a list adds up from its stretches. */
interface Sums {
  /** By the depth of the heading of their topic. */
  readonly papers: readonly number[];
  readonly dressed: number;
  readonly candidates: number;
}

function summed(sums: Sums, stretches: readonly Stretch[], times: 1 | -1): Sums {
  const papers = [...sums.papers];
  let { dressed, candidates } = sums;
  for (const stretch of stretches) {
    for (const topic of stretch.topics) papers[topic.heading.it.depth]! += times * topic.papers;
    dressed += times * stretch.dressed;
    candidates += times * stretch.candidates;
  }
  return { papers, dressed, candidates };
}

/** The depth at which most papers have their topic; 2 where there are none yet. */
function commonDepth({ papers }: Sums): number {
  const most = Math.max(...papers);
  return most === 0 ? 2 : papers.indexOf(most);
}

/**
 * A README that cites three papers is no list of papers: what counts are entries in the dress of a list, with labelled
 * links or an author line. Three of them are enough; in a young list they must be half of what could be an entry.
 */
function isPaperList({ dressed, candidates }: Sums): boolean {
  return dressed >= 3 || (dressed > 0 && dressed * 2 >= candidates);
}
