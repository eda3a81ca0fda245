// What is offered for a paper that the text mentions: to add it, or to see where it stands.
import type { PlacedEntry } from "../../model/list.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { quoteTitle, standingOf } from "../../rules/wording.ts";
import { addTitle } from "../insert/addTitle.ts";
import { findListed } from "../insert/alreadyListed.ts";
import { placeFor } from "../insert/placeFor.ts";
import { type PaperMention, requestAt } from "./paperMentions.ts";

export type AddOffer =
  | {
      readonly kind: "add";
      readonly title: string;
      readonly mention: PaperMention;
      /** The section's title. */
      readonly section: string;
    }
  | { readonly kind: "listed"; readonly title: string; readonly entry: PlacedEntry };

/**
 * `paperTitle` is the paper's title where it is known already: nothing is fetched for an offer. Undefined where the
 * line belongs to no section, so that nobody could say where the paper would go.
 */
export function addOffer(
  snapshot: Snapshot,
  mention: PaperMention,
  paperTitle: string | undefined,
): AddOffer | undefined {
  const { id, line, scratch } = mention;
  const listed = findListed(snapshot.list, id, paperTitle);
  if (listed) {
    const { entry } = listed;
    return { kind: "listed", title: `Already listed: ${quoteTitle(entry)} (${standingOf(entry)})`, entry };
  }
  const place = placeFor(snapshot, { id, title: paperTitle }, requestAt(line, scratch !== undefined));
  if (place.status !== "free") return undefined;
  const what = paperTitle === undefined ? `arXiv ${id.id}` : `“${paperTitle}”`;
  return { kind: "add", title: addTitle(what, place), mention, section: place.section.title };
}
