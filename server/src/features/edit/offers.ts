// What can be done with the entry, the year or the section at a cursor; found without planning it.
import { type Heading, type Placed, place, sectionAt } from "../../model/list.ts";
import type { PinnedStyle } from "../../model/pinnedStyle.ts";
import type { SourceText } from "../../model/sourceText.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { entryOnLine, runOf } from "./entryLines.ts";
import { canMerge } from "./mergeConflict.ts";
import { canMove } from "./moveWithin.ts";
import { yearOfItsOwn } from "./removal.ts";
import { sortOffer } from "./sortEntries.ts";
import { contentsOffer } from "./updateContents.ts";

export type EditOffer =
  | { readonly edit: "move-up" | "move-down" | "sort-year" | "sort-section"; readonly title: string }
  | { readonly edit: "delete"; readonly title: string; readonly withYear: boolean };

/** What is there for a mend: offered without being asked for, like the fix of a finding. */
export function mendOffers(snapshot: Snapshot, line: number, pinned?: PinnedStyle): MendOffer[] {
  if (canMerge(snapshot, line, pinned)) return [{ edit: "keep-both", title: "Keep both, in order" }];
  return contentsOffer(snapshot, line) ? [contentsUpdate] : [];
}

export interface MendOffer {
  readonly edit: "keep-both" | "update-contents";
  readonly title: string;
}

export const contentsUpdate: MendOffer = { edit: "update-contents", title: "Update the table of contents" };

/** For the 0-based line; in the order in which they are shown. */
export function editOffers(snapshot: Snapshot, line: number, pinned?: PinnedStyle): EditOffer[] {
  return [...moves(snapshot, line), ...sorts(snapshot, line, pinned), ...deletions(snapshot, line)];
}

function moves({ list, source }: Snapshot, line: number): EditOffer[] {
  const entry = entryOnLine(list, source, line);
  if (!entry) return [];
  const run = runOf(entry, list);
  const offers: EditOffer[] = [];
  if (canMove(entry, run, "up")) offers.push({ edit: "move-up", title: "Move the entry up" });
  if (canMove(entry, run, "down")) offers.push({ edit: "move-down", title: "Move the entry down" });
  return offers;
}

/** On entries, and on the headings above them. */
function sorts(snapshot: Snapshot, line: number, pinned: PinnedStyle | undefined): EditOffer[] {
  const { list, source } = snapshot;
  const section = sectionAt(list, source.lineSpan(line).start);
  if (!section) return [];
  const entry = entryOnLine(list, source, line);
  const year = entry
    ? entry.yearGroup
    : section.yearGroups.find(({ heading }) => isOnHeading(line, heading, source));
  if (!entry && !year && !isOnHeading(line, section.heading, source)) return [];
  const offers: EditOffer[] = [];
  const ofYear = year && sortOffer(snapshot, { line, scope: "year", pinned });
  const ofSection = sortOffer(snapshot, { line, scope: "section", pinned });
  if (ofYear !== undefined) offers.push({ edit: "sort-year", title: ofYear });
  if (ofSection !== undefined) offers.push({ edit: "sort-section", title: ofSection });
  return offers;
}

function isOnHeading(line: number, heading: Placed<Heading>, source: SourceText): boolean {
  return heading.line <= line && line <= source.placeAt(place(heading.it.span, heading).end).line;
}

function deletions({ list, source }: Snapshot, line: number): EditOffer[] {
  const entry = entryOnLine(list, source, line);
  if (!entry) return [];
  const year = yearOfItsOwn(entry, source);
  const alone: EditOffer = { edit: "delete", title: "Delete the entry", withYear: false };
  if (!year) return [alone];
  const title = `Delete the entry and the heading “${year.heading.it.text}”`;
  return [alone, { edit: "delete", title, withYear: true }];
}
