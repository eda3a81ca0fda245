// What can be said of some entries before the list that they stand in is known.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { PlacedEntry } from "../model/list.ts";
import { byPlace, findingOf, inDocument, type Located } from "./placing.ts";
import { rules } from "./registry.ts";
import type { EntryRule, Finding, Rule } from "./rule.ts";
import type { RuleSettings } from "./ruleSettings.ts";
import { entryContext } from "./surveys.ts";

/** Rules without `reads` look at no convention; inferring some for them would be a tenth of the time to the first findings. */
const unread = {} as HouseStyle;

/**
 * The errors and warnings of rules that ask for nothing but the entry, in document order: the list as a whole takes none of
 * them away (soft findings may be so many in the end that one stands for all). None where settings leave sections unchecked,
 * since nobody knows yet which these are. A rule that throws says nothing.
 */
export function earlyFindings(entries: readonly PlacedEntry[], settings: RuleSettings): readonly Finding[] {
  if (settings.unchecked?.length) return [];
  const active = rules.filter(isAboutEntryAlone).filter(({ meta }) => settings.rules[meta.id] !== "off");
  const located = entries.flatMap((entry) => active.flatMap((rule) => findingsOf(rule, entry, settings)));
  const findings = located.sort(byPlace).map(inDocument);
  return findings.filter(({ severity }) => severity === "error" || severity === "warning");
}

function isAboutEntryAlone(rule: Rule): rule is EntryRule {
  return rule.scope === "entry" && rule.survey === undefined && (rule.reads ?? []).length === 0;
}

function findingsOf(rule: EntryRule, entry: PlacedEntry, settings: RuleSettings): Located[] {
  try {
    const reports = rule.check(entry.it, unread, entryContext(rule, settings), undefined);
    const { offset, line } = entry;
    return Array.from(reports, (report) => ({ found: findingOf(rule, report, settings), offset, line }));
  } catch {
    // It is told when the whole list is checked.
    return [];
  }
}
