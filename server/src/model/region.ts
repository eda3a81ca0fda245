// A list part by part: what is unchanged from version to version is the same object, so what was computed of it can be kept.
import type { Entry } from "./entry.ts";
import type { Heading, PageLink, Placed, PlacedEntry, Section } from "./list.ts";
import { perObject } from "./perObject.ts";
import type { SourceText } from "./sourceText.ts";
import type { SuppressionComment } from "./suppression.ts";

/**
 * A section with all that stands in it, or what stands between sections. All offsets and lines count from where the region
 * begins, so that an edit elsewhere leaves the object as it is.
 */
export interface Region {
  /** Nearly always one or none; more where no cut falls between two headings. */
  readonly sections: readonly Section[];
  /** Those of the sections, and those outside of any. */
  readonly entries: readonly PlacedEntry[];
  /** The same entries, wherever they stand. */
  readonly its: readonly Entry[];
  readonly headings: readonly Placed<Heading>[];
  readonly links: readonly Placed<PageLink>[];
  /** The same links by short rows, and where each row begins: a row is the same array for as long as nothing in it changes. */
  readonly linkRows: readonly Placed<readonly Placed<PageLink>[]>[];
  readonly suppressions: readonly Placed<SuppressionComment>[];
  /** UTF-16 units. */
  readonly length: number;
  readonly lineBreaks: number;
  /** The text of the region alone. */
  readonly source: SourceText;
}

/** A region and what it holds, where it stands in the document. */
export interface PlacedRegion extends Placed<Region> {
  readonly sections: readonly Section[];
  readonly entries: readonly PlacedEntry[];
  readonly headings: readonly Placed<Heading>[];
  readonly links: readonly Placed<PageLink>[];
  readonly suppressions: readonly Placed<SuppressionComment>[];
  /** The entry that stands at this index in `entries`, without placing the others. */
  entryAt(index: number): PlacedEntry;
}

/** The same function, computed once per region object. */
export function perRegion<T>(compute: (region: Region) => T): (region: Region) => T {
  return perObject(compute);
}

/** The regions of a list, wherever they stand; the same array each time. */
export const regionsOf = perObject(
  ({ regions }: { readonly regions: readonly PlacedRegion[] }): readonly Region[] =>
    regions.map(({ it }) => it),
);

/** The region that holds the document offset; the last one for the end of the text, undefined where there is none. */
export function regionAt(
  { regions }: { readonly regions: readonly PlacedRegion[] },
  offset: number,
): PlacedRegion | undefined {
  let low = 0;
  let high = regions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (regions[middle]!.offset <= offset) low = middle;
    else high = middle - 1;
  }
  return regions[low];
}
