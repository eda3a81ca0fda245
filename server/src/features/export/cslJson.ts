// Papers as CSL-JSON, which Zotero, Pandoc and citeproc read. Source: the schema csl-data.json, version 1.0.
import { isOthers, readName } from "./personName.ts";
import type { Reference } from "./reference.ts";

export interface CslItem {
  readonly id: string;
  readonly type: "paper-conference" | "article-journal" | "article";
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly [readonly [number]] };
  readonly "container-title"?: string;
  /** `arXiv:1912.02292` */
  readonly number?: string;
  readonly publisher?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly keyword?: string;
}

export type CslName =
  | {
      readonly family: string;
      readonly given: string;
      readonly "non-dropping-particle"?: string;
      readonly suffix?: string;
    }
  | { readonly literal: string };

export function cslItems(references: readonly Reference[]): CslItem[] {
  return references.map(itemOf);
}

/** The items as a file. */
export function cslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(cslItems(references), null, 2)}\n`;
}

function itemOf({ key, title, authors, year, venue, arxivId, doi, url, keywords }: Reference): CslItem {
  const named = authors.filter((name) => !isOthers(name)).map(nameOf);
  return {
    id: key,
    type: typeOf(venue),
    title,
    ...(named.length > 0 && { author: named }),
    ...(year !== undefined && { issued: { "date-parts": [[year]] as const } }),
    ...(venue && { "container-title": venue.name }),
    ...(arxivId !== undefined && { number: `arXiv:${arxivId}` }),
    ...(arxivId !== undefined && !venue && { publisher: "arXiv" }),
    ...(doi !== undefined && { DOI: doi }),
    ...(url !== undefined && { URL: url }),
    ...(keywords.length > 0 && { keyword: keywords.join(", ") }),
  };
}

function typeOf(venue: Reference["venue"]): CslItem["type"] {
  if (!venue) return "article";
  return venue.kind === "journal" ? "article-journal" : "paper-conference";
}

function nameOf(name: string): CslName {
  const read = readName(name);
  if (!read) return { literal: name };
  const { given, particle, family, suffix } = read;
  return {
    family,
    given,
    ...(particle !== "" && { "non-dropping-particle": particle }),
    ...(suffix !== "" && { suffix }),
  };
}
