// The work of a first check in small steps, so that a server can do other things in between.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import type { PlacedRegion } from "../model/region.ts";
import { sumsOf } from "../model/sums.ts";
import { RegionList } from "../parse/regionList.ts";
import { inferHouseStyle } from "../style/inferHouseStyle.ts";
import { entryChecker } from "./entryChecks.ts";
import { regionChecker } from "./regionChecks.ts";
import type { Rule } from "./rule.ts";
import type { RuleSettings } from "./ruleSettings.ts";
import { activeRules, type Checked } from "./runner.ts";
import { entryContext, surveyEntryRules } from "./surveys.ts";

/** So many regions at least are new to the rules about the whole list in one step; and there are so many such steps at most. */
const regionsAtOnce = 5;
const mostBeginnings = 20;

/**
 * Finds out what `checkList` will ask for: what is remembered of each region and each entry, and the indexes over the list.
 * Nothing depends on how many of the steps are taken; what throws here throws there too, and is told then.
 */
export function* checkAhead(
  { list, source }: Checked,
  styleOf: () => HouseStyle,
  settings: RuleSettings,
): Generator<void> {
  if (!list.isPaperList) return;
  const active = activeRules(settings);
  for (const region of list.regions) {
    const alone = only([region]);
    const style = inferHouseStyle(alone, source);
    yield;
    for (const rule of [...active.entry, ...active.region]) {
      tryOut(() => rule.survey?.(sumsOf(alone), style, entryContext(rule, settings)));
      yield;
    }
  }
  const style = styleOf();
  yield;
  const checkEntry = entryChecker(
    surveyEntryRules(active.entry, list, style, settings, ignore),
    style,
    ignore,
  );
  for (const { it } of list.regions.flatMap((region) => region.it.entries)) {
    checkEntry(it);
    yield;
  }
  const checkRegion = regionChecker(active, list, style, settings, ignore);
  for (const region of list.regions) {
    checkRegion(region);
    yield;
  }
  for (const begun of beginnings(list)) {
    for (const rule of active.list) {
      tryOut(() => [...rule.check(begun, style, source, { ...entryContext(rule, settings), siblings: [] })]);
      yield;
    }
  }
}

/** Lists that begin as this one does, each a little longer, and the list: indexes that follow them grow step by step. */
function* beginnings(list: List): Generator<List> {
  const { length } = list.regions;
  const atOnce = Math.max(regionsAtOnce, Math.ceil(length / mostBeginnings));
  for (let count = atOnce; count < length; count += atOnce) yield beginning(list, count);
  yield list;
}

/** The first regions of a list, so many, as a list: indexes that follow lists grow with it. */
export function beginning({ regions }: List, count: number): List {
  return only(regions.slice(0, count));
}

/** A list of these regions alone. */
function only(regions: readonly PlacedRegion[]): List {
  return new RegionList(regions, true);
}

function tryOut(check: () => unknown): void {
  try {
    check();
  } catch {
    // It throws again when it counts.
  }
}

function ignore(_rule: Rule, _error: unknown): void {
  // It throws again when it counts.
}
