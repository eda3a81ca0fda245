// What a metadata source says of one paper.
import type { ArxivId } from "./arxivId.ts";

/** A paper as its source describes it, cleaned of TeX accents and line breaks; nothing here comes from a list. */
export interface Paper {
  /** With the version the source answered for. */
  readonly id: ArxivId;
  readonly title: string;
  readonly authors: readonly string[];
  /** First version, ISO 8601 (UTC), e.g. `2020-03-02T18:59:59Z`. */
  readonly published: string;
  /** The version answered for, ISO 8601 (UTC). */
  readonly updated: string;
  readonly abstract: string;
  readonly comment: string | undefined;
  readonly journalRef: string | undefined;
  /** The publisher's DOI, bare; not arXiv's own 10.48550 one. */
  readonly doi: string | undefined;
  /** arXiv category codes, the primary one first. */
  readonly categories: readonly string[];
  /** True where the newest version says the paper was withdrawn. */
  readonly withdrawn: boolean;
}

/** A venue with the evidence it was read from. */
export interface PaperVenue {
  readonly series: string;
  readonly year: number | undefined;
  readonly track: string | undefined;
  /** The words of the comment or journal reference that say so. */
  readonly evidence: string;
}

/** As lists write it: `ICML 2020 Workshop`. */
export function venueText({ series, year, track }: PaperVenue): string {
  return [series, year, track].filter((part) => part !== undefined).join(" ");
}
