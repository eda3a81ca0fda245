// A region in which some entries took the place of others, put together from what it was before: all else stands under the same
// headings, further on where it is behind the edit. It leads to no region before it.
import type { Span } from "../base/span.ts";
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
    const under = new Headings(was, this.headings, revision);
    this.sections = under.sections;
    this.entries = under.held(was.entries);
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
function movedSpan({ start, end }: Span, { offset, moved: by }: Revision): Span {
  return { start: start < offset ? start : start + by, end: end < offset ? end : end + by };
}

/** What a row that the edit touches has left is one row, with the links that came. */
function revisedLinkRows(rows: Region["linkRows"], revision: Revision): Region["linkRows"] {
  const { offset, line, end, came } = revision;
  const first = rows.findLastIndex((row) => row.offset <= offset);
  const base = rows[first]!;
  const above = base.it.filter((link) => base.offset + link.offset < offset);
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
  const it = [...above, ...linksAt(came, offset - base.offset, line - base.line), ...behind];
  const below = rows.slice(next).map((row) => moved(row, revision));
  return [...rows.slice(0, first), { it, offset: base.offset, line: base.line }, ...below];
}

interface OpenYear extends YearGroup {
  readonly entries: PlacedEntry[];
}

interface OpenSection extends Section {
  readonly loose: PlacedEntry[];
  readonly entries: PlacedEntry[];
  readonly yearGroups: OpenYear[];
}

/** The sections and years of a region, into which its entries are put. */
class Headings {
  readonly sections: readonly OpenSection[];
  readonly #sections = new Map<Section | undefined, OpenSection>();
  readonly #years = new Map<YearGroup | undefined, OpenYear>();
  readonly #revision: Revision;

  constructor(was: Region, now: readonly Placed<Heading>[], revision: Revision) {
    this.#revision = revision;
    const placed = ({ heading, span }: Section | YearGroup) => ({
      heading: now[was.headings.indexOf(heading)]!,
      span: movedSpan(span, revision),
    });
    this.sections = was.sections.map((before) => {
      const { title } = before;
      const section: OpenSection = { ...placed(before), title, loose: [], entries: [], yearGroups: [] };
      this.#sections.set(before, section);
      for (const group of before.yearGroups) {
        const year: OpenYear = { ...placed(group), year: group.year, section, entries: [] };
        this.#years.set(group, year);
        section.yearGroups.push(year);
      }
      return section;
    });
  }

  /** All entries, in their order. */
  held(was: readonly PlacedEntry[]): readonly PlacedEntry[] {
    const { index, beside, gone, came, moved: by, movedLines } = this.#revision;
    let { offset, line } = this.#revision;
    const entries: PlacedEntry[] = [];
    for (let at = 0; at < index; at++) entries.push(this.#held(was[at]!, 0, 0));
    for (const { entry, chunk } of came) {
      entries.push(this.#held({ ...beside, it: entry, offset, line }, 0, 0));
      offset += chunk.text.length;
      line += chunk.lineBreaks;
    }
    for (let at = index + gone.length; at < was.length; at++)
      entries.push(this.#held(was[at]!, by, movedLines));
    return entries;
  }

  #held(entry: PlacedEntry, by: number, lines: number): PlacedEntry {
    const section = this.#sections.get(entry.section);
    const yearGroup = this.#years.get(entry.yearGroup);
    const { it, offset, line } = entry;
    const held = { it, offset: offset + by, line: line + lines, section, yearGroup };
    section?.entries.push(held);
    (yearGroup ? yearGroup.entries : section?.loose)?.push(held);
    return held;
  }
}
