// How many blank lines a list leaves around its entries and headings.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List, Placed, PlacedEntry, Section, YearGroup } from "../model/list.ts";
import { profileOf } from "./profile.ts";
import { Tally } from "./tally.ts";

export type GapName =
  | "blankLinesBetweenEntries"
  | "blankLinesAfterYearHeading"
  | "blankLinesBeforeYearHeading"
  | "blankLinesBeforeSection"
  | "blankLinesAfterSection";

/** With more lines than these between them, something else stands there that is none of our entries. */
const mostBlankLines = 6;

type Gap = readonly [GapName, number];

export function blankLineStyle(list: List): Pick<HouseStyle, GapName> {
  const tallies: Record<GapName, Tally<number>> = {
    blankLinesBetweenEntries: new Tally(),
    blankLinesAfterYearHeading: new Tally(),
    blankLinesBeforeYearHeading: new Tally(),
    blankLinesBeforeSection: new Tally(),
    blankLinesAfterSection: new Tally(),
  };
  let before: Section | undefined;
  for (const section of list.sections) {
    for (const [name, lines] of sectionGaps(section)) tallies[name].add(lines);
    const last = before?.entries.at(-1);
    if (last)
      for (const gap of gapBelow("blankLinesBeforeSection", last, section.heading))
        tallies[gap[0]].add(gap[1]);
    before = section;
  }
  return {
    blankLinesBetweenEntries: tallies.blankLinesBetweenEntries.convention(),
    blankLinesAfterYearHeading: tallies.blankLinesAfterYearHeading.convention(),
    blankLinesBeforeYearHeading: tallies.blankLinesBeforeYearHeading.convention(),
    blankLinesBeforeSection: tallies.blankLinesBeforeSection.convention(),
    blankLinesAfterSection: tallies.blankLinesAfterSection.convention(),
  };
}

/** The gaps inside one section, each with what it lies between. */
export function* sectionGaps(section: Section): Generator<Gap> {
  yield* entryGaps(section.loose);
  for (const [index, group] of section.yearGroups.entries()) {
    yield* groupGaps(group);
    const above = section.yearGroups[index - 1];
    const last = above ? above.entries.at(-1) : section.loose.at(-1);
    if (last) yield* gapBelow("blankLinesBeforeYearHeading", last, group.heading);
  }
  const first = section.yearGroups[0]?.heading ?? section.entries[0];
  if (first) yield* gap("blankLinesAfterSection", endOfHeading(section), first.line);
}

export function* groupGaps(group: YearGroup): Generator<Gap> {
  yield* entryGaps(group.entries);
  const first = group.entries[0];
  if (first) yield* gap("blankLinesAfterYearHeading", endOfHeading(group), first.line);
}

export function* entryGaps(entries: readonly PlacedEntry[]): Generator<Gap> {
  for (let i = 1; i < entries.length; i++) {
    yield* gapBelow("blankLinesBetweenEntries", entries[i - 1]!, entries[i]!);
  }
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

function gapBelow(name: GapName, above: PlacedEntry, below: Placed<unknown>): Generator<Gap> {
  return gap(name, lineAfter(above), below.line);
}

function* gap(name: GapName, from: number, to: number): Generator<Gap> {
  const lines = to - from;
  if (lines >= 0 && lines <= mostBlankLines) yield [name, lines];
}
