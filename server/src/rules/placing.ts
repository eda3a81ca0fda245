// From what a rule reports to findings with a severity, and from where they are counted to where they stand.
import { overlaps, type Span, shift } from "../base/span.ts";
import { shiftEdit } from "../base/textEdit.ts";
import type { Placed } from "../model/list.ts";
import type { Rewording } from "../model/rewording.ts";
import type { Finding, Report, ReportInPlace, Rule, Severity } from "./rule.ts";
import type { RuleSettings } from "./ruleSettings.ts";

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/**
 * A finding and where its part of the document stands: while the part is the same object, so is `found`, so that what was
 * made of it is found again wherever an edit moved it.
 */
export interface Located {
  /** Its spans count from `offset`; those of its related places from where `relatedAt` says, if it does. */
  readonly found: Finding;
  /** Of the part, in the document (UTF-16). */
  readonly offset: number;
  /** 0-based; of the part, too: it tells all lines and columns of what was found. */
  readonly line: number;
  readonly relatedAt?: readonly Placed<unknown>[];
}

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

const remembered = new WeakMap<Report, { readonly settings: RuleSettings; readonly finding: Finding }>();

/** As `findingOf`; the same object for the same report and settings. A report is of one rule. */
export function lastingFindingOf(rule: Rule, report: Report, settings: RuleSettings): Finding {
  const before = remembered.get(report);
  if (before?.settings === settings) return before.finding;
  const finding = findingOf(rule, report, settings);
  remembered.set(report, { settings, finding });
  return finding;
}

/** All that a rule says, where it stands; nothing where it throws half-way. */
export function locatedFindings(
  rule: Rule,
  said: Iterable<Report | ReportInPlace>,
  settings: RuleSettings,
): Located[] {
  return Array.from(said, (one) => locatedFinding(rule, one, settings));
}

function locatedFinding(rule: Rule, one: Report | ReportInPlace, settings: RuleSettings): Located {
  if (!("at" in one)) return asItStands(findingOf(rule, one, settings));
  const { report, at, relatedAt } = one;
  const { offset, line } = at;
  const found = lastingFindingOf(rule, report, settings);
  return relatedAt ? { found, offset, line, relatedAt } : { found, offset, line };
}

function softer(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) > severities.indexOf(b) ? a : b;
}

/** The same in a part of the document, or in the document, in which what it was counted from stands at `place`. */
export function locatedIn(
  place: Pick<Located, "offset" | "line">,
  { found, offset, line }: Located,
): Located {
  return { found, offset: offset + place.offset, line: line + place.line };
}

/** What was found before words were typed, where it stands now; undefined where it has to do with the words themselves. */
export function movedBy(rewording: Rewording, located: Located): Located | undefined {
  const { found, offset, line, relatedAt } = located;
  const by = wayOf(found.span, offset, rewording);
  if (by === undefined) return undefined;
  for (const { span } of found.fix?.edits ?? []) if (wayOf(span, offset, rewording) !== by) return undefined;
  const related: Placed<unknown>[] = [];
  for (const [index, { file, span }] of (found.related ?? []).entries()) {
    const at = relatedAt?.[index];
    const way = file === undefined ? wayOf(span, at?.offset ?? offset, rewording) : 0;
    if (way === undefined || (!at && way !== by)) return undefined;
    if (at) related.push(way === 0 ? at : { it: undefined, offset: at.offset + way, line: at.line });
  }
  if (relatedAt) return { found, offset: offset + by, line, relatedAt: related };
  return by === 0 ? located : { found, offset: offset + by, line };
}

/** How far a span that counts from `offset` was moved by what was typed. */
function wayOf({ start, end }: Span, offset: number, { was, further }: Rewording): number | undefined {
  if (end + offset <= was.start) return 0;
  return start + offset > was.end ? further : undefined;
}

/** A finding whose spans are document offsets. */
export function asItStands(found: Finding): Located {
  return { found, offset: 0, line: 0 };
}

/** The finding with all of its spans as document offsets; what lies in another file stays. */
export function inDocument({ found, offset, relatedAt }: Located): Finding {
  return offset === 0 && !relatedAt ? found : shiftReport(found, offset, relatedAt);
}

/** The same, counted from a place `offset` units earlier; what lies in another file stays. */
export function shiftReport<R extends Report>(
  report: R,
  offset: number,
  relatedAt?: readonly Placed<unknown>[],
): R {
  const { fix, related } = report;
  return {
    ...report,
    span: shift(report.span, offset),
    ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => shiftEdit(edit, offset)) } }),
    ...(related && {
      related: related.map((one, index) => {
        if (one.file !== undefined) return one;
        return { ...one, span: shift(one.span, relatedAt?.[index]?.offset ?? offset) };
      }),
    }),
  };
}

/** Where it begins in the document. */
export function startOf({ found, offset }: Located): number {
  return found.span.start + offset;
}

/** True where it stands at the span (document offsets), or touches it. */
export function standsAt(at: Span, { found, offset }: Located): boolean {
  return overlaps(at, { start: found.span.start + offset, end: found.span.end + offset });
}

/** In document order, those of one place by the names of their rules. */
export function byPlace(a: Located, b: Located): number {
  const [one, other] = [a.found.span, b.found.span];
  const further = a.offset - b.offset;
  const order = one.start - other.start + further || one.end - other.end + further;
  return order || (a.found.rule < b.found.rule ? -1 : a.found.rule > b.found.rule ? 1 : 0);
}

/** Rows that are each in order of place, the next behind the one before, as one. */
export function joined(rows: readonly (readonly Located[])[]): readonly Located[] {
  const all: Located[] = [];
  let isInOrder = true;
  for (const row of rows) {
    const [last, first] = [all.at(-1), row[0]];
    if (last && first && byPlace(last, first) > 0) isInOrder = false;
    for (const located of row) all.push(located);
  }
  return isInOrder ? all : all.sort(byPlace);
}

/** Two rows, each in order of place, as one. */
export function merged(a: readonly Located[], b: readonly Located[]): readonly Located[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const all: Located[] = [];
  let next = 0;
  for (const located of a) {
    const start = located.found.span.start + located.offset;
    for (; next < b.length; next++) {
      const one = b[next]!;
      const isAhead = start - one.found.span.start - one.offset;
      if (isAhead < 0 || (isAhead === 0 && byPlace(one, located) >= 0)) break;
      all.push(one);
    }
    all.push(located);
  }
  while (next < b.length) all.push(b[next++]!);
  return all;
}
