// Where a list leaves more or fewer lines between two neighbours than it usually does: known by lines alone, without its text.
import type { Convention, HouseStyle } from "../../model/houseStyle.ts";
import type { PlacedEntry } from "../../model/list.ts";
import { perObject } from "../../model/perObject.ts";
import { type PlacedRegion, perRegion, type Region } from "../../model/region.ts";
import { regionSuccession } from "../../model/succession.ts";
import { lineAfter, movesNoLine } from "../../style/blankLines.ts";

/** How many blank lines a list leaves where; undefined where it has no habit. The same object for the same numbers. */
export interface Usual {
  readonly between: number | undefined;
  readonly aboveYear: number | undefined;
  readonly aboveSection: number | undefined;
}

/** Few: blank lines are counted up to a handful. */
const known = new Map<string, Usual>();

export const usualLines = perObject((style: HouseStyle): Usual => {
  const between = style.blankLinesBetweenEntries.value;
  const aboveYear = style.blankLinesBeforeYearHeading.value;
  const aboveSection = usualAboveSection(style);
  const key = `${between} ${aboveYear} ${aboveSection}`;
  const usual = known.get(key) ?? { between, aboveYear, aboveSection };
  known.set(key, usual);
  return usual;
});

/** A list with few sections that are not of one mind keeps, above them, to what it does above its years. */
function usualAboveSection(style: HouseStyle): number | undefined {
  const { value, leading, count, total }: Convention<number> = style.blankLinesBeforeSection;
  const isHalf = leading === style.blankLinesBeforeYearHeading.value && count * 2 >= total;
  return value ?? (isHalf ? leading : undefined);
}

/** What stands below an entry: the next one of its run, a year or a section. */
interface UnevenPlace {
  readonly habit: keyof Usual;
  /** The 0-based line after the entry, in the region. */
  readonly line: number;
  /** Of the section in the region. */
  readonly section: number;
  /** Of the year in the section; of entries outside of years: -1. */
  readonly year: number;
  /** Of the entry in its run. */
  readonly entry: number;
}

/** Of one region; the same object for the next version of it where no line moved. */
interface Uneven {
  readonly usual: Usual;
  readonly places: readonly UnevenPlace[];
}

const unevenOf = new WeakMap<Region, Uneven>();

export function unevenIn(region: Region, usual: Usual): Uneven {
  const own = unevenOf.get(region);
  if (own?.usual === usual) return own;
  const follows = regionSuccession(region)?.before;
  const before = follows && movesNoLine(follows, region) ? unevenOf.get(follows) : undefined;
  const uneven = before?.usual === usual ? before : { usual, places: findPlaces(region, usual) };
  unevenOf.set(region, uneven);
  return uneven;
}

function findPlaces({ sections }: Region, usual: Usual): readonly UnevenPlace[] {
  const places: UnevenPlace[] = [];
  const look = (place: Omit<UnevenPlace, "line">, line: number | undefined, below: number) => {
    if (line !== undefined && isUneven(below - line, usual[place.habit])) places.push({ ...place, line });
  };
  const lookInRun = (run: readonly PlacedEntry[], section: number, year: number) => {
    for (let entry = 1; entry < run.length; entry++) {
      const line = lineAfter(run[entry - 1]!);
      if (!isUneven(run[entry]!.line - line, usual.between)) continue;
      places.push({ habit: "between", line, section, year, entry });
    }
  };
  let last: number | undefined;
  for (const [section, { heading, loose, yearGroups, entries }] of sections.entries()) {
    look({ habit: "aboveSection", section, year: -1, entry: 0 }, last, heading.line);
    lookInRun(loose, section, -1);
    let above = lineBelow(loose);
    for (const [year, group] of yearGroups.entries()) {
      look({ habit: "aboveYear", section, year, entry: 0 }, above, group.heading.line);
      lookInRun(group.entries, section, year);
      above = lineBelow(group.entries);
    }
    last = lineBelow(entries);
  }
  return places;
}

function isUneven(found: number, wanted: number | undefined): boolean {
  return wanted !== undefined && found !== wanted;
}

/** The line after the last of the entries, if there is any. */
function lineBelow(entries: readonly PlacedEntry[]): number | undefined {
  const last = entries.at(-1);
  return last && lineAfter(last);
}

/** Lines between the last entry of the section above the region and its first section; undefined where one of them is missing. */
export function widthAboveRegion(regions: readonly PlacedRegion[], at: number): number | undefined {
  const { it, line } = regions[at]!;
  const { top } = edgesOf(it);
  if (top === undefined) return undefined;
  let above = at - 1;
  while (above >= 0 && regions[above]!.it.sections.length === 0) above--;
  const upper = regions[above];
  const bottom = upper && edgesOf(upper.it).bottom;
  return bottom === undefined ? undefined : line + top - upper!.line - bottom;
}

/** Lines from the start of the region to its first section, and to what follows the last entry of its last one. */
const edgesOf = perRegion(({ sections }) => {
  const last = sections.at(-1);
  return { top: sections[0]?.heading.line, bottom: last && lineBelow(last.entries) };
});
