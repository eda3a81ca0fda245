// Reads a list as it would be after an edit: every entry is still there, and stands where it should.
import { sortEdits, type TextEdit } from "../../base/textEdit.ts";
import type { Entry } from "../../model/entry.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import { perRegion } from "../../model/region.ts";
import { changeSnapshot, type Snapshot } from "../../parse/snapshot.ts";

/** An entry and where it should stand; whether it stands under another heading of the same title is not looked at. */
export interface Expected {
  readonly it: Entry;
  readonly section: string | undefined;
  readonly year: number | undefined;
}

/** The next snapshot; the spans of the edits count in this one. */
export function afterEdits(snapshot: Snapshot, edits: readonly TextEdit[]): Snapshot {
  return changeSnapshot(snapshot, sortEdits(edits).reverse(), snapshot.version + 1);
}

/** Of all entries, in their order; the same objects for what stands in regions that are the same. */
export function expectedIn({ regions }: List): Expected[] {
  return regions.flatMap(({ it }) => expectedInRegion(it));
}

const expectedInRegion = perRegion(({ entries }) => entries.map(expected));

export function expected({ it, section, yearGroup }: PlacedEntry): Expected {
  return { it, section: section?.title, year: yearGroup?.year };
}

/** True where the list holds these entries in this order and no other; what they say is what they said. */
export function holdsExactly(list: List, wanted: readonly Expected[]): boolean {
  return areSame(expectedIn(list), wanted);
}

export function areSame(all: readonly Expected[], others: readonly Expected[]): boolean {
  return all.length === others.length && all.every((one, index) => isSame(one, others[index]!));
}

export function isSame(a: Expected, b: Expected): boolean {
  return a === b || (a.section === b.section && a.year === b.year && saysTheSame(a.it, b.it));
}

/** White space and markers do not count. */
export function saysTheSame(a: Entry, b: Entry): boolean {
  return a === b || words(a) === words(b);
}

function words(entry: Entry): string {
  const { title, links, authors, venue, keywords, digest, children } = entry;
  return JSON.stringify([
    title.text,
    links.map(({ label, url }) => [label.text, url.text]),
    authors?.names.map(({ text }) => text),
    venue?.text,
    keywords?.items.map(({ text }) => text),
    digest?.text.text,
    children.length,
  ]);
}
