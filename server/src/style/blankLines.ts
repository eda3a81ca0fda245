// How many blank lines a list leaves around its entries and headings.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List, PlacedEntry, Section, YearGroup } from "../model/list.ts";
import { type PlacedRegion, perRegion, type Region } from "../model/region.ts";
import { type Change, remembered, type Summed } from "../model/sums.ts";
import { linesOf } from "./profile.ts";
import { Tally } from "./tally.ts";

export const gapNames = [
  "blankLinesBetweenEntries",
  "blankLinesAfterYearHeading",
  "blankLinesBeforeYearHeading",
  "blankLinesBeforeSection",
  "blankLinesAfterSection",
] as const;
export type GapName = (typeof gapNames)[number];

/** With more lines than these between them, something else stands there that is none of our entries. */
const mostBlankLines = 6;

/** Gaps between neighbours, counted by what they lie between. */
export class Gaps {
  readonly #tallies = new Map<GapName, Tally<number>>();

  of(name: GapName): Tally<number> {
    const known = this.#tallies.get(name);
    if (known) return known;
    const tally = new Tally<number>();
    this.#tallies.set(name, tally);
    return tally;
  }

  addSection(section: Section): void {
    this.addRun(section.loose);
    let above = section.loose.at(-1);
    for (const group of section.yearGroups) {
      if (above) this.#add("blankLinesBeforeYearHeading", lineAfter(above), group.heading.line);
      this.addGroup(group);
      above = group.entries.at(-1);
    }
    const first = section.yearGroups[0]?.heading ?? section.entries[0];
    if (first) this.#add("blankLinesAfterSection", endOfHeading(section), first.line);
  }

  addGroup(group: YearGroup): void {
    this.addRun(group.entries);
    const first = group.entries[0];
    if (first) this.#add("blankLinesAfterYearHeading", endOfHeading(group), first.line);
  }

  addRun(entries: readonly PlacedEntry[]): void {
    for (let i = 1; i < entries.length; i++) {
      this.#add("blankLinesBetweenEntries", lineAfter(entries[i - 1]!), entries[i]!.line);
    }
  }

  /** `above`: the line after the last entry of a section, where it has any. */
  addBetweenSections(above: number | undefined, headingLine: number): void {
    if (above !== undefined) this.#add("blankLinesBeforeSection", above, headingLine);
  }

  equals(other: Gaps): boolean {
    return gapNames.every((name) => this.of(name).equals(other.of(name)));
  }

  addAll(other: Gaps): void {
    for (const [name, tally] of other.#tallies) this.of(name).addAll(tally);
  }

  #add(name: GapName, from: number, to: number): void {
    const lines = to - from;
    if (lines >= 0 && lines <= mostBlankLines) this.of(name).add(lines);
  }
}

export const gapsOf: (of: Summed) => Gaps = remembered({
  compute: gapsBetween,
  outlives: standsAsFar,
  same: (a, b) => a.equals(b),
  ahead: (region) => gapsWithin(region),
});

function gapsBetween({ regions }: List): Gaps {
  const gaps = new Gaps();
  let above: number | undefined;
  for (const { it, line } of regions) {
    gaps.addAll(gapsWithin(it));
    const [first] = it.sections;
    if (!first) continue;
    gaps.addBetweenSections(above, line + first.heading.line);
    const end = lineAfterEntries(it.sections.at(-1)!);
    above = end === undefined ? undefined : line + end;
  }
  return gaps;
}

/** Nearly always no line moves. Where the entry is longer or shorter by some, it may lie between two others that are counted. */
function standsAsFar(change: Change): boolean {
  const { was, is, before, list } = change;
  if (!change.entry) return false;
  if (movesNoLine(was.it, is.it)) return true;
  const [edges, now] = [edgesOf(was, before), edgesOf(is, list)];
  return edges.top === now.top && edges.bottom === now.bottom && gapsWithin(was.it).equals(gapsWithin(is.it));
}

/** Of two versions with the same headings: true where all that they hold stands where it stood, and ends where it ended. */
export function movesNoLine(was: Region, is: Region): boolean {
  const [before, now] = [was.entries, is.entries];
  if (was.lineBreaks !== is.lineBreaks || before.length !== now.length) return false;
  for (let at = 0; at < now.length; at++) {
    const [one, other] = [before[at]!, now[at]!];
    if (one.line !== other.line || (one.it !== other.it && lineAfter(one) !== lineAfter(other))) return false;
  }
  for (let at = 0; at < is.headings.length; at++) {
    if (was.headings[at]!.line !== is.headings[at]!.line) return false;
  }
  return true;
}

/** Between regions, what counts is how far their first heading and what their last entry leaves stand from their ends. */
interface Edges {
  /** Lines from the start of the region to its first section. */
  readonly top: number | undefined;
  /** Lines from its last entry, or from its start where it has no section, to the next region. */
  readonly bottom: number | undefined;
}

function edgesOf(region: PlacedRegion, { regions }: List): Edges {
  const { it, line } = region;
  const end = it.sections.length === 0 ? 0 : lineAfterEntries(it.sections.at(-1)!);
  const next = regions[regions.indexOf(region) + 1];
  return {
    top: it.sections[0]?.heading.line,
    bottom: end === undefined || next === undefined ? undefined : next.line - line - end,
  };
}

const gapsWithin = perRegion(({ sections }: Region) => {
  const gaps = new Gaps();
  for (const [index, section] of sections.entries()) {
    gaps.addSection(section);
    const above = sections[index - 1];
    if (above) gaps.addBetweenSections(lineAfterEntries(above), section.heading.line);
  }
  return gaps;
});

function lineAfterEntries({ entries }: Section): number | undefined {
  const last = entries.at(-1);
  return last && lineAfter(last);
}

export function blankLineStyle(of: Summed): Pick<HouseStyle, GapName> {
  const gaps = gapsOf(of);
  const style = gapNames.map((name) => [name, gaps.of(name).convention()]);
  return Object.fromEntries(style) as Pick<HouseStyle, GapName>;
}

/** The 0-based line after the entry's last one. */
export function lineAfter(entry: PlacedEntry): number {
  return entry.line + linesOf(entry.it);
}

/** The 0-based line after the heading; a setext heading has its underline below the text. */
export function endOfHeading({ heading }: Section | YearGroup): number {
  const { span, textSpan } = heading.it;
  return heading.line + (span.start === textSpan.start ? 2 : 1);
}
