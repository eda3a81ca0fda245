// Which stretches are one region; after an edit, only around those that it changed is that asked again.
import { lastNotAfter } from "../base/lines.ts";
import type { Heading, Placed } from "../model/list.ts";
import { belongsTo, buildRegion } from "./buildRegion.ts";
import type { ParsedRegion } from "./builtRegion.ts";
import type { Stretch } from "./stretch.ts";
import { isSection, type Topic } from "./topics.ts";

/** What a region is made of. */
interface Group {
  readonly stretches: readonly Stretch[];
  /** The headings of its sections. */
  readonly sections: ReadonlySet<Heading>;
  /** From the end of the last stretch to the heading that ends the region; nearly always 0. */
  readonly tail: number;
}

export interface BuiltRegions {
  readonly regions: readonly ParsedRegion[];
  /** Of each region, the index of its first stretch. */
  readonly starts: readonly number[];
}

/** Stretches of a row that took the place of others: those from `start` to before `end`, where `moved` fewer stood. */
export interface StretchChange {
  readonly start: number;
  readonly end: number;
  readonly moved: number;
}

export interface RegroupedRegions extends BuiltRegions {
  /** So many at the beginning are those of before. */
  readonly first: number;
}

/**
 * The regions of these stretches; `depth` is where topics without papers may be sections. A region depends on its own stretches and
 * the topic behind them: so all is as before but for the regions around the change, from where one began that does so now.
 */
export function regroup(
  stretches: readonly Stretch[],
  depth: number,
  before: BuiltRegions,
  { start, end, moved }: StretchChange,
): RegroupedRegions {
  // The topic above the change may be a section no more, and its region end later; so the one above it is looked at, too.
  const first = Math.max(0, lastNotAfter(before.starts, start - 1) - 1);
  const regions = before.regions.slice(0, first);
  const starts = before.starts.slice(0, first);
  let at = before.starts[first] ?? 0;
  while (at < stretches.length) {
    const old = at < end ? undefined : regionFrom(before, at - moved);
    if (old !== undefined) {
      const below = before.starts.slice(old);
      return {
        regions: regions.concat(before.regions.slice(old)),
        starts: starts.concat(moved === 0 ? below : below.map((index) => index + moved)),
        first,
      };
    }
    const group = readGroup(stretches, at, depth);
    regions.push(regionOf(group));
    starts.push(at);
    at += group.stretches.length;
  }
  return { regions, starts, first };
}

/** The index of the region that begins with this stretch. */
function regionFrom({ starts }: BuiltRegions, stretch: number): number | undefined {
  const index = lastNotAfter(starts, stretch);
  return starts[index] === stretch ? index : undefined;
}

/** A region ends where a section does: before a chunk that begins with the next section, or with what belongs to none. */
function readGroup(stretches: readonly Stretch[], from: number, depth: number): Group {
  const sections = new Set<Heading>();
  let open: Placed<Heading> | undefined;
  let end = from;
  for (; end < stretches.length; end++) {
    const { topics } = stretches[end]!;
    const below = stretches[end + 1]?.topics[0];
    const isNew = (topic: Topic, index: number) => isSection(topic, topics[index + 1] ?? below, depth);
    const [first] = topics;
    if (end > from && !(first && belongsTo(open, first) && !isNew(first, 0))) break;
    for (const [index, topic] of topics.entries()) {
      if (isNew(topic, index)) {
        sections.add(topic.heading.it);
        open = topic.heading;
      } else if (!belongsTo(open, topic)) open = undefined;
    }
  }
  const next = stretches[end]?.headings[0];
  const tail = next ? next.offset + next.it.span.start : 0;
  return { stretches: stretches.slice(from, end), sections, tail };
}

const built = new WeakMap<Stretch, { readonly group: Group; readonly region: ParsedRegion }>();

/** The same object for the same stretches, whatever was between. */
function regionOf(group: Group): ParsedRegion {
  const [first] = group.stretches;
  const before = built.get(first!);
  if (before && isSame(before.group, group)) return before.region;
  const region = buildRegion(group.stretches, group.sections, group.tail);
  built.set(first!, { group, region });
  return region;
}

function isSame(a: Group, b: Group): boolean {
  return (
    a.tail === b.tail &&
    a.stretches.length === b.stretches.length &&
    a.stretches.every((stretch, index) => stretch === b.stretches[index]) &&
    a.sections.size === b.sections.size &&
    [...a.sections].every((heading) => b.sections.has(heading))
  );
}

/**
 * Notes of which stretches a region is made: of those of another, the `first` of which is given, with one in the place of one.
 * False where nobody knows of what that was made.
 */
export function noteRemade(
  { was, is }: { readonly was: ParsedRegion; readonly is: ParsedRegion },
  first: Stretch,
  stretch: { readonly was: Stretch; readonly is: Stretch },
): boolean {
  const known = built.get(first);
  if (known?.region !== was) return false;
  const { stretches: before } = known.group;
  const stretches = before.with(before.indexOf(stretch.was), stretch.is);
  built.set(stretches[0]!, { group: { ...known.group, stretches }, region: is });
  return true;
}
