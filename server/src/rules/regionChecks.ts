// Entry rules and region rules over one region, remembered for as long as the region lives.
import type { Entry } from "../model/entry.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import type { PlacedRegion, Region } from "../model/region.ts";
import { type RegionSuccession, regionSuccession, saidOfEach } from "../model/succession.ts";
import { entryChecker } from "./entryChecks.ts";
import { byPlace, type Located, lastingFindingOf, locatedFindings, locatedIn } from "./placing.ts";
import { type Replaced, replacedIn, seesTheSame } from "./replaced.ts";
import type { EntryRule, Finding, RegionRule, Rule } from "./rule.ts";
import type { RuleSettings } from "./ruleSettings.ts";
import { type Surveyed, surveyEntryRules, surveyRegionRules } from "./surveys.ts";

export interface PartRules {
  readonly entry: readonly EntryRule[];
  readonly region: readonly RegionRule[];
}

/** What one rule found when it was told this. */
interface CheckedByRule {
  readonly surveyed: Surveyed<RegionRule>;
  readonly findings: readonly Located[];
}

interface Remembered {
  readonly settings: RuleSettings;
  readonly rules: PartRules;
  readonly forEntries: readonly Surveyed<EntryRule>[];
  readonly forRegions: readonly Surveyed<RegionRule>[];
  /** Entry by entry. */
  readonly inEntries: readonly (readonly Finding[])[];
  readonly byRule: readonly CheckedByRule[];
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

  const knownOf = (region: Region): Remembered | undefined => {
    const known = remembered.get(region);
    return known?.settings === settings && known.rules === rules ? known : undefined;
  };
  const findingsIn = (entry: Entry, replaced?: Replaced): readonly Finding[] => {
    const reports = checkEntry(entry, replaced);
    if (reports.length === 0) return nothing;
    const findings: Finding[] = [];
    for (const { rule, report } of reports) findings.push(lastingFindingOf(rule, report, settings));
    return findings;
  };
  const inEntriesOf = (region: Region, earlier: Earlier | undefined): Remembered["inEntries"] => {
    if (earlier?.known.forEntries !== forEntries) return region.its.map((entry) => findingsIn(entry));
    const { known, succession, replaced } = earlier;
    return saidOfEach(known.inEntries, succession, (entry) => findingsIn(entry, replaced));
  };
  const checkRegion = (region: Region): Remembered => {
    const own = knownOf(region);
    if (own?.forEntries === forEntries && own.forRegions === forRegions) return own;
    whole = true;
    const succession = regionSuccession(region);
    const known = succession && knownOf(succession.before);
    const earlier = known && { succession, known, replaced: replacedIn(succession) };
    const inEntries = inEntriesOf(region, earlier);
    const byRule: CheckedByRule[] = [];
    for (const surveyed of forRegions) {
      const known = foundBefore(surveyed, own) ?? stillNothing(surveyed, earlier);
      byRule.push(known ?? checkWith(surveyed, region, settings, noteBreak));
    }
    const findings = inOrder(region, inEntries, byRule);
    const result = {
      settings,
      rules,
      forEntries,
      forRegions,
      inEntries,
      byRule,
      findings,
      placed: undefined,
    };
    if (whole) remembered.set(region, result);
    return result;
  };
  return (region) => {
    const { it, offset, line } = region;
    const checked = checkRegion(it);
    if (checked.placed?.offset !== offset || checked.placed.line !== line) {
      const findings: Located[] = [];
      for (const located of checked.findings) findings.push(locatedIn(region, located));
      checked.placed = { offset, line, findings };
    }
    return checked.placed.findings;
  };
}

const nothing: readonly Finding[] = [];

/** What was found in the region that a region follows. */
interface Earlier {
  readonly succession: RegionSuccession;
  readonly known: Remembered;
  readonly replaced: Replaced | undefined;
}

function foundBefore(
  surveyed: Surveyed<RegionRule>,
  known: Remembered | undefined,
): CheckedByRule | undefined {
  if (!known) return undefined;
  for (const checked of known.byRule) if (checked.surveyed === surveyed) return checked;
  return undefined;
}

/** What the rule found before, where that was nothing, and it sees the same in the entry that was changed. */
function stillNothing(
  surveyed: Surveyed<RegionRule>,
  earlier: Earlier | undefined,
): CheckedByRule | undefined {
  if (!earlier?.replaced || !seesTheSame(surveyed.rule, earlier.replaced)) return undefined;
  const before = foundBefore(surveyed, earlier.known);
  return before?.findings.length === 0 ? before : undefined;
}

function checkWith(
  surveyed: Surveyed<RegionRule>,
  region: Region,
  settings: RuleSettings,
  onBreak: (rule: Rule, error: unknown) => void,
): CheckedByRule {
  const { rule, told } = surveyed;
  try {
    return { surveyed, findings: locatedFindings(rule, rule.check(region, told), settings) };
  } catch (error) {
    onBreak(rule, error);
    return { surveyed, findings: [] };
  }
}

function inOrder(
  { entries }: Region,
  inEntries: Remembered["inEntries"],
  byRule: readonly CheckedByRule[],
): readonly Located[] {
  const all: Located[] = [];
  for (let at = 0; at < entries.length; at++) {
    const { offset, line } = entries[at]!;
    for (const found of inEntries[at]!) all.push({ found, offset, line });
  }
  for (const { findings } of byRule) for (const located of findings) all.push(located);
  return all.sort(byPlace);
}
