// How many blank lines a list leaves around its entries and headings.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List, PlacedEntry, Section, YearGroup } from "../model/list.ts";
import type { PlacedRegion, Region } from "../model/region.ts";
import { perListBy, perRegionBy } from "../model/succession.ts";
import { profileOf } from "./profile.ts";
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

  addAll(other: Gaps): void {
    for (const [name, tally] of other.#tallies) this.of(name).addAll(tally);
  }

  #add(name: GapName, from: number, to: number): void {
    const lines = to - from;
    if (lines >= 0 && lines <= mostBlankLines) this.of(name).add(lines);
  }
}

/** Between regions, what counts is how far their first heading and what their last entry leaves stand from their ends. */
export const gapsOf = perListBy(edgesOf, sameEdges, ({ regions }: List): Gaps => {
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
});

interface Edges {
  readonly within: Gaps;
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
    within: gapsWithin(it),
    top: it.sections[0]?.heading.line,
    bottom: end === undefined || next === undefined ? undefined : next.line - line - end,
  };
}

function sameEdges(a: Edges, b: Edges): boolean {
  return a.within === b.within && a.top === b.top && a.bottom === b.bottom;
}

const gapsWithin = perRegionBy(linesIn, sameLines, ({ sections }) => {
  const gaps = new Gaps();
  for (const [index, section] of sections.entries()) {
    gaps.addSection(section);
    const above = sections[index - 1];
    if (above) gaps.addBetweenSections(lineAfterEntries(above), section.heading.line);
  }
  return gaps;
});

/** Where an entry ends, and where all that stands in its region begins: what came or went between others moves those. */
function linesIn(entry: PlacedEntry, { entries, headings }: Region): readonly number[] {
  const lines = [lineAfter(entry)];
  for (const { line } of entries) lines.push(line);
  for (const { line } of headings) lines.push(line);
  return lines;
}

function sameLines(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

function lineAfterEntries({ entries }: Section): number | undefined {
  const last = entries.at(-1);
  return last && lineAfter(last);
}

export function blankLineStyle(list: List): Pick<HouseStyle, GapName> {
  const gaps = gapsOf(list);
  const style = gapNames.map((name) => [name, gaps.of(name).convention()]);
  return Object.fromEntries(style) as Pick<HouseStyle, GapName>;
}

/** The 0-based line after the entry's last one. */
export function lineAfter(entry: PlacedEntry): number {
  return entry.line + profileOf(entry.it).lines;
}

/** The 0-based line after the heading; a setext heading has its underline below the text. */
export function endOfHeading({ heading }: Section | YearGroup): number {
  const { span, textSpan } = heading.it;
  return heading.line + (span.start === textSpan.start ? 2 : 1);
}
