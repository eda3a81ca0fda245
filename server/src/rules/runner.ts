// Runs the rules over one snapshot. A keystroke checks anew what it changed; a rule that throws costs only that rule.
import type { Span } from "../base/span.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import { findInList } from "./listFindings.ts";
import { byPlace, inDocument, joined, type Located, locatedFindings, merged, startOf } from "./placing.ts";
import { type PartRules, regionChecker } from "./regionChecks.ts";
import { rules as allRules } from "./registry.ts";
import type { Finding, ListRule, Rule, Sibling, SuppressionRule, SuppressionUse } from "./rule.ts";
import type { RuleSettings } from "./ruleSettings.ts";
import { suppress } from "./suppressions.ts";

/** What is checked; every snapshot is one. */
export interface Checked {
  readonly list: List;
  readonly source: SourceText;
}

export interface CheckOptions {
  /** Called at most once per rule and run, with what the rule threw. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
  /** Instead of the registry, for tests. */
  readonly rules?: readonly Rule[];
  /** The other files that form one list with this one. */
  readonly siblings?: readonly Sibling[];
}

/** All findings in document order, spans as document offsets (UTF-16). A text that is no paper list has none. */
export function checkList(
  checked: Checked,
  style: HouseStyle,
  settings: RuleSettings,
  options: CheckOptions = {},
): Finding[] {
  return locateFindings(checked, style, settings, options).map(inDocument);
}

/** The same as what was found and where it stands: after an edit, most of that is what it was. */
export function locateFindings(
  { list, source }: Checked,
  style: HouseStyle,
  settings: RuleSettings,
  options: CheckOptions = {},
): readonly Located[] {
  if (!list.isPaperList) return [];
  const active = activeRules(settings, options.rules);
  const broken = new Set<Rule>();
  const onBreak = (rule: Rule, error: unknown) => {
    if (!broken.has(rule)) options.onRuleError?.(rule.meta.id, error);
    broken.add(rule);
  };
  const checkRegion = regionChecker(active, list, style, settings, onBreak);
  const inRegions = joined(list.regions.map(checkRegion));
  const { siblings = none } = options;
  const inList = findInList(list, source, { rules: active.list, style, settings, siblings }, onBreak);
  const all = merged(inRegions, inList);
  const findings = broken.size === 0 ? all : withoutRules(all, broken);
  const { left, uses } = suppress(findings, list, source, () => ({
    known: idsOf([...allRules, ...(options.rules ?? [])]),
    ran: idsOf(active.all.filter((rule) => !broken.has(rule))),
  }));
  const ofComments =
    uses.length === 0 ? none : findInComments(active.suppression, uses, source, settings, onBreak);
  const told = merged(left, ofComments);
  return settings.unchecked?.length ? outsideOf(settings.unchecked, list, told) : told;
}

const none: readonly never[] = [];

function findInComments(
  rules: readonly SuppressionRule[],
  uses: readonly SuppressionUse[],
  source: SourceText,
  settings: RuleSettings,
  onBreak: (rule: Rule, error: unknown) => void,
): readonly Located[] {
  const findings: Located[] = [];
  for (const rule of rules) {
    try {
      findings.push(...locatedFindings(rule, rule.check(uses, source), settings));
    } catch (error) {
      onBreak(rule, error);
    }
  }
  return findings.sort(byPlace);
}

interface ActiveRules extends PartRules {
  readonly all: readonly Rule[];
  readonly list: readonly ListRule[];
  readonly suppression: readonly SuppressionRule[];
}

const remembered = new WeakMap<RuleSettings, WeakMap<readonly Rule[], ActiveRules>>();

/** Those that are not turned off, by what they look at; the same object for the same rules and settings. */
export function activeRules(settings: RuleSettings, rules: readonly Rule[] = allRules): ActiveRules {
  const known = remembered.get(settings) ?? new WeakMap<readonly Rule[], ActiveRules>();
  remembered.set(settings, known);
  const before = known.get(rules);
  if (before) return before;
  const all = rules.filter((rule) => settings.rules[rule.meta.id] !== "off");
  const active = {
    all,
    entry: all.filter((rule) => rule.scope === "entry"),
    region: all.filter((rule) => rule.scope === "region"),
    list: all.filter((rule) => rule.scope === "list"),
    suppression: all.filter((rule) => rule.scope === "suppression"),
  };
  known.set(rules, active);
  return active;
}

/** The findings that begin in none of these sections. */
function outsideOf(titles: readonly string[], list: List, findings: readonly Located[]): readonly Located[] {
  const sections = list.sections.filter(({ title }) => titles.includes(title));
  if (sections.length === 0) return findings;
  const isIn = (span: Span, at: number) => span.start <= at && at < span.end;
  return findings.filter((located) => !sections.some(({ span }) => isIn(span, startOf(located))));
}

function idsOf(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.map(({ meta }) => meta.id));
}

/** A rule that broke half-way says nothing: half of its findings would mislead more than none. */
function withoutRules(findings: readonly Located[], broken: ReadonlySet<Rule>): readonly Located[] {
  const ids = idsOf([...broken]);
  return findings.filter(({ found }) => !ids.has(found.rule));
}
