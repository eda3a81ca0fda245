// How an entry writes what stands under its title: authors, venue, keywords, digest.
import type { Entry } from "../model/entry.ts";
import type { Observers } from "./observers.ts";

export const fieldObservers: Observers<
  | "authorLine"
  | "authorsPeriod"
  | "venueMark"
  | "keywordLine"
  | "keywordLabel"
  | "keywordSeparator"
  | "keywordsPeriod"
  | "digestLine"
  | "digestForm"
  | "digestLabel"
> = {
  authorLine: (entry) => entry.authors !== undefined,
  authorsPeriod: (entry) => entry.authors && entry.authors.period !== undefined,
  venueMark: ({ venue, source }) =>
    venue && venue.text !== "" ? source.slice(venue.span.start, venue.textSpan.start).trim() : undefined,
  keywordLine: (entry) => entry.keywords !== undefined,
  keywordLabel: (entry) => entry.keywords?.label.text,
  keywordSeparator: (entry) => {
    const [first, second] = entry.keywords?.items ?? [];
    return first && second && entry.source.slice(first.span.end, second.span.start);
  },
  keywordsPeriod: (entry) => (entry.keywords?.items.length ? keywordsEnd(entry).startsWith(".") : undefined),
  digestLine: (entry) => entry.digest !== undefined,
  digestForm: (entry) => entry.digest?.form,
  digestLabel: (entry) => entry.digest?.label.text,
};

function keywordsEnd({ keywords, source }: Entry): string {
  const last = keywords?.items.at(-1);
  return last && keywords ? source.slice(last.span.end, keywords.span.end) : "";
}
