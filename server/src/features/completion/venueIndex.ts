// Which venues the papers of a list name, and what of a paper tells where it came out.
import type { Entry } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import type { List } from "../../model/list.ts";
import { perRegion } from "../../model/region.ts";
import { markedTexts, venueForms } from "./venueForms.ts";
import { type VenueName, venueNameOf } from "./venueName.ts";

/** When a paper came out on arXiv, and where else it lies. */
export interface Traces {
  /** Months since the year 0: of the arXiv id, else the middle of the year it stands under. */
  readonly month: number | undefined;
  /** The site of its first link, where that is not arXiv. */
  readonly site: string | undefined;
}

export interface VenuePaper extends VenueName, Traces {
  readonly entry: Entry;
}

/** The papers of a region that name a venue. */
export const venuePapers = perRegion(({ entries }): readonly VenuePaper[] =>
  entries.flatMap(({ it, yearGroup }) => {
    const name = venueNameOf(it);
    return name ? [{ entry: it, ...name, ...tracesOf(it, yearGroup?.year) }] : [];
  }),
);

interface MarkedPaper {
  readonly form: string;
  readonly paper: VenuePaper;
}

/** The papers of a region whose venue stands in a form that may be one of the list, all that could be it. */
const markedPapers = perRegion(({ entries }): readonly (readonly MarkedPaper[])[] =>
  entries.map(({ it, yearGroup }) =>
    venueNameOf(it)
      ? []
      : markedTexts(it).flatMap(({ form, venue }) =>
          venue ? [{ form, paper: { entry: it, ...venue, ...tracesOf(it, yearGroup?.year) } }] : [],
        ),
  ),
);

/** The papers of a list that name a venue, between the stars behind the authors or in a form of the list's own. */
export function listedVenues(list: List): readonly VenuePaper[] {
  const forms = venueForms(list);
  return list.regions.flatMap(({ it }) => {
    const papers = venuePapers(it);
    if (forms.size === 0) return papers;
    const marked = markedPapers(it).flatMap((all) => all.find(({ form }) => forms.has(form))?.paper ?? []);
    return [...papers, ...marked];
  });
}

/** The same for spellings of a series that differ in accents, case and punctuation only; never empty. */
export function venueKey(series: string): string {
  return foldedWords(series).join(" ") || series;
}

const siteOfUrl = /^https?:\/\/(?:www\.)?([^/]+)/i;

export function tracesOf({ arxivId, links }: Entry, year: number | undefined): Traces {
  const site = siteOfUrl.exec(links[0]?.url.text ?? "")?.[1]?.toLowerCase();
  const month = arxivId
    ? arxivId.year * 12 + arxivId.month - 1
    : year === undefined
      ? undefined
      : year * 12 + 6;
  return { month, site: site === "arxiv.org" ? undefined : site };
}
