// The work of a first check in small steps, so that a server can do other things in between.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import { sumsAhead } from "../model/sums.ts";
import { RegionList } from "../parse/regionList.ts";
import { entryChecker } from "./entryChecks.ts";
import { regionChecker } from "./regionChecks.ts";
import type { Rule } from "./rule.ts";
import type { RuleSettings } from "./ruleSettings.ts";
import { activeRules, type Checked } from "./runner.ts";
import { entryContext, surveyEntryRules } from "./surveys.ts";

/** So many entries at least are new to the rules about the whole list in one step; and there are so many such steps at most. */
const entriesAtOnce = 150;
const mostBeginnings = 32;

/**
 * Finds out what `locateFindings` will ask for: what is remembered of each region and each entry, and the indexes over the list.
 * Nothing depends on how many of the steps are taken; what throws here throws there too, and is told then.
 */
export function* checkAhead(
  { list, source }: Checked,
  styleOf: () => HouseStyle,
  settings: RuleSettings,
): Generator<void> {
  if (!list.isPaperList) return;
  const active = activeRules(settings);
  yield* sumsAhead(list);
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
  const { regions } = list;
  const total = regions.reduce((sum, { it }) => sum + it.its.length, 0);
  const atOnce = Math.max(entriesAtOnce, Math.ceil(total / mostBeginnings));
  let entries = 0;
  for (const [index, { it }] of regions.entries()) {
    entries += it.its.length;
    if (entries < atOnce || index === regions.length - 1) continue;
    yield beginning(list, index + 1);
    entries = 0;
  }
  yield list;
}

/** The first regions of a list, so many, as a list: indexes that follow lists grow with it. */
export function beginning({ regions }: List, count: number): List {
  return new RegionList(regions.slice(0, count), true);
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
