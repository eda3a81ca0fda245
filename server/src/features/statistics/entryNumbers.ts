// What the numbers of a list are made of: what one entry has and lacks, and the year it counts for.
import type { Entry } from "../../model/entry.ts";
import { perEntry } from "../../model/perEntry.ts";
import { hasCode, hasVenue } from "../entryFacts.ts";

/** What a complete entry has, in the order in which entries write it. */
export const fields = ["link", "authors", "venue", "keywords", "digest"] as const;

export type FieldName = (typeof fields)[number];

export interface EntryNumbers {
  readonly code: boolean;
  readonly missing: readonly FieldName[];
}

export const numbersOf = perEntry(
  (entry): EntryNumbers => ({
    code: hasCode(entry),
    missing: fields.filter((field) => !has[field](entry)),
  }),
);

const has: Readonly<Record<FieldName, (entry: Entry) => boolean>> = {
  link: ({ links }) => links.some(({ url }) => url.text !== ""),
  authors: ({ authors }) => (authors?.names.length ?? 0) > 0,
  venue: hasVenue,
  keywords: ({ keywords }) => (keywords?.items.length ?? 0) > 0,
  digest: ({ digest }) => digest !== undefined && digest.text.text !== "",
};

/** The year it stands under; else that of its arXiv id, else of its venue. */
export function yearOf(entry: Entry, yearGroup: { readonly year: number } | undefined): number | undefined {
  return yearGroup?.year ?? entry.arxivId?.year ?? entry.venue?.year;
}
