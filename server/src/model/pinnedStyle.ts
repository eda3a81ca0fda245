// What a list's own file lays down of its style: it comes before what the list itself shows.
import type { EntryOrder, HouseStyle, ValueOf } from "./houseStyle.ts";

/** Every convention that can be laid down. */
export type PinnableConvention = Exclude<keyof HouseStyle, "lineBreak" | "sectionOrders">;

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

export const nothingPinned: PinnedStyle = { conventions: {}, sections: new Map() };
