// From a row of stretches to one list: which topics are sections, and where each region stands.
import type { Heading, List, Placed } from "../model/list.ts";
import type { Region } from "../model/region.ts";
import { belongsTo, buildRegion } from "./buildRegion.ts";
import { RegionList } from "./regionList.ts";
import type { Stretch } from "./stretch.ts";
import { sectionTopics, type Topic } from "./topics.ts";

export function buildList(stretches: readonly Stretch[]): List {
  const areSections = sectionTopics(stretches.flatMap(({ topics }) => topics));
  const groups = groupStretches(stretches, areSections);
  const regions = groups.map((group, index) => regionOf(group, areSections, groups[index + 1]?.[0]));
  return new RegionList(regions.map(toPlaced(groups)), isPaperList(stretches));
}

/** A region ends where a section does: before a chunk that begins with the next section, or with what belongs to none. */
function groupStretches(stretches: readonly Stretch[], areSections: ReadonlySet<Topic>): Stretch[][] {
  const groups: Stretch[][] = [];
  let open: Placed<Heading> | undefined;
  for (const stretch of stretches) {
    const [first] = stretch.topics;
    const goesOn = open !== undefined && first && !areSections.has(first) && belongsTo(open, first);
    if (goesOn) groups.at(-1)!.push(stretch);
    else groups.push([stretch]);
    for (const topic of stretch.topics) {
      if (areSections.has(topic)) open = topic.heading;
      else if (!belongsTo(open, topic)) open = undefined;
    }
  }
  return groups;
}

interface BuiltRegion {
  readonly stretches: readonly Stretch[];
  /** All that a region depends on besides its stretches. */
  readonly key: string;
  readonly region: Region;
}

const built = new WeakMap<Stretch, BuiltRegion>();

function regionOf(
  stretches: readonly Stretch[],
  areSections: ReadonlySet<Topic>,
  next: Stretch | undefined,
): Region {
  const heading = next?.headings[0];
  const tail = heading ? heading.offset + heading.it.span.start : 0;
  const flags = stretches.map(({ topics }) => topics.map((topic) => (areSections.has(topic) ? "s" : "-")));
  const key = `${flags.join()} ${tail}`;
  const before = built.get(stretches[0]!);
  if (before?.key === key && sameStretches(before.stretches, stretches)) return before.region;
  const region = buildRegion(stretches, areSections, tail);
  built.set(stretches[0]!, { stretches, key, region });
  return region;
}

function sameStretches(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  return a.length === b.length && a.every((stretch, index) => stretch === b[index]);
}

/** Regions follow one another without gaps. */
function toPlaced(
  groups: readonly (readonly Stretch[])[],
): (region: Region, index: number) => Placed<Region> {
  let offset = 0;
  let line = 0;
  return (it, index) => {
    const placed = { it, offset, line };
    for (const { length, lineBreaks } of groups[index]!) {
      offset += length;
      line += lineBreaks;
    }
    return placed;
  };
}

/**
 * A README that cites three papers is no list of papers: what counts are entries in the dress of a list, with labelled
 * links or an author line. Three of them are enough; in a young list they must be half of what could be an entry.
 */
function isPaperList(stretches: readonly Stretch[]): boolean {
  let dressed = 0;
  let candidates = 0;
  for (const stretch of stretches) {
    dressed += stretch.dressed;
    candidates += stretch.candidates;
  }
  return dressed >= 3 || (dressed > 0 && dressed * 2 >= candidates);
}
