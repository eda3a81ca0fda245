// Entry rules and region rules over one region, remembered for as long as the region lives.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import type { PlacedRegion, Region } from "../model/region.ts";
import { entryChecker } from "./entryChecks.ts";
import { asItStands, byPlace, findingOf, type Located, lastingFindingOf, locatedIn } from "./placing.ts";
import type { EntryRule, RegionRule, Rule } from "./rule.ts";
import type { RuleSettings } from "./ruleSettings.ts";
import { type Surveyed, surveyEntryRules, surveyRegionRules } from "./surveys.ts";

export interface PartRules {
  readonly entry: readonly EntryRule[];
  readonly region: readonly RegionRule[];
}

/** What one rule found when it was told this. */
interface Checked {
  readonly surveyed: Surveyed<RegionRule>;
  readonly findings: readonly Located[];
}

interface Remembered {
  readonly settings: RuleSettings;
  readonly rules: PartRules;
  readonly forEntries: readonly Surveyed<EntryRule>[];
  readonly forRegions: readonly Surveyed<RegionRule>[];
  readonly byRule: ReadonlyMap<RegionRule, Checked>;
  /** In order of place; offsets from the start of the region. */
  readonly findings: readonly Located[];
  placed:
    | { readonly offset: number; readonly line: number; readonly findings: readonly Located[] }
    | undefined;
}

const remembered = new WeakMap<Region, Remembered>();

/**
 * Makes the function that gives the findings in a region and where they stand, in order of place. An unchanged region is
 * checked again only where the rules, the settings or what a rule is told of the list are others; where it has not moved
 * either, they are the same objects. `rules` and `settings` are compared as objects. What a rule throws is handed to
 * `onBreak`, and then nothing is remembered.
 */
export function regionChecker(
  rules: PartRules,
  list: List,
  style: HouseStyle,
  settings: RuleSettings,
  onBreak: (rule: Rule, error: unknown) => void,
): (region: PlacedRegion) => readonly Located[] {
  let whole = true;
  const noteBreak = (rule: Rule, error: unknown) => {
    whole = false;
    onBreak(rule, error);
  };
  const forEntries = surveyEntryRules(rules.entry, list, style, settings, onBreak);
  const forRegions = surveyRegionRules(rules.region, list, style, settings, onBreak);
  const checkEntry = entryChecker(forEntries, style, noteBreak);

  const checkRegion = (region: Region): Remembered => {
    const before = remembered.get(region);
    const isSame = before?.settings === settings && before.rules === rules;
    if (isSame && before.forEntries === forEntries && before.forRegions === forRegions) return before;
    whole = true;
    const byRule = new Map<RegionRule, Checked>();
    const findings: Located[] = [];
    for (const entry of region.entries) {
      for (const { rule, report } of checkEntry(entry.it)) {
        const found = lastingFindingOf(rule, report, settings);
        findings.push({ found, offset: entry.offset, line: entry.line });
      }
    }
    for (const surveyed of forRegions) {
      const { rule, told } = surveyed;
      const known = isSame ? before.byRule.get(rule) : undefined;
      const checked =
        known?.surveyed === surveyed
          ? known
          : { surveyed, findings: checkWith(rule, region, told, settings, noteBreak) };
      byRule.set(rule, checked);
      for (const finding of checked.findings) findings.push(finding);
    }
    const result = {
      settings,
      rules,
      forEntries,
      forRegions,
      byRule,
      findings: findings.sort(byPlace),
      placed: undefined,
    };
    if (whole) remembered.set(region, result);
    return result;
  };
  return (region) => {
    const { it, offset, line } = region;
    const checked = checkRegion(it);
    if (checked.placed?.offset !== offset || checked.placed.line !== line) {
      const findings = checked.findings.map((located) => locatedIn(region, located));
      checked.placed = { offset, line, findings };
    }
    return checked.placed.findings;
  };
}

function checkWith(
  rule: RegionRule,
  region: Region,
  told: unknown,
  settings: RuleSettings,
  onBreak: (rule: Rule, error: unknown) => void,
): readonly Located[] {
  try {
    return Array.from(rule.check(region, told), (report) => asItStands(findingOf(rule, report, settings)));
  } catch (error) {
    onBreak(rule, error);
    return [];
  }
}
