// What is offered for a paper that the text mentions: to add it, or to see where it stands.
import type { PinnedStyle } from "../../model/pinnedStyle.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { quoteTitle, standingOf } from "../../rules/wording.ts";
import { addTitle } from "../insert/addTitle.ts";
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
  /** `line` is the 0-based one on which the paper stands. */
  | { readonly kind: "listed"; readonly title: string; readonly line: number };

/**
 * `paperTitle` is the paper's title where it is known already: nothing is fetched for an offer. Undefined where the
 * line belongs to no section, so that nobody could say where the paper would go. `pinned` is what the list's own file lays
 * down.
 */
export function addOffer(
  snapshot: Snapshot,
  mention: PaperMention,
  paperTitle: string | undefined,
  pinned?: PinnedStyle,
): AddOffer | undefined {
  const { id, line, scratch } = mention;
  const place = placeFor(
    snapshot,
    { id, title: paperTitle },
    { ...requestAt(line, scratch !== undefined), pinned },
  );
  if (place.status === "already-listed") {
    const title = `Already listed: ${quoteTitle(place.entry.it)} (${standingOf(place.entry)})`;
    return { kind: "listed", title, line: place.line };
  }
  if (place.status !== "free") return undefined;
  const what = paperTitle === undefined ? `arXiv ${id.id}` : `“${paperTitle}”`;
  return { kind: "add", title: addTitle(what, place), mention, section: place.section.title };
}
