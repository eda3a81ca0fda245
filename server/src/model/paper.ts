// What a metadata source says of one paper.
import { type ArxivId, arxivUrl } from "./arxivId.ts";

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

/** A paper that is not on arXiv, as a bibliography tells of it; cleaned of TeX, as a `Paper` is. */
export interface CitedPaper {
  readonly id: undefined;
  /** The name by which the bibliography calls it; "" for none. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** "" where there is none. */
  readonly abstract: string;
  /** Where it is to be read. */
  readonly url: string | undefined;
  /** Bare. */
  readonly doi: string | undefined;
  readonly appeared: Appearance | undefined;
  readonly venue: PaperVenue | undefined;
  /** The name of its venue as the bibliography spells it out, for lists that have a name of their own for it. */
  readonly venueName: string | undefined;
}

export interface Appearance {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | undefined;
}

/** What can be added to a list. */
export type NewPaper = Paper | CitedPaper;

/** As messages name it: `2003.01054`, else `“Its Title”`. */
export function nameOfPaper({ id, title }: NewPaper): string {
  return id?.id ?? `“${title}”`;
}

/** The addresses that tell which paper it is, the one to link first. */
export function addressesOf(paper: NewPaper): string[] {
  if (paper.id) return [arxivUrl(paper.id)];
  const { url, doi } = paper;
  return [...new Set([url ?? [], doi === undefined ? [] : doiUrl(doi)].flat())];
}

/** `doi` is bare. Old ones have signs that an address cannot: `10.1002/(SICI)1097(1998)9:1<1::AID-X>3.0`. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${doi.replace(/[\s<>"#%?{}|\\^`[\]]/g, encodeURIComponent)}`;
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
