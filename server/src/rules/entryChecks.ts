// Entry rules over one entry, remembered for as long as the entry lives.
import type { Entry } from "../model/entry.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import type { EntryRule, Report } from "./rule.ts";

export interface EntryReport {
  readonly rule: EntryRule;
  readonly report: Report;
}

interface Remembered {
  readonly rules: readonly EntryRule[];
  readonly values: string;
  readonly reports: readonly EntryReport[];
}

const remembered = new WeakMap<Entry, Remembered>();

/**
 * Makes the function that says what the rules find in an entry, spans counted from the start of its source. An unchanged
 * entry is not checked again unless the rules are others or a convention that one of them reads has another value.
 * What a rule throws is handed to `onBreak`, and then nothing is remembered.
 */
export function entryChecker(
  rules: readonly EntryRule[],
  style: HouseStyle,
  onBreak: (rule: EntryRule, error: unknown) => void,
): (entry: Entry) => readonly EntryReport[] {
  const values = valuesRead(rules, style);
  return (entry) => {
    const before = remembered.get(entry);
    if (before?.values === values && sameItems(before.rules, rules)) return before.reports;
    const reports: EntryReport[] = [];
    let whole = true;
    for (const rule of rules) {
      try {
        for (const report of rule.check(entry, style)) reports.push({ rule, report });
      } catch (error) {
        whole = false;
        onBreak(rule, error);
      }
    }
    if (whole) remembered.set(entry, { rules, values, reports });
    return reports;
  };
}

function valuesRead(rules: readonly EntryRule[], style: HouseStyle): string {
  const conventions = new Set(rules.flatMap((rule) => rule.reads ?? []));
  return JSON.stringify([...conventions].map((name) => conventionValue(style[name]) ?? null));
}

function conventionValue(convention: HouseStyle[keyof HouseStyle]): unknown {
  return typeof convention === "object" ? convention.value : convention;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
