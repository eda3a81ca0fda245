// What is written of a new paper beside its own fields: its venue, as the list calls that, and its code.
import { venueInList } from "../features/insert/venueInList.ts";
import { type NewPaper, venueText } from "../model/paper.ts";
import { codeLink } from "../papers/codeLink.ts";
import { venueOf } from "../papers/venueReading.ts";
import type { ListDocument } from "./documents.ts";
import type { Session } from "./session.ts";

export interface PaperDetails {
  readonly venue: string | undefined;
  readonly codeUrl: string | undefined;
}

export function detailsOf(session: Session, document: ListDocument, paper: NewPaper): PaperDetails {
  if (paper.id) {
    const venue = venueOf(paper);
    return { venue: venue && venueText(venue), codeUrl: codeLink(paper) };
  }
  const { abstract, venue, venueName } = paper;
  const { venues } = session.configOf(document);
  return {
    venue: venue && venueInList(document.snapshot.list, venue, [venueName], venues),
    codeUrl: codeLink({ comment: undefined, abstract }),
  };
}
