// Entry rules over one entry, remembered for as long as the entry lives.
import type { Entry } from "../model/entry.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import type { EntryRule, Report } from "./rule.ts";
import type { RuleSettings } from "./ruleSettings.ts";
import type { Surveyed } from "./surveys.ts";

export interface EntryReport {
  readonly rule: EntryRule;
  readonly report: Report;
}

/** The rules that look at entries, and all that they are told. */
export interface Briefing {
  readonly options: RuleSettings["options"];
  readonly venues: RuleSettings["venues"];
  readonly rules: readonly Surveyed<EntryRule>[];
  /** What the rules are told of the list, as text. */
  readonly key: string;
}

const lastBriefings = new WeakMap<RuleSettings, Briefing>();

/** The same object where the rules were told the same the last time. */
export function briefing(rules: readonly Surveyed<EntryRule>[], settings: RuleSettings): Briefing {
  const last = lastBriefings.get(settings);
  const key = rules.map((one) => one.key).join("\n");
  if (last?.key === key && last.rules.every(({ rule }, index) => rule === rules[index]?.rule)) return last;
  const now = { options: settings.options, venues: settings.venues, rules, key };
  lastBriefings.set(settings, now);
  return now;
}

interface Remembered {
  readonly briefing: Briefing;
  readonly reports: readonly EntryReport[];
}

const remembered = new WeakMap<Entry, Remembered>();

/**
 * Makes the function that says what the rules find in an entry, spans counted from the start of its source. Over an unchanged
 * entry only those rules run again that are told something else, or all of them where the settings say something else.
 * What a rule throws is handed to `onBreak`, and then nothing is remembered.
 */
export function entryChecker(
  now: Briefing,
  style: HouseStyle,
  onBreak: (rule: EntryRule, error: unknown) => void,
): (entry: Entry) => readonly EntryReport[] {
  const asBefore = new Map<Briefing, ReadonlySet<EntryRule>>();
  const settledSince = (before: Briefing) => {
    const settled = asBefore.get(before) ?? rulesToldTheSame(before, now);
    asBefore.set(before, settled);
    return settled;
  };
  return (entry) => {
    const before = remembered.get(entry);
    if (before?.briefing === now) return before.reports;
    const settled = before && settledSince(before.briefing);
    const reports = before?.reports.filter(({ rule }) => settled?.has(rule)) ?? [];
    let whole = true;
    for (const { rule, context, told } of now.rules) {
      if (settled?.has(rule)) continue;
      try {
        for (const report of rule.check(entry, style, context, told)) reports.push({ rule, report });
      } catch (error) {
        whole = false;
        onBreak(rule, error);
      }
    }
    if (whole) remembered.set(entry, { briefing: now, reports });
    return reports;
  };
}

function rulesToldTheSame(before: Briefing, now: Briefing): ReadonlySet<EntryRule> {
  if (before.options !== now.options || before.venues !== now.venues) return new Set();
  const keys = new Map(before.rules.map(({ rule, key }) => [rule, key]));
  return new Set(now.rules.filter(({ rule, key }) => keys.get(rule) === key).map(({ rule }) => rule));
}
