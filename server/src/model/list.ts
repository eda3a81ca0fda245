// A whole list: sections, year groups and entries in document order, placed in one document.
import { type Span, shift } from "../base/span.ts";
import type { Entry, Field } from "./entry.ts";
import type { PlacedRegion } from "./region.ts";
import type { SuppressionComment } from "./suppression.ts";

/** A heading as read from its chunk; spans count from the start of the chunk. */
export interface Heading {
  /** 1 to 6. */
  readonly depth: number;
  /** What a reader sees, without marks, images and trailing `#`. */
  readonly text: string;
  /** The whole heading line (both lines of a setext heading), without the line break at the end. */
  readonly span: Span;
  readonly textSpan: Span;
  /** What GitHub calls it in addresses, were it the only heading of that name: `related-resources`. */
  readonly anchor: string;
}

/** A link that is written with its address, wherever in a document it stands; spans count from the start of the chunk. */
export interface PageLink {
  readonly url: Field;
}

/** Something read from a chunk, and where that chunk begins in the document. */
export interface Placed<T> {
  readonly it: T;
  /** What to add to a span of `it` to get a document offset (UTF-16). */
  readonly offset: number;
  /** The 0-based document line on which `it` begins. */
  readonly line: number;
}

export interface PlacedEntry extends Placed<Entry> {
  readonly section: Section | undefined;
  readonly yearGroup: YearGroup | undefined;
}

export interface YearGroup {
  readonly heading: Placed<Heading>;
  readonly year: number;
  readonly section: Section;
  readonly entries: readonly PlacedEntry[];
  /** Document offsets: from the heading to where the next heading (or the section) ends. */
  readonly span: Span;
}

export interface Section {
  readonly heading: Placed<Heading>;
  /** The heading's text. */
  readonly title: string;
  /** Entries that stand in the section but under no year heading. */
  readonly loose: readonly PlacedEntry[];
  readonly yearGroups: readonly YearGroup[];
  /** All entries, those under years included, in document order. */
  readonly entries: readonly PlacedEntry[];
  /** Document offsets: from the heading to the next section or shallower heading. */
  readonly span: Span;
}

export interface List {
  /** The text of the first level-one heading, or undefined. */
  readonly title: string | undefined;
  /** False for any other Markdown: then nothing is reported or offered unasked. */
  readonly isPaperList: boolean;
  /** The whole document in order and without gaps, part by part: for what is to cost the parts that changed. */
  readonly regions: readonly PlacedRegion[];
  readonly sections: readonly Section[];
  /** Every entry, in document order. */
  readonly entries: readonly PlacedEntry[];
  /** Every heading, in document order. */
  readonly headings: readonly Placed<Heading>[];
  /** Every link and reference definition of the document, in document order: those of entries and of all other text. */
  readonly links: readonly Placed<PageLink>[];
  /** Every comment that silences rules, in document order. */
  readonly suppressions: readonly Placed<SuppressionComment>[];
}

/** A span of a placed thing as document offsets. */
export function place(at: Span, where: Placed<unknown>): Span {
  return shift(at, where.offset);
}

/** What stands in something that is placed itself, placed where that is. */
export function within<T>(where: Placed<unknown>, { it, offset, line }: Placed<T>): Placed<T> {
  return { it, offset: offset + where.offset, line: line + where.line };
}

/** Where something stands, in words: `Empirical Study › 2019`; "" outside of all sections. */
export function whereabouts(
  section: Pick<Section, "title"> | undefined,
  year: Pick<YearGroup, "year"> | undefined,
): string {
  return [section?.title, year?.year].filter((part) => part !== undefined).join(" › ");
}

/** The entry whose lines hold the document offset, or undefined. */
export function entryAt(list: List, offset: number): PlacedEntry | undefined {
  let low = 0;
  let high = list.entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const candidate = list.entries[middle]!;
    const at = place(candidate.it.span, candidate);
    if (offset < at.start) high = middle - 1;
    else if (offset > at.end) low = middle + 1;
    else return candidate;
  }
  return undefined;
}

/** The section that holds the document offset, or undefined. */
export function sectionAt(list: List, offset: number): Section | undefined {
  return (
    list.sections.find((section) => section.span.start <= offset && offset < section.span.end) ??
    (list.sections.at(-1)?.span.end === offset ? list.sections.at(-1) : undefined)
  );
}
