// Runs the rules over one snapshot. A keystroke checks the changed entries anew; a rule that throws costs only that rule.
import { type Span, shift } from "../base/span.ts";
import { shiftEdit } from "../base/textEdit.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import { entryChecker, entryContext } from "./entryChecks.ts";
import { rules as allRules } from "./registry.ts";
import type { Finding, Report, Rule, Severity, Sibling } from "./rule.ts";
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
  { list, source }: Checked,
  style: HouseStyle,
  settings: RuleSettings,
  options: CheckOptions = {},
): Finding[] {
  if (!list.isPaperList) return [];
  const active = (options.rules ?? allRules).filter((rule) => settings.rules[rule.meta.id] !== "off");
  const entryRules = active.filter((rule) => rule.scope === "entry");
  const listRules = active.filter((rule) => rule.scope === "list");
  const suppressionRules = active.filter((rule) => rule.scope === "suppression");
  const broken = new Set<Rule>();
  const onBreak = (rule: Rule, error: unknown) => {
    if (!broken.has(rule)) options.onRuleError?.(rule.meta.id, error);
    broken.add(rule);
  };

  const findings: Finding[] = [];
  const add = (rule: Rule, report: Report, offset: number) => {
    if (!broken.has(rule)) findings.push(placed(rule, report, offset, settings));
  };
  const checkEntry = entryChecker(entryRules, style, settings, onBreak);
  for (const entry of list.entries) {
    for (const { rule, report } of checkEntry(entry.it)) add(rule, report, entry.offset);
  }
  const { siblings = [] } = options;
  for (const rule of listRules) {
    const context = { ...entryContext(rule, settings), siblings };
    try {
      for (const report of [...rule.check(list, style, source, context)]) add(rule, report, 0);
    } catch (error) {
      onBreak(rule, error);
    }
  }
  const { left, uses } = suppress(withoutRules(findings, broken), list, source, {
    known: idsOf([...allRules, ...(options.rules ?? [])]),
    ran: idsOf(active.filter((rule) => !broken.has(rule))),
  });
  const found = [...left];
  for (const rule of suppressionRules) {
    try {
      found.push(...[...rule.check(uses, source)].map((report) => placed(rule, report, 0, settings)));
    } catch (error) {
      onBreak(rule, error);
    }
  }
  return outsideOf(settings.unchecked ?? [], list, found).sort(byPlace);
}

/** The findings that begin in none of these sections. */
function outsideOf(titles: readonly string[], list: List, findings: Finding[]): Finding[] {
  const sections = list.sections.filter(({ title }) => titles.includes(title));
  if (sections.length === 0) return findings;
  const isIn = (span: Span, at: number) => span.start <= at && at < span.end;
  return findings.filter((finding) => !sections.some(({ span }) => isIn(span, finding.span.start)));
}

function idsOf(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.map(({ meta }) => meta.id));
}

function placed(rule: Rule, report: Report, offset: number, settings: RuleSettings): Finding {
  const level = settings.rules[rule.meta.id];
  const usual = level === undefined || level === "off" ? rule.meta.severity : level;
  const severity = report.severity ? softer(usual, report.severity) : usual;
  const finding = { ...report, rule: rule.meta.id, severity };
  return offset === 0 ? finding : { ...finding, ...moved(report, offset) };
}

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

function softer(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) > severities.indexOf(b) ? a : b;
}

function moved(report: Report, offset: number): Report {
  const { span, message, fix, related } = report;
  return {
    span: shift(span, offset),
    message,
    ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => shiftEdit(edit, offset)) } }),
    ...(related && { related: related.map((one) => ({ ...one, span: shift(one.span, offset) })) }),
  };
}

/** A rule that broke half-way says nothing: half of its findings would mislead more than none. */
function withoutRules(findings: Finding[], broken: ReadonlySet<Rule>): Finding[] {
  const ids = new Set([...broken].map((rule) => rule.meta.id));
  return ids.size === 0 ? findings : findings.filter((finding) => !ids.has(finding.rule));
}

function byPlace(a: Finding, b: Finding): number {
  return order(a.span, b.span) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

function order(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
