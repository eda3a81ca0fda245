// What a list's own file lays down of its style: it comes before what the list itself shows.
import type { ConventionName, EntryOrder, ValueOf } from "./houseStyle.ts";

/** Every convention that can be laid down. */
export type PinnableConvention = ConventionName;

export type PinnedConventions = { readonly [K in PinnableConvention]?: ValueOf<K> };

export interface SectionDefinition {
  /** "none": entries stand in no order, and none is asked of them. */
  readonly order?: EntryOrder | "none";
  /** Whether the section sorts its papers under year headings. */
  readonly years?: boolean;
  /** False: what stands there is no paper of the list, and nothing is reported of it. */
  readonly check?: boolean;
}

/** Never changed in place: what was inferred under it is remembered as long as it is the same object. */
export interface PinnedStyle {
  readonly conventions: PinnedConventions;
  /** By the heading's text as it reads. */
  readonly sections: ReadonlyMap<string, SectionDefinition>;
}

/** What is laid down for the section of this title, whatever its case; undefined where nothing is. */
export function definitionOf({ sections }: PinnedStyle, title: string): SectionDefinition | undefined {
  const exact = sections.get(title);
  if (exact || sections.size === 0) return exact;
  const wanted = title.toLowerCase();
  return [...sections].find(([name]) => name.toLowerCase() === wanted)?.[1];
}

export const nothingPinned: PinnedStyle = { conventions: {}, sections: new Map() };
