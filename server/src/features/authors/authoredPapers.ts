// What each paper of a list tells of the people who wrote it, read once for each entry and each region.
import type { Entry } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import { perEntry } from "../../model/perEntry.ts";
import { perRegion } from "../../model/region.ts";
import { wordsOf } from "../suggest/terms.ts";

/** A name as one entry writes it. */
export interface NamedAuthor {
  readonly name: string;
  readonly words: readonly string[];
  readonly key: string;
}

export interface AuthoredPaper {
  readonly entry: Entry;
  readonly authors: readonly NamedAuthor[];
  /** The section's title. */
  readonly section: string | undefined;
  /** In years: the first version on arXiv to the month, else the middle of the year it stands under. */
  readonly date: number | undefined;
}

/** The same for spellings that differ in accents, case and punctuation only. */
export function authorKey(name: string): string {
  return foldedWords(name).join(" ");
}

export const authorsOf = perEntry((entry): readonly NamedAuthor[] =>
  (entry.authors?.names ?? []).flatMap(({ text }) => {
    const words = foldedWords(text);
    return words.length === 0 || isNoName(words) ? [] : [{ name: text, words, key: words.join(" ") }];
  }),
);

function isNoName(words: readonly string[]): boolean {
  return ["et al", "and others", "others"].includes(words.join(" "));
}

/** The papers of a region as its entries stand. */
export const authoredPapers = perRegion((region): readonly AuthoredPaper[] =>
  region.entries.map(({ it, section, yearGroup }) => ({
    entry: it,
    authors: authorsOf(it),
    section: section?.title,
    date: dateOf(it, yearGroup?.year),
  })),
);

export function isSamePaper(a: AuthoredPaper, b: AuthoredPaper): boolean {
  return a.entry === b.entry && a.section === b.section && a.date === b.date;
}

function dateOf({ arxivId }: Entry, year: number | undefined): number | undefined {
  if (arxivId) return arxivId.year + (arxivId.month - 0.5) / 12;
  return year === undefined ? undefined : year + 0.5;
}

/** The stems of title and keywords, each once. */
export const subjectOf = perEntry(
  ({ title, keywords }): ReadonlySet<string> =>
    new Set(wordsOf([title, ...(keywords?.items ?? [])].map(({ text }) => text).join(" "))),
);

const codeHost = /(?:git(?:hub|lab)\.com\/([^/]+)|\/\/([^./]+)\.(?:github|gitlab)\.io)/i;

/** Who holds the code and the project pages of a paper, in letters only: `pratyushasharma`. */
export const codeOwnersOf = perEntry(({ links }): readonly string[] =>
  links.flatMap(({ url }) => {
    const host = codeHost.exec(url.text);
    const owner = (host?.[1] ?? host?.[2] ?? "").toLowerCase().replace(/[^a-z]/g, "");
    return owner === "" ? [] : [owner];
  }),
);
