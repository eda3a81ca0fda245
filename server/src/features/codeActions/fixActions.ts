// What can be done about findings at a place: each fix by itself, all of one rule, all that are safe around it.
import { lineContentEnd } from "../../base/lines.ts";
import { covers, overlaps, type Span } from "../../base/span.ts";
import type { TextEdit } from "../../base/textEdit.ts";
import { entryAt, type List, type PlacedEntry, place, sectionAt } from "../../model/list.ts";
import { compatibleFixes, editsOf } from "../../rules/fixes.ts";
import type { Finding } from "../../rules/rule.ts";

export interface FixAction {
  readonly title: string;
  /** Document offsets; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** What it repairs. */
  readonly findings: readonly Finding[];
  /** True for the one to take without looking further. */
  readonly preferred: boolean;
}

/** The fixes of the findings at `span`, then, for each of their rules, all safe fixes of that rule in the document. */
export function fixActions(findings: readonly Finding[], span: Span): FixAction[] {
  const here = findings.filter((finding) => overlaps(finding.span, span));
  const rules = [...new Set(here.map(({ rule }) => rule))];
  return [...here.flatMap(fixOne), ...rules.flatMap((rule) => fixRule(findings, rule))];
}

function fixOne(finding: Finding): FixAction[] {
  const { fix } = finding;
  if (!fix || fix.edits.length === 0) return [];
  return [{ title: fix.title, edits: fix.edits, findings: [finding], preferred: fix.safe }];
}

function fixRule(findings: readonly Finding[], rule: string): FixAction[] {
  const fixable = compatibleFixes(
    findings.filter((finding) => finding.rule === rule),
    { safeOnly: true },
  );
  if (fixable.length < 2) return [];
  const title = `Fix all ${fixable.length} of ${rule} in this file`;
  return [{ title, edits: editsOf(fixable), findings: fixable, preferred: false }];
}

/** All safe fixes of the entry, and of the section, in which something was found at `span`: where they are more than one. */
export function fixesAround(findings: readonly Finding[], list: List, span: Span): FixAction[] {
  const here = findings.find((finding) => overlaps(finding.span, span));
  if (!here) return [];
  const entry = entryAt(list, here.span.start);
  const section = sectionAt(list, here.span.start);
  const inEntry = entry ? fixWithin(findings, linesOf(entry), "this entry") : [];
  const inSection = section ? fixWithin(findings, section.span, `“${section.title}”`) : [];
  const isMore = inSection[0]?.findings.length !== inEntry[0]?.findings.length;
  return isMore ? [...inEntry, ...inSection] : inEntry;
}

/** Blanks behind its last word are the entry's too. */
function linesOf(entry: PlacedEntry): Span {
  const { source, span } = entry.it;
  return place({ start: span.start, end: lineContentEnd(source, span.end) }, entry);
}

function fixWithin(findings: readonly Finding[], within: Span, where: string): FixAction[] {
  const inside = findings.filter(({ fix }) => fix?.edits.every((edit) => covers(within, edit.span)));
  const fixable = compatibleFixes(inside, { safeOnly: true });
  if (fixable.length < 2) return [];
  const title = `Fix all ${fixable.length} that are safe in ${where}`;
  return [{ title, edits: editsOf(fixable), findings: fixable, preferred: false }];
}
