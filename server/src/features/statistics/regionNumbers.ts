// The numbers of one region, counted once for as long as the region is what it was.
import { type PlacedEntry, place } from "../../model/list.ts";
import { perRegion } from "../../model/region.ts";
import { Tally } from "../../style/tally.ts";
import { venuePapers } from "../completion/venueIndex.ts";
import { type FieldName, numbersOf, yearOf } from "./entryNumbers.ts";

export interface Numbers {
  readonly papers: number;
  readonly withCode: number;
  /** "none" for papers of which no year is known. */
  readonly years: Tally<number | "none">;
}

export interface SectionNumbers extends Numbers {
  readonly title: string;
  /** 0-based, of its heading, counted from where the region begins. */
  readonly line: number;
}

export interface RegionNumbers extends Numbers {
  readonly bytes: number;
  readonly sections: readonly SectionNumbers[];
  readonly missing: Tally<FieldName>;
  /** Series under the name they have today. */
  readonly venues: Tally<string>;
}

export const regionNumbers = perRegion((region): RegionNumbers => {
  const missing = new Tally<FieldName>();
  for (const { it } of region.entries) for (const field of numbersOf(it).missing) missing.add(field);
  const venues = new Tally<string>();
  for (const paper of venuePapers(region)) venues.add(paper.known?.series ?? paper.series);
  return {
    ...numbersIn(region.entries),
    bytes: region.source.byteLength,
    sections: region.sections.map(({ title, heading, entries }) => ({
      ...numbersIn(entries),
      title,
      line: region.source.placeAt(place(heading.it.span, heading).start).line,
    })),
    missing,
    venues,
  };
});

function numbersIn(entries: readonly PlacedEntry[]): Numbers {
  const years = new Tally<number | "none">();
  for (const { it, yearGroup } of entries) years.add(yearOf(it, yearGroup) ?? "none");
  return { papers: entries.length, withCode: entries.filter(({ it }) => numbersOf(it).code).length, years };
}
