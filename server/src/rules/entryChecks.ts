// Entry rules over one entry, remembered for as long as the entry lives.
import { type Entry, written } from "../model/entry.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import { type Replaced, seesTheSame } from "./replaced.ts";
import type { EntryRule, Report } from "./rule.ts";
import type { Surveyed } from "./surveys.ts";

export interface EntryReport {
  readonly rule: EntryRule;
  readonly report: Report;
}

interface Remembered {
  readonly rules: readonly Surveyed<EntryRule>[];
  readonly reports: readonly EntryReport[];
}

const remembered = new WeakMap<Entry, Remembered>();

/**
 * Makes the function that says what the rules find in an entry, spans counted from the start of its source. Over an unchanged
 * entry only those rules run again that are told something else; over one that took the place of another, only those that may
 * find something now. What a rule throws is handed to `onBreak`, and then nothing is remembered.
 */
export function entryChecker(
  rules: readonly Surveyed<EntryRule>[],
  style: HouseStyle,
  onBreak: (rule: EntryRule, error: unknown) => void,
): (entry: Entry, replaced?: Replaced) => readonly EntryReport[] {
  const asBefore = new Map<readonly Surveyed<EntryRule>[], ReadonlySet<EntryRule>>();
  const settledSince = (before: readonly Surveyed<EntryRule>[]) => {
    const settled = asBefore.get(before) ?? rulesToldTheSame(before, rules);
    asBefore.set(before, settled);
    return settled;
  };
  return (entry, replaced) => {
    const before = remembered.get(entry);
    if (before?.rules === rules) return before.reports;
    const settled = before && settledSince(before.rules);
    const reports = before?.reports.filter(({ rule }) => settled?.has(rule)) ?? [];
    const saidInPlace = replaced && remembered.get(replaced.was);
    const earlier = saidInPlace?.rules === rules ? saidInPlace.reports : undefined;
    const text = written(entry, entry.span);
    let whole = true;
    for (const { rule, context, told } of rules) {
      if (settled?.has(rule) || rule.sign?.test(text) === false) continue;
      if (replaced && earlier && seesTheSame(rule, replaced) && saysNothing(rule, earlier)) continue;
      try {
        for (const report of rule.check(entry, style, context, told)) reports.push({ rule, report });
      } catch (error) {
        whole = false;
        onBreak(rule, error);
      }
    }
    if (whole) remembered.set(entry, { rules, reports });
    return reports;
  };
}

function saysNothing(rule: EntryRule, reports: readonly EntryReport[]): boolean {
  for (const report of reports) if (report.rule === rule) return false;
  return true;
}

function rulesToldTheSame(
  before: readonly Surveyed<EntryRule>[],
  now: readonly Surveyed<EntryRule>[],
): ReadonlySet<EntryRule> {
  const known = new Set(before);
  return new Set(now.filter((one) => known.has(one)).map(({ rule }) => rule));
}
