// Papers in groups: by section, year, author, venue, keyword, and what they lack.
import type { List, PlacedEntry, Section } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";
import { authorsOf } from "../authors/authoredPapers.ts";
import { authorIndex } from "../authors/authorIndex.ts";
import { Counts } from "../authors/counts.ts";
import { keywordIndex, keywordsOf } from "../completion/keywordIndex.ts";
import { venueKey } from "../completion/venueIndex.ts";
import { venueNameOf } from "../completion/venueName.ts";
import { numbersOf, yearOf } from "../statistics/entryNumbers.ts";
import type { Pivot } from "./paperNode.ts";

export interface Group {
  readonly key: string;
  readonly label: string;
  readonly papers: number;
  /** Undefined where the group is no section. */
  readonly section: Section | undefined;
}

interface Name {
  readonly key: string;
  readonly text: string;
}

export type GroupedBy = Exclude<Pivot, "found" | "added">;

/** In the order in which they are shown. */
export function groupsBy(pivot: GroupedBy, entries: readonly PlacedEntry[]): Group[] {
  if (pivot === "section") return Array.from(sectionsOf(entries), ([key, it]) => ({ key, ...it }));
  const groups = new Map<string, { papers: number; spellings: Counts; newest: PlacedEntry | undefined }>();
  for (const entry of entries) {
    for (const { key, text } of namesOf[pivot](entry)) {
      const group = groups.get(key) ?? { papers: 0, spellings: new Counts(), newest: undefined };
      groups.set(key, group);
      // A name twice in one entry is one paper.
      if (group.newest !== entry) group.papers++;
      group.newest = entry;
      group.spellings.add(text, 1);
    }
  }
  const found = Array.from(groups, ([key, { papers, spellings }]) => ({
    key,
    papers,
    label: spellings.most,
    section: undefined,
  }));
  return found.sort(pivot === "year" ? newestFirst : mostPapersFirst);
}

/** The first groups, and how many there are. */
export interface FirstGroups {
  readonly groups: readonly Group[];
  readonly total: number;
}

/** The same of all papers, no more than `most`: of authors and keywords it costs what has changed. */
export function groupsOf(pivot: GroupedBy, list: List, most: number): FirstGroups {
  if (pivot === "author") {
    const index = authorIndex(list);
    const groups = index.ranking.first(most).map((key): Group => {
      const { papers, name } = index.get(key)!;
      return { key, label: name, papers: papers.size, section: undefined };
    });
    return { groups, total: index.ranking.size };
  }
  if (pivot === "keyword") {
    const index = keywordIndex(list);
    const groups = index.ranking.first(most).map((key): Group => {
      const { papers, spellings } = index.get(key)!;
      return { key, label: spellings.most, papers: papers.size, section: undefined };
    });
    return { groups, total: index.ranking.size };
  }
  return firstOf(groupsBy(pivot, list.entries), most);
}

export function firstOf(groups: readonly Group[], most: number): FirstGroups {
  return { groups: groups.slice(0, most), total: groups.length };
}

/** The papers of one group, in document order. */
export function entriesIn(pivot: GroupedBy, key: string, entries: readonly PlacedEntry[]): PlacedEntry[] {
  if (pivot === "section") {
    const section = sectionsOf(entries).get(key)?.section;
    return section ? entries.filter((entry) => entry.section === section) : [];
  }
  return entries.filter((entry) => namesOf[pivot](entry).some((name) => name.key === key));
}

/** Whether any paper would be in a group, without making them. */
export function hasGroups(pivot: GroupedBy, entries: readonly PlacedEntry[]): boolean {
  return pivot === "section"
    ? entries.some(({ section }) => section !== undefined)
    : entries.some((entry) => namesOf[pivot](entry).length > 0);
}

/** Headings that have papers, by their titles, those of one title apart. */
function sectionsOf(
  entries: readonly PlacedEntry[],
): Map<string, { label: string; papers: number; section: Section }> {
  const papers = new Map<Section, number>();
  for (const { section } of entries) if (section) papers.set(section, (papers.get(section) ?? 0) + 1);
  const titles = new Map<string, number>();
  const sections = new Map<string, { label: string; papers: number; section: Section }>();
  for (const [section, count] of papers) {
    const times = (titles.get(section.title) ?? 0) + 1;
    titles.set(section.title, times);
    const key = times === 1 ? section.title : `${section.title} (${times})`;
    sections.set(key, { label: section.title || "Untitled section", papers: count, section });
  }
  return sections;
}

const missingLabels = {
  link: "No link",
  authors: "No authors",
  venue: "No venue",
  keywords: "No keywords",
  digest: "No digest",
  code: "No code",
} as const;

const namesOf: Readonly<Record<Exclude<GroupedBy, "section">, (entry: PlacedEntry) => readonly Name[]>> = {
  year: ({ it, yearGroup }) => {
    const year = yearOf(it, yearGroup);
    return [year === undefined ? { key: "none", text: "No year" } : { key: `${year}`, text: `${year}` }];
  },
  author: ({ it }) => authorNamesOf(it),
  venue: ({ it }) => venuesOf(it),
  keyword: ({ it }) => keywordsOf(it),
  missing: ({ it }) => {
    const { missing, code } = numbersOf(it);
    return [...missing, ...(code ? [] : ["code" as const])].map((key) => ({ key, text: missingLabels[key] }));
  },
};

const authorNamesOf = perEntry((entry): readonly Name[] =>
  authorsOf(entry).map(({ key, name }) => ({ key, text: name })),
);

const venuesOf = perEntry((entry): readonly Name[] => {
  const venue = venueNameOf(entry);
  const series = venue?.known?.series ?? venue?.series;
  return series ? [{ key: venueKey(series), text: series }] : [];
});

function newestFirst(a: Group, b: Group): number {
  return (Number(b.key) || 0) - (Number(a.key) || 0);
}

function mostPapersFirst(a: Group, b: Group): number {
  if (a.papers !== b.papers) return b.papers - a.papers;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}
