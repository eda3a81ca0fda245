// From what a rule reports to findings with a severity, and from where they are counted to where they stand.
import { type Span, shift } from "../base/span.ts";
import { shiftEdit } from "../base/textEdit.ts";
import type { Finding, Report, Rule, Severity } from "./rule.ts";
import type { RuleSettings } from "./ruleSettings.ts";

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** Spans stay as they are. */
export function findingOf(rule: Rule, report: Report, settings: RuleSettings): Finding {
  const level = settings.rules[rule.meta.id];
  const usual = level === undefined || level === "off" ? rule.meta.severity : level;
  return {
    ...report,
    rule: rule.meta.id,
    severity: report.severity ? softer(usual, report.severity) : usual,
  };
}

function softer(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) > severities.indexOf(b) ? a : b;
}

/** The finding with all of its spans counted from a place `offset` units earlier; what lies in another file stays. */
export function moved(finding: Finding, offset: number): Finding {
  if (offset === 0) return finding;
  const { fix, related } = finding;
  return {
    ...finding,
    span: shift(finding.span, offset),
    ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => shiftEdit(edit, offset)) } }),
    ...(related && { related: related.map((one) => ({ ...one, span: shift(one.span, offset) })) }),
  };
}

/** Findings in document order, those of one place by the names of their rules. */
export function byPlace(a: Finding, b: Finding): number {
  return order(a.span, b.span) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

function order(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Two rows of findings, each in order of place, as one. */
export function merged(a: readonly Finding[], b: readonly Finding[]): readonly Finding[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const all: Finding[] = [];
  let next = 0;
  for (const finding of a) {
    while (next < b.length && byPlace(b[next]!, finding) < 0) all.push(b[next++]!);
    all.push(finding);
  }
  while (next < b.length) all.push(b[next++]!);
  return all;
}

/** The same row where it is in order of place already. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const isInOrder = findings.every((finding, at) => at === 0 || byPlace(findings[at - 1]!, finding) <= 0);
  return isInOrder ? findings : [...findings].sort(byPlace);
}
