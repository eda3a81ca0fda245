// What stands above the heading of a section or year: `57 papers, 21 with code, 12 without venue`.
import type { Span } from "../../base/span.ts";
import { type Heading, type List, type Placed, type PlacedEntry, place } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";
import { perRegion } from "../../model/region.ts";
import { entryCount, entryTotal } from "../../style/survey.ts";
import { hasCode, hasVenue } from "../entryFacts.ts";
import { countPapers } from "../entryName.ts";

export interface HeadingCount {
  /** The heading, in document offsets. */
  readonly span: Span;
  readonly text: string;
}

interface Counts {
  readonly papers: number;
  readonly withCode: number;
  readonly withoutVenue: number;
}

/** Where fewer papers name a venue, that one names none is no news. */
const venueHabit = 0.25;

/** In document order; only headings with papers. */
export function headingCounts(list: List): HeadingCount[] {
  if (!list.isPaperList) return [];
  const namesVenues = venues(list) >= venueHabit * entryTotal(list);
  const counted = (heading: Placed<Heading>, counts: Counts): HeadingCount[] =>
    counts.papers === 0
      ? []
      : [{ span: place(heading.it.span, heading), text: described(counts, namesVenues) }];
  return list.regions.flatMap((region) =>
    region.sections.flatMap(({ heading, yearGroups }, at) => {
      const { whole, years } = countsIn(region.it)[at]!;
      const ofYears = yearGroups.flatMap((group, index) => counted(group.heading, years[index]!));
      return [...counted(heading, whole), ...ofYears];
    }),
  );
}

/** Of each section, and of each of its years. */
const countsIn = perRegion(({ sections }) =>
  sections.map(({ entries, yearGroups }) => ({
    whole: countsOf(entries),
    years: yearGroups.map((group) => countsOf(group.entries)),
  })),
);

const venues = entryCount((entry) => facts(entry).venue);

const facts = perEntry((entry) => ({ code: hasCode(entry), venue: hasVenue(entry) }));

function countsOf(entries: readonly PlacedEntry[]): Counts {
  const count = (isSo: (entry: PlacedEntry) => boolean) => entries.filter(isSo).length;
  return {
    papers: entries.length,
    withCode: count(({ it }) => facts(it).code),
    withoutVenue: count(({ it }) => !facts(it).venue),
  };
}

function described({ papers, withCode, withoutVenue }: Counts, namesVenues: boolean): string {
  const parts = [countPapers(papers)];
  if (withCode > 0) parts.push(`${withCode} with code`);
  if (namesVenues && withoutVenue > 0) parts.push(`${withoutVenue} without venue`);
  return parts.join(", ");
}
