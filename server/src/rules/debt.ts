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
  if (all.length <= mostApart) return all;
  const soft = new Map<string, number>();
  for (const { found } of all) {
    if (isSoft(found)) soft.set(found.rule, (soft.get(found.rule) ?? 0) + 1);
  }
  const owing = [...soft.keys()].filter((rule) => soft.get(rule)! > mostApart);
  if (owing.length === 0) return all;
  const owed = new Map(owing.map((rule): [string, Located[]] => [rule, []]));
  const shown: Located[] = [];
  for (const located of all) {
    const row = isSoft(located.found) ? owed.get(located.found.rule) : undefined;
    (row ?? shown).push(located);
  }
  const debts = [...owed.values()].map((some) => asItStands(debtOf(some, source)));
  return [...debts, ...shown];
}

/** What stands for more than `mostApart` soft findings (in document order), one for each such rule. */
export function debtsOf(findings: readonly Finding[], source: SourceText): GatheredFinding[] {
  if (findings.length <= mostApart) return [];
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!isSoft(finding)) continue;
    const same = byRule.get(finding.rule);
    if (same) same.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const all = [...byRule.values()].filter(({ length }) => length > mostApart);
  return all.map((gathered) => ({ ...debtOf(gathered.map(asItStands), source), gathered }));
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
