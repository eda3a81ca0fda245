// Papers in groups: by section, year, author, venue, keyword, and what they lack.
import type { PlacedEntry, Section } from "../../model/list.ts";
import { authorsOf } from "../authors/authoredPapers.ts";
import { Counts } from "../authors/counts.ts";
import { keywordKey } from "../completion/keywordIndex.ts";
import { venueKey, venueNameOf } from "../completion/venueIndex.ts";
import { numbersOf, yearOf } from "../statistics/entryNumbers.ts";
import type { Pivot } from "./paperNode.ts";

export interface Group {
  readonly key: string;
  readonly label: string;
  /** In document order. */
  readonly entries: readonly PlacedEntry[];
  /** Undefined where the group is no section. */
  readonly section: Section | undefined;
}

interface Name {
  readonly key: string;
  readonly text: string;
}

type GroupedBy = Exclude<Pivot, "added">;

/** In the order in which they are shown. */
export function groupsBy(pivot: GroupedBy, entries: readonly PlacedEntry[]): Group[] {
  if (pivot === "section") return sectionGroups(entries);
  const groups = new Map<string, { entries: PlacedEntry[]; spellings: Counts }>();
  for (const entry of entries) {
    for (const { key, text } of namesOf[pivot](entry)) {
      const group = groups.get(key) ?? { entries: [], spellings: new Counts() };
      groups.set(key, group);
      // A name twice in one entry is one paper.
      if (group.entries.at(-1) !== entry) group.entries.push(entry);
      group.spellings.add(text, 1);
    }
  }
  return Array.from(groups, ([key, group]) => ({
    key,
    label: group.spellings.most,
    entries: group.entries,
    section: undefined,
  })).sort(pivot === "year" ? newestFirst : mostPapersFirst);
}

/** Whether any paper would be in a group, without making them. */
export function hasGroups(pivot: GroupedBy, entries: readonly PlacedEntry[]): boolean {
  return pivot === "section"
    ? entries.some(({ section }) => section !== undefined)
    : entries.some((entry) => namesOf[pivot](entry).length > 0);
}

/** By the headings that have papers, those of one title apart. */
function sectionGroups(entries: readonly PlacedEntry[]): Group[] {
  const groups = new Map<Section, PlacedEntry[]>();
  for (const entry of entries) {
    if (!entry.section) continue;
    const group = groups.get(entry.section);
    if (group) group.push(entry);
    else groups.set(entry.section, [entry]);
  }
  const titles = new Map<string, number>();
  return Array.from(groups, ([section, all]) => {
    const times = (titles.get(section.title) ?? 0) + 1;
    titles.set(section.title, times);
    const key = times === 1 ? section.title : `${section.title} (${times})`;
    return { key, label: section.title || "Untitled section", entries: all, section };
  });
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
  author: ({ it }) => authorsOf(it).map(({ key, name }) => ({ key, text: name })),
  venue: ({ it }) => {
    const venue = venueNameOf(it);
    const series = venue?.known?.series ?? venue?.series;
    return series ? [{ key: venueKey(series), text: series }] : [];
  },
  keyword: ({ it }) =>
    (it.keywords?.items ?? []).flatMap(({ text }) => {
      const key = keywordKey(text);
      return key === "" ? [] : [{ key, text }];
    }),
  missing: ({ it }) => {
    const { missing, code } = numbersOf(it);
    return [...missing, ...(code ? [] : ["code" as const])].map((key) => ({ key, text: missingLabels[key] }));
  },
};

function newestFirst(a: Group, b: Group): number {
  return (Number(b.key) || 0) - (Number(a.key) || 0);
}

function mostPapersFirst(a: Group, b: Group): number {
  if (a.entries.length !== b.entries.length) return b.entries.length - a.entries.length;
  if (a.label === b.label) return 0;
  return a.label < b.label ? -1 : 1;
}
