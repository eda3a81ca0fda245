// What a paper's metadata say beyond their own fields: where it appeared, and where its code is.
import { type NewPaper, type PaperVenue, venueText } from "../model/paper.ts";
import { codeLink } from "../papers/codeLink.ts";
import { venueOf } from "../papers/venueReading.ts";
import type { ShownVenue } from "./showJson.ts";

export interface ReadFromPaper {
  /** Its text is as lists write it: `ICML 2020 Workshop`. */
  readonly venue: ShownVenue | undefined;
  /** An address. */
  readonly codeUrl: string | undefined;
}

export function readFromPaper(paper: NewPaper): ReadFromPaper {
  if (paper.id) return { venue: shown(venueOf(paper)), codeUrl: codeLink(paper) };
  const { abstract, venue } = paper;
  return { venue: shown(venue), codeUrl: codeLink({ comment: undefined, abstract }) };
}

function shown(venue: PaperVenue | undefined): ShownVenue | undefined {
  if (!venue) return undefined;
  const { series, year, track } = venue;
  return { text: venueText(venue), series, year: year ?? null, track: track ?? null };
}
