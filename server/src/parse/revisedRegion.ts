// A region in which some entries took the place of others, put together from what it was before: all else stands under the same
// headings, further on where it is behind the edit. It leads to no region before it.
import { type Span, shiftFrom } from "../base/span.ts";
import type { Entry } from "../model/entry.ts";
import {
  type Heading,
  type PageLink,
  type Placed,
  type PlacedEntry,
  type Section,
  within,
  type YearGroup,
} from "../model/list.ts";
import type { Region } from "../model/region.ts";
import { inRegion, type ParsedRegion } from "./builtRegion.ts";
import type { ChunkedText } from "./chunkedText.ts";
import { type EntryChange, linksAt } from "./entryChange.ts";

/** Entries that changed, counted from where their region begins. */
export interface Revision extends EntryChange {
  /** Of the first of them among all. */
  readonly index: number;
  /** One that stood under the headings under which they stand. */
  readonly beside: PlacedEntry;
  /** Where their chunks begin, and where those that are gone ended. */
  readonly offset: number;
  readonly line: number;
  readonly end: number;
}

export class RevisedRegion implements ParsedRegion {
  readonly sections: readonly Section[];
  readonly entries: readonly PlacedEntry[];
  readonly its: readonly Entry[];
  readonly headings: readonly Placed<Heading>[];
  readonly linkRows: Region["linkRows"];
  readonly suppressions: Region["suppressions"];
  readonly length: number;
  readonly lineBreaks: number;
  readonly source: ChunkedText;
  #links: Region["links"] | undefined;

  /** `source`: of what the region is read. */
  constructor(was: Region, source: ChunkedText, revision: Revision) {
    this.source = source;
    this.length = source.length;
    this.lineBreaks = source.lineCount - 1;
    this.headings = movedThings(was.headings, revision);
    this.suppressions = movedThings(was.suppressions, revision);
    this.linkRows = revisedLinkRows(was.linkRows, revision);
    const under = openHeadings(was, this.headings, revision);
    this.sections = [...under.sections.values()];
    this.entries = heldEntries(was.entries, revision, under);
    this.its = this.entries.map(({ it }) => it);
  }

  get links(): Region["links"] {
    this.#links ??= inRegion(this.linkRows);
    return this.#links;
  }
}

/** The same array where none of them stands behind the edit. */
function movedThings<T>(things: readonly Placed<T>[], revision: Revision): readonly Placed<T>[] {
  const last = things.at(-1);
  return last && last.offset >= revision.offset ? things.map((thing) => moved(thing, revision)) : things;
}

function moved<T>(thing: Placed<T>, { offset, moved: by, movedLines }: Revision): Placed<T> {
  if (thing.offset < offset) return thing;
  return { it: thing.it, offset: thing.offset + by, line: thing.line + movedLines };
}

/** What ends where the edit begins holds what came, too: there a heading stands. */
function movedSpan(span: Span, { offset, moved: by }: Revision): Span {
  return shiftFrom(span, offset, by);
}

/** What a row that the edit touches has left is one row, with the links that came. */
function revisedLinkRows(rows: Region["linkRows"], revision: Revision): Region["linkRows"] {
  const { offset, line, end, came } = revision;
  let first = rows.length - 1;
  while (rows[first]!.offset > offset) first--;
  const base = rows[first]!;
  let above = 0;
  while (above < base.it.length && base.offset + base.it[above]!.offset < offset) above++;
  const behind: Placed<PageLink>[] = [];
  let next = first;
  for (; next === first || (next < rows.length && rows[next]!.offset < end); next++) {
    const row = rows[next]!;
    const move = {
      offset: row.offset - base.offset + revision.moved,
      line: row.line - base.line + revision.movedLines,
    };
    for (const link of row.it)
      if (row.offset + link.offset >= end) behind.push(within({ it: row, ...move }, link));
  }
  const it = [
    ...base.it.slice(0, above),
    ...linksAt(came, offset - base.offset, line - base.line),
    ...behind,
  ];
  const row = { it, offset: base.offset, line: base.line };
  return [...rows.slice(0, first), row, ...movedThings(rows.slice(next), revision)];
}

interface OpenYear extends YearGroup {
  readonly entries: PlacedEntry[];
}

interface OpenSection extends Section {
  readonly loose: PlacedEntry[];
  readonly entries: PlacedEntry[];
  readonly yearGroups: OpenYear[];
}

/** By what they were before. */
interface OpenHeadings {
  readonly sections: ReadonlyMap<Section | undefined, OpenSection>;
  readonly years: ReadonlyMap<YearGroup | undefined, OpenYear>;
}

/** The sections and years of a region, into which its entries are still to be put; `headings` are those of now. */
function openHeadings(was: Region, headings: readonly Placed<Heading>[], revision: Revision): OpenHeadings {
  const sections = new Map<Section | undefined, OpenSection>();
  const years = new Map<YearGroup | undefined, OpenYear>();
  const placed = ({ heading, span }: Section | YearGroup) => ({
    heading: headings[was.headings.indexOf(heading)]!,
    span: movedSpan(span, revision),
  });
  for (const before of was.sections) {
    const { title } = before;
    const section: OpenSection = { ...placed(before), title, loose: [], entries: [], yearGroups: [] };
    sections.set(before, section);
    for (const group of before.yearGroups) {
      const year: OpenYear = { ...placed(group), year: group.year, section, entries: [] };
      years.set(group, year);
      section.yearGroups.push(year);
    }
  }
  return { sections, years };
}

/** All entries, in their order; each is put into its section and year. */
function heldEntries(
  was: readonly PlacedEntry[],
  revision: Revision,
  { sections, years }: OpenHeadings,
): readonly PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  const hold = (it: Entry, offset: number, line: number, under: PlacedEntry) => {
    const section = sections.get(under.section);
    const yearGroup = years.get(under.yearGroup);
    const entry = { it, offset, line, section, yearGroup };
    entries.push(entry);
    section?.entries.push(entry);
    (yearGroup ? yearGroup.entries : section?.loose)?.push(entry);
  };
  const { index, beside, gone, came, moved: by, movedLines } = revision;
  for (const entry of was.slice(0, index)) hold(entry.it, entry.offset, entry.line, entry);
  let { offset, line } = revision;
  for (const { entry, chunk } of came) {
    hold(entry, offset, line, beside);
    offset += chunk.text.length;
    line += chunk.lineBreaks;
  }
  const behind = was.slice(index + gone.length);
  for (const entry of behind) hold(entry.it, entry.offset + by, entry.line + movedLines, entry);
  return entries;
}
