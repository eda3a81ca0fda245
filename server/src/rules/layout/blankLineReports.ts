// What is said of gaps that are not as wide as usual, and how they are mended.
import { insert, remove } from "../../base/textEdit.ts";
import type { HouseStyle } from "../../model/houseStyle.ts";
import type { List } from "../../model/list.ts";
import type { Region } from "../../model/region.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { listSuccession } from "../../model/succession.ts";
import type { Fix, Report } from "../rule.ts";
import { type Gap, gapAboveRegion, gapsWithin } from "./blankLineGaps.ts";
import { type Usual, usualLines } from "./unevenPlaces.ts";

/** Of a gap in a region, or of the one above it. */
export interface GapReport {
  /** The index of the region in the list; spans count from its start. */
  readonly region: number;
  readonly isAbove: boolean;
  readonly report: Report;
}

/** What reports go by, beside the text. */
interface Habits {
  readonly usual: Usual;
  readonly lineBreak: string;
}

const ofLists = new WeakMap<List, Habits & { readonly reports: readonly GapReport[] }>();

/** Where one region took the place of another, that is looked at, and the gap above the next section; else all are. */
export function reportsIn(list: List, style: HouseStyle, source: SourceText): readonly GapReport[] {
  const { regions } = list;
  const habits: Habits = { usual: usualLines(style), lineBreak: style.lineBreak };
  const reports: GapReport[] = [];
  const lookWithin = (region: number) => {
    for (const report of reportsWithin(regions[region]!.it, habits)) {
      reports.push({ region, isAbove: false, report });
    }
  };
  const lookAbove = (region: number) => {
    const gap = gapAboveRegion(list, region, habits.usual, source);
    if (gap) reports.push({ region, isAbove: true, report: reportOf(gap, habits) });
  };

  const succession = listSuccession(list);
  const before = succession && ofLists.get(succession.before);
  if (before && sameHabits(before, habits)) {
    const { index: changed } = succession;
    const next = regions.findIndex(({ it }, at) => at > changed && it.sections.length > 0);
    for (const one of before.reports) {
      if (one.region !== changed && !(one.region === next && one.isAbove)) reports.push(one);
    }
    lookWithin(changed);
    lookAbove(changed);
    if (next > 0) lookAbove(next);
  } else {
    for (const region of regions.keys()) {
      lookWithin(region);
      lookAbove(region);
    }
  }
  ofLists.set(list, { ...habits, reports });
  return reports;
}

const ofRegions = new WeakMap<Region, Habits & { readonly reports: readonly Report[] }>();

/** The same objects for the same region, as long as the list does the same. */
function reportsWithin(region: Region, habits: Habits): readonly Report[] {
  const before = ofRegions.get(region);
  if (before && sameHabits(before, habits)) return before.reports;
  const reports = gapsWithin(region, habits.usual).map((gap) => reportOf(gap, habits));
  ofRegions.set(region, { ...habits, reports });
  return reports;
}

function sameHabits(a: Habits, b: Habits): boolean {
  return a.usual === b.usual && a.lineBreak === b.lineBreak;
}

function reportOf(gap: Gap, habits: Habits): Report {
  const { found, wanted, blank, below, what } = gap;
  const usual = `${wanted === 0 ? "none" : wanted}, as usual in this list`;
  const message =
    found === 0
      ? `There is no blank line ${what}; leave ${usual}.`
      : `There ${found === 1 ? "is 1 blank line" : `are ${found} blank lines`} ${what}; leave ${usual}.`;
  return { span: found === 0 ? below : blank, message, fix: mend(gap, habits) };
}

function mend({ found, wanted, blank, surplus, safe }: Gap, { lineBreak }: Habits): Fix {
  const difference = Math.abs(found - wanted);
  const lines = difference === 1 ? "the blank line" : `${difference} blank lines`;
  if (found > wanted) return { title: `Delete ${lines}`, safe, edits: [remove(surplus)] };
  const added = insert(blank.end, lineBreak.repeat(difference));
  return { title: `Add ${lines}`, safe, edits: [added] };
}
