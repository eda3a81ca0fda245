// Entry rules over one entry, remembered for as long as the entry lives.
import type { Entry } from "../model/entry.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import type { EntryContext, EntryRule, Report, Rule } from "./rule.ts";
import { optionValues } from "./ruleOptions.ts";
import type { RuleSettings } from "./ruleSettings.ts";

export interface EntryReport {
  readonly rule: EntryRule;
  readonly report: Report;
}

interface Remembered {
  readonly options: RuleSettings["options"];
  readonly venues: RuleSettings["venues"];
  readonly rules: readonly EntryRule[];
  readonly values: string;
  readonly reports: readonly EntryReport[];
}

const remembered = new WeakMap<Entry, Remembered>();

/**
 * Makes the function that says what the rules find in an entry, spans counted from the start of its source. An unchanged
 * entry is not checked again unless the rules or what they are told are others or a convention that one of them reads has another value.
 * What a rule throws is handed to `onBreak`, and then nothing is remembered.
 */
export function entryChecker(
  rules: readonly EntryRule[],
  style: HouseStyle,
  settings: RuleSettings,
  onBreak: (rule: EntryRule, error: unknown) => void,
): (entry: Entry) => readonly EntryReport[] {
  const { options, venues } = settings;
  const values = conventionValues(rules, style);
  const contexts = rules.map((rule) => entryContext(rule, settings));
  return (entry) => {
    const before = remembered.get(entry);
    const sameTold = before?.options === options && before?.venues === venues;
    if (sameTold && before?.values === values && sameItems(before.rules, rules)) return before.reports;
    const reports: EntryReport[] = [];
    let whole = true;
    for (const [index, rule] of rules.entries()) {
      try {
        for (const report of rule.check(entry, style, contexts[index]!)) reports.push({ rule, report });
      } catch (error) {
        whole = false;
        onBreak(rule, error);
      }
    }
    if (whole) remembered.set(entry, { options, venues, rules, values, reports });
    return reports;
  };
}

/** The values of all conventions that the rules read, as text. */
export function conventionValues(rules: readonly EntryRule[], style: HouseStyle): string {
  const conventions = new Set(rules.flatMap((rule) => rule.reads ?? []));
  return JSON.stringify([...conventions].map((name) => conventionValue(style[name]) ?? null));
}

function conventionValue(convention: HouseStyle[keyof HouseStyle]): unknown {
  return typeof convention === "object" && "value" in convention ? convention.value : convention;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** What a rule is told of the settings. */
export function entryContext({ meta }: Rule, { options, venues = [] }: RuleSettings): EntryContext {
  return { options: optionValues(meta.options ?? {}, options?.[meta.id]), venues };
}
