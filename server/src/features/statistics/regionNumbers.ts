// The numbers of one region, counted once for as long as the region is what it was; after a key, from rows of its entries.
import type { Entry } from "../../model/entry.ts";
import { type PlacedEntry, place, type Section } from "../../model/list.ts";
import { perRegion } from "../../model/region.ts";
import { perRow, rowCutter } from "../../model/rows.ts";
import { Tally } from "../../style/tally.ts";
import { venueNameOf } from "../completion/venueName.ts";
import { type FieldName, numbersOf, yearOf } from "./entryNumbers.ts";

export interface Numbers {
  readonly papers: number;
  readonly withCode: number;
  /** "none" for papers of which no year is known. */
  readonly years: Tally<number | "none">;
  readonly missing: Tally<FieldName>;
  /** Series under the name they have today. */
  readonly venues: Tally<string>;
}

export interface SectionNumbers extends Numbers {
  readonly title: string;
  /** 0-based, of its heading, counted from where the region begins. */
  readonly line: number;
}

export interface RegionNumbers extends Numbers {
  readonly bytes: number;
  readonly sections: readonly SectionNumbers[];
}

export const regionNumbers = perRegion((region): RegionNumbers => {
  const sections = region.sections.map(
    (section): SectionNumbers => ({
      ...numbersInSection(section),
      title: section.title,
      line: region.source.placeAt(place(section.heading.it.span, section.heading).start).line,
    }),
  );
  const outside = numbersIn(region.entries.filter(({ section }) => section === undefined));
  return { ...added([...sections, outside]), bytes: region.source.byteLength, sections };
});

function numbersInSection({ yearGroups, entries }: Section): Numbers {
  const loose = numbersIn(entries.filter(({ yearGroup }) => yearGroup === undefined));
  const groups = yearGroups.map((group): Numbers => {
    const numbers = numbersIn(group.entries);
    const years = new Tally<number | "none">();
    if (numbers.papers > 0) years.add(group.year, numbers.papers);
    return { ...numbers, years };
  });
  return added([loose, ...groups]);
}

const cut = rowCutter<Entry>();

/** Under no year heading: each entry counts for the year of its own. */
function numbersIn(entries: readonly PlacedEntry[]): Numbers {
  return added(cut(entries.map(({ it }) => it)).map(rowNumbers));
}

const rowNumbers = perRow((row: readonly Entry[]): Numbers => {
  const years = new Tally<number | "none">();
  const missing = new Tally<FieldName>();
  const venues = new Tally<string>();
  let withCode = 0;
  for (const entry of row) {
    const numbers = numbersOf(entry);
    if (numbers.code) withCode++;
    for (const field of numbers.missing) missing.add(field);
    years.add(yearOf(entry, undefined) ?? "none");
    const venue = venueNameOf(entry);
    if (venue) venues.add(venue.known?.series ?? venue.series);
  }
  return { papers: row.length, withCode, years, missing, venues };
});

/** The sum of numbers of different papers. */
export function added(parts: readonly Numbers[]): Numbers {
  const years = new Tally<number | "none">();
  const missing = new Tally<FieldName>();
  const venues = new Tally<string>();
  let papers = 0;
  let withCode = 0;
  for (const part of parts) {
    papers += part.papers;
    withCode += part.withCode;
    years.addAll(part.years);
    missing.addAll(part.missing);
    venues.addAll(part.venues);
  }
  return { papers, withCode, years, missing, venues };
}
