// The numbers of a list: how many papers, of which years, where, by whom, and what is missing.
import type { List } from "../../model/list.ts";
import type { Tally } from "../../style/tally.ts";
import { authorIndex } from "../authors/authorIndex.ts";
import { keywordIndex } from "../completion/keywordIndex.ts";
import { venueKey } from "../completion/venueIndex.ts";
import { type FieldName, fields } from "./entryNumbers.ts";
import { added, type Numbers, regionNumbers } from "./regionNumbers.ts";

export interface YearCount {
  /** Null for papers of which no year is known. */
  readonly year: number | null;
  readonly papers: number;
}

export interface SectionCount {
  readonly title: string;
  /** 0-based. */
  readonly line: number;
  readonly papers: number;
  readonly withCode: number;
  /** From the earliest to the latest, years without papers left out; papers without a year last. */
  readonly years: readonly YearCount[];
}

export interface NameCount {
  /** The same for all spellings; the tree of papers knows the group by it. */
  readonly key: string;
  /** As the list spells it most often. */
  readonly name: string;
  readonly papers: number;
}

/** The most frequent names, of how many there are. */
export interface Names {
  readonly total: number;
  /** Those with the most papers first, among equals by key. */
  readonly top: readonly NameCount[];
}

export interface FieldCount {
  readonly field: FieldName;
  readonly missing: number;
}

export interface Statistics {
  readonly title: string | null;
  readonly papers: number;
  readonly withCode: number;
  readonly years: readonly YearCount[];
  /** In the order of the list; those without papers are left out. */
  readonly sections: readonly SectionCount[];
  readonly venues: Names;
  readonly authors: Names;
  readonly keywords: Names;
  readonly fields: readonly FieldCount[];
  readonly size: {
    readonly bytes: number;
    /** What GitHub shows of a README. */
    readonly limit: number;
    /** Negative beyond the limit. */
    readonly left: number;
  };
}

/** Bytes; GitHub's manual, "About READMEs": content beyond 500 KiB is truncated. */
const limit = 512_000;

/** With at most so many venues, authors and keywords; after an edit it costs the regions that changed, and sums. */
export function statisticsOf(list: List, mostNames: number): Statistics {
  const regions = list.regions.map(({ it, line }) => ({ ...regionNumbers(it), line }));
  const { papers, withCode, years, missing, venues } = added(regions);
  const bytes = regions.reduce((total, region) => total + region.bytes, 0);
  return {
    title: list.title ?? null,
    papers,
    withCode,
    years: yearCounts(years),
    sections: regions.flatMap(({ sections, line }) =>
      sections.filter(({ papers }) => papers > 0).map((section) => sectionCount(section, line)),
    ),
    venues: venueNames(venues, mostNames),
    authors: authorNames(list, mostNames),
    keywords: keywordNames(list, mostNames),
    fields: fields.map((field) => ({ field, missing: missing.times(field) })),
    size: { bytes, limit, left: limit - bytes },
  };
}

function sectionCount(
  section: Numbers & { readonly title: string; readonly line: number },
  line: number,
): SectionCount {
  const { title, papers, withCode } = section;
  return { title, line: line + section.line, papers, withCode, years: yearCounts(section.years) };
}

function yearCounts(years: Tally<number | "none">): YearCount[] {
  const known = years.values.filter((it) => it !== "none").sort((a, b) => a - b);
  const counts: YearCount[] = known.map((year) => ({ year, papers: years.times(year) }));
  const without = years.times("none");
  return without === 0 ? counts : [...counts, { year: null, papers: without }];
}

function authorNames(list: List, most: number): Names {
  const index = authorIndex(list);
  const top = index.ranking.first(most).map((key): NameCount => {
    const { name, papers } = index.get(key)!;
    return { key, name, papers: papers.size };
  });
  return { total: index.ranking.size, top };
}

function keywordNames(list: List, most: number): Names {
  const index = keywordIndex(list);
  const top = index.ranking.first(most).map((key): NameCount => {
    const { spellings, papers } = index.get(key)!;
    return { key, name: spellings.most, papers: papers.size };
  });
  return { total: index.ranking.size, top };
}

/** A series that is spelled in several ways is one, under the spelling that is used most. */
function venueNames(venues: Tally<string>, most: number): Names {
  const series = new Map<string, NameCount>();
  for (const spelling of venues.values) {
    const times = venues.times(spelling);
    const key = venueKey(spelling);
    const before = series.get(key);
    const isUsedMore = before === undefined || venues.times(before.name) < times;
    const name = isUsedMore ? spelling : before.name;
    series.set(key, { key, name, papers: times + (before?.papers ?? 0) });
  }
  const all = [...series.values()];
  return { total: all.length, top: all.sort(mostPapersFirst).slice(0, most) };
}

function mostPapersFirst(a: NameCount, b: NameCount): number {
  if (a.papers !== b.papers) return b.papers - a.papers;
  return a.key < b.key ? -1 : 1;
}
