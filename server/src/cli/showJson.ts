// A list as data for scripts. These shapes are a contract: fields may be added, never renamed or removed.
import type { Entry, Venue } from "../model/entry.ts";
import { type PlacedEntry, place, type Section, type YearGroup } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import type { Snapshot } from "../parse/snapshot.ts";

export interface ShownVenue {
  readonly text: string;
  readonly series: string;
  readonly year: number | null;
  readonly track: string | null;
}

export interface ShownEntry {
  /** 1-based, as all lines here. */
  readonly line: number;
  /** The last line that holds something of the entry. */
  readonly endLine: number;
  readonly title: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly authors: readonly string[];
  readonly venue: ShownVenue | null;
  readonly keywords: readonly string[];
  /** "" where there is none. */
  readonly digest: string;
  readonly arxivId: string | null;
}

export interface ShownYear {
  readonly heading: string;
  readonly year: number;
  readonly line: number;
  readonly entries: readonly ShownEntry[];
}

export interface ShownSection {
  readonly heading: string;
  readonly line: number;
  /** Entries under no year heading. */
  readonly entries: readonly ShownEntry[];
  readonly years: readonly ShownYear[];
}

export interface ShownList {
  readonly title: string | null;
  readonly sections: readonly ShownSection[];
}

/** What `show` prints of a document. */
export function showList({ list, source }: Snapshot): ShownList {
  return {
    title: list.title ?? null,
    sections: list.sections.map((section) => showSection(section, source)),
  };
}

/** A venue as the command line gives it; null for none and for an empty `**`. */
export function showVenue(venue: Venue | undefined): ShownVenue | null {
  if (!venue?.text) return null;
  const { text, series, year, track } = venue;
  return { text, series, year: year ?? null, track: track ?? null };
}

function showSection(section: Section, source: SourceText): ShownSection {
  return {
    heading: section.title,
    line: section.heading.line + 1,
    entries: section.loose.map((entry) => showEntry(entry, source)),
    years: section.yearGroups.map((group) => showYear(group, source)),
  };
}

function showYear({ heading, year, entries }: YearGroup, source: SourceText): ShownYear {
  return {
    heading: heading.it.text,
    year,
    line: heading.line + 1,
    entries: entries.map((entry) => showEntry(entry, source)),
  };
}

function showEntry(placed: PlacedEntry, source: SourceText): ShownEntry {
  const entry: Entry = placed.it;
  const at = place(entry.span, placed);
  return {
    line: source.placeAt(at.start).line + 1,
    endLine: source.placeAt(at.end).line + 1,
    title: entry.title.text,
    links: entry.links.map(({ label, url }) => ({ label: label.text, url: url.text })),
    authors: entry.authors?.names.map(({ text }) => text) ?? [],
    venue: showVenue(entry.venue),
    keywords: entry.keywords?.items.map(({ text }) => text) ?? [],
    digest: entry.digest?.text.text ?? "",
    arxivId: entry.arxivId?.id ?? null,
  };
}
