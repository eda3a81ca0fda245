// Legacy debt: what nearly the whole list deviates in is told once, not on every line.
import type { Span } from "../base/span.ts";
import type { SourceText } from "../model/sourceText.ts";
import { asItStands, inDocument, type Located, startOf } from "./placing.ts";
import { rules } from "./registry.ts";
import type { Finding, Severity } from "./rule.ts";

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
  const shown: Located[] = [];
  for (const some of owed.values()) shown.push(debtOf(some, source));
  for (const located of all) {
    if (!soft.has(located.found.severity) || !owed.has(located.found.rule)) shown.push(located);
  }
  return shown;
}

/** What stands for more than `mostApart` soft findings (in document order), one for each such rule. */
export function debtsOf(findings: readonly Finding[], source: SourceText): GatheredFinding[] {
  const owed = owedByRule(findings.map(asItStands));
  return Array.from(owed.values(), (some) => ({
    ...inDocument(debtOf(some, source)),
    gathered: some.map(({ found }) => found),
  }));
}

/** The soft findings of rules that have more than `mostApart` of them. */
function owedByRule(all: readonly Located[]): ReadonlyMap<string, readonly Located[]> {
  const byRule = new Map<string, Located[]>();
  if (all.length <= mostApart) return byRule;
  for (const located of all) {
    const { severity, rule } = located.found;
    if (!soft.has(severity)) continue;
    const same = byRule.get(rule);
    if (same) same.push(located);
    else byRule.set(rule, [located]);
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

interface Debt {
  readonly count: number;
  readonly severity: Severity;
  readonly firstLine: Span;
  /** The places that it names. */
  readonly named: readonly Located[];
  readonly found: Finding;
}

/** By the first of those that it stands for. */
const remembered = new WeakMap<Finding, Debt>();

/** The same finding for as long as it says the same: nearly all that is typed moves the places that it names, and no more. */
function debtOf(all: readonly Located[], source: SourceText): Located {
  const named = all.slice(0, placesNamed);
  const count = all.length;
  const severity = severityOf(all);
  const firstLine = source.lineSpan(0);
  const first = named[0]!.found;
  const before = remembered.get(first);
  const isSaid = before?.count === count && before.severity === severity;
  const debt =
    isSaid && before.firstLine.end === firstLine.end && sameLines(before.named, named)
      ? before
      : { count, severity, firstLine, named, found: tell(named, count, severity, source) };
  remembered.set(first, debt);
  const relatedAt = named.map(({ offset, line }) => ({ it: undefined, offset, line }));
  return { found: debt.found, offset: 0, line: 0, relatedAt };
}

function severityOf(all: readonly Located[]): Severity {
  for (const { found } of all) if (found.severity === "information") return "information";
  return "hint";
}

function sameLines(a: readonly Located[], b: readonly Located[]): boolean {
  for (let at = 0; at < a.length; at++) {
    if (a[at]!.found !== b[at]!.found || a[at]!.line !== b[at]!.line) return false;
  }
  return true;
}

/** The spans of its related places count from where those stand that it names. */
function tell(named: readonly Located[], count: number, severity: Severity, source: SourceText): Finding {
  const { rule } = named[0]!.found;
  const first = source.placeAt(startOf(named[0]!)).line + 1;
  return {
    rule,
    severity,
    span: source.lineSpan(0),
    message: `${count} places: ${whatOf(rule)} The first is on line ${first}.`,
    related: named.map(({ found: { span, message } }) => ({ span, message })),
  };
}

/** What the rule reports, to go on with within a sentence. */
function whatOf(rule: string): string {
  const summary = rules.find(({ meta }) => meta.id === rule)?.meta.summary ?? `${rule}.`;
  const isName = /^\S+\p{Lu}/u.test(summary);
  return isName ? summary : summary[0]!.toLowerCase() + summary.slice(1);
}

/** What is worse stands where it is: it has to be seen there. */
const soft: ReadonlySet<Severity> = new Set(["information", "hint"]);

function shownBy(debts: readonly GatheredFinding[], finding: Finding): GatheredFinding | undefined {
  return soft.has(finding.severity) ? debts.find(({ rule }) => rule === finding.rule) : undefined;
}
