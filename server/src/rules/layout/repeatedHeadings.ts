// Headings that a list has twice: sections of one name below one heading, and years of one section.
import { readableSignsOf } from "../../base/letterPattern.ts";
import type { Heading, List, Placed, Section, YearGroup } from "../../model/list.ts";
import { perRegion } from "../../model/region.ts";
import { remembered } from "../../model/sums.ts";

/** A section by where it stands: the index of its region in the list, and its own in the region. */
export interface Spot {
  readonly region: number;
  readonly section: number;
}

export interface Repeat {
  readonly again: Spot;
  readonly first: Spot;
}

/** The sections of one name, and the indices of the regions that have a year twice: entries change nothing of it. */
interface Repeats {
  readonly sections: readonly Repeat[];
  readonly years: readonly number[];
}

export const repeatsIn = remembered<Repeats>({
  compute: ({ regions }) => ({
    sections: [...repeatedSections(regions)],
    years: regions.flatMap(({ it }, index) => (repeatedYearsIn(it).length > 0 ? [index] : [])),
  }),
  looksAt: [],
  // Where entries changed, came or went, all headings are what they were.
  outlives: ({ entries }) => entries !== undefined,
  same: Object.is,
  ahead: (region) => outlineOf(region),
});

function* repeatedSections(regions: List["regions"]): Iterable<Repeat> {
  const below = new Map<Placed<Heading> | undefined, Map<string, Spot>>();
  let open: readonly Placed<Heading>[] = [];
  for (const [index, region] of regions.entries()) {
    const { sections, leastDepth, leftOpen } = outlineOf(region.it);
    for (const { section, letters, parent } of sections) {
      const { depth } = section.heading.it;
      const above = parent ?? shallower(open, depth).at(-1);
      const known = below.get(above) ?? new Map<string, Spot>();
      below.set(above, known);
      const first = known.get(`${depth} ${letters}`);
      const here = { region: index, section: region.it.sections.indexOf(section) };
      if (first) yield { again: here, first };
      else known.set(`${depth} ${letters}`, here);
    }
    open = [...shallower(open, leastDepth), ...leftOpen];
  }
}

/** What of a region matters to where headings stand in the list; headings as the region has them. */
interface Outline {
  readonly sections: readonly SectionInOutline[];
  /** The smallest depth of its headings; 7 where it has none. */
  readonly leastDepth: number;
  /** The last heading and those it stands below, outermost first. */
  readonly leftOpen: readonly Placed<Heading>[];
}

interface SectionInOutline {
  readonly section: Section;
  readonly letters: string;
  /** The heading it stands below, where that is one of the region. */
  readonly parent: Placed<Heading> | undefined;
}

const outlineOf = perRegion(({ sections, headings }): Outline => {
  const parents = new Map<Placed<Heading>, Placed<Heading> | undefined>();
  let open: readonly Placed<Heading>[] = [];
  let leastDepth = 7;
  for (const heading of headings) {
    const above = shallower(open, heading.it.depth);
    parents.set(heading, above.at(-1));
    open = [...above, heading];
    leastDepth = Math.min(leastDepth, heading.it.depth);
  }
  const all = sections.map((section) => {
    return { section, letters: lettersOf(section.title), parent: parents.get(section.heading) };
  });
  return { sections: all.filter(({ letters }) => letters !== ""), leastDepth, leftOpen: open };
});

/** Those that a heading of this depth stands below, of a row in which every one stands below the one before. */
function shallower(open: readonly Placed<Heading>[], depth: number): readonly Placed<Heading>[] {
  return open.filter(({ it }) => it.depth < depth);
}

/** The years that sections of a region have again, and where they have them first. */
export const repeatedYearsIn = perRegion(({ sections }) => {
  const repeated: { readonly group: YearGroup; readonly earlier: YearGroup }[] = [];
  for (const { yearGroups } of sections) {
    const first = new Map<string, YearGroup>();
    for (const group of yearGroups) {
      const key = `${group.year} ${labelOf(group)}`;
      const earlier = first.get(key);
      if (earlier) repeated.push({ group, earlier });
      else first.set(key, group);
    }
  }
  return repeated;
});

/** What a year heading says besides the year and the name of its section. */
function labelOf({ heading, section, year }: YearGroup): string {
  const label = lettersOf(heading.it.text.replace(String(year), " "));
  return label === lettersOf(section.title) ? "" : label;
}

function lettersOf(text: string): string {
  return readableSignsOf(text.toLowerCase(), " ").trim();
}
