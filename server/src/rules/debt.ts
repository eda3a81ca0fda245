// Legacy debt: what nearly the whole list deviates in is told once, not on every line.
import type { SourceText } from "../model/sourceText.ts";
import { asItStands, inDocument, type Located, startOf } from "./placing.ts";
import { rules } from "./registry.ts";
import type { Finding, Related } from "./rule.ts";

/**
 * So many soft findings of one rule are still told one by one. Fewer are slips that somebody works through (the list
 * that this was made for has had 89 lines that end in blanks); more are a habit, and would bury all others.
 */
export const mostApart = 100;

/** So many places are named beside the count; the others are where these lead. */
const placesNamed = 5;

/** All soft findings of one rule in one list, as one that stands on the first line. It has no fix of its own. */
export interface GatheredFinding extends Finding {
  /** In document order. */
  readonly gathered: readonly Finding[];
}

/** The findings to show: of a rule with many soft ones, one for all of them. The same array where there is no such rule. */
export function gatherFindings(findings: readonly Finding[], source: SourceText): readonly Finding[] {
  const debts = debtsOf(findings, source);
  return debts.length === 0 ? findings : [...debts, ...findings.filter((it) => !shownBy(debts, it))];
}

/** As `gatherFindings`, of what was found and where it stands. */
export function gatherLocated(all: readonly Located[], source: SourceText): readonly Located[] {
  const owed = owedByRule(all);
  if (owed.size === 0) return all;
  const debts = Array.from(owed.values(), (some) => asItStands(debtOf(some, source)));
  return [...debts, ...all.filter(({ found }) => !isSoft(found) || !owed.has(found.rule))];
}

/** What stands for more than `mostApart` soft findings (in document order), one for each such rule. */
export function debtsOf(findings: readonly Finding[], source: SourceText): GatheredFinding[] {
  const owed = owedByRule(findings.map(asItStands));
  return Array.from(owed.values(), (some) => ({
    ...debtOf(some, source),
    gathered: some.map(({ found }) => found),
  }));
}

/** The soft findings of rules that have more than `mostApart` of them. */
function owedByRule(all: readonly Located[]): ReadonlyMap<string, readonly Located[]> {
  const byRule = new Map<string, Located[]>();
  if (all.length <= mostApart) return byRule;
  for (const located of all) {
    if (!isSoft(located.found)) continue;
    const same = byRule.get(located.found.rule);
    if (same) same.push(located);
    else byRule.set(located.found.rule, [located]);
  }
  for (const [rule, { length }] of byRule) if (length <= mostApart) byRule.delete(rule);
  return byRule;
}

/** The same findings as they are shown: each once, and those in `debts` by what stands for them. */
export function asShown(findings: readonly Finding[], debts: readonly GatheredFinding[]): readonly Finding[] {
  if (debts.length === 0) return findings;
  return [...new Set(findings.map((finding) => shownBy(debts, finding) ?? finding))];
}

export function isGathered(finding: Finding): finding is GatheredFinding {
  return "gathered" in finding;
}

function debtOf(all: readonly Located[], source: SourceText): Finding {
  const { rule } = all[0]!.found;
  const first = source.placeAt(startOf(all[0]!)).line + 1;
  return {
    rule,
    severity: all.some(({ found }) => found.severity === "information") ? "information" : "hint",
    span: source.lineSpan(0),
    message: `${all.length} places: ${whatOf(rule)} The first is on line ${first}.`,
    related: all.slice(0, placesNamed).map((located) => placeOf(inDocument(located))),
  };
}

function placeOf({ span, message }: Finding): Related {
  return { span, message };
}

/** What the rule reports, to go on with within a sentence. */
function whatOf(rule: string): string {
  const summary = rules.find(({ meta }) => meta.id === rule)?.meta.summary ?? `${rule}.`;
  const isName = /^\S+\p{Lu}/u.test(summary);
  return isName ? summary : summary[0]!.toLowerCase() + summary.slice(1);
}

/** What is worse stands where it is: it has to be seen there. */
function isSoft({ severity }: Finding): boolean {
  return severity === "information" || severity === "hint";
}

function shownBy(debts: readonly GatheredFinding[], finding: Finding): GatheredFinding | undefined {
  return isSoft(finding) ? debts.find(({ rule }) => rule === finding.rule) : undefined;
}
