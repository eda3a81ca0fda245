// Makes fixes: those that do not touch each other at once, the others after another look at the text.
import { composeEdits } from "../base/composeEdits.ts";
import { overlaps, type Span } from "../base/span.ts";
import { applyEdits, type TextEdit } from "../base/textEdit.ts";
import type { Finding, Fix } from "./rule.ts";

export interface FixOptions {
  /** Only fixes after which the rendered list reads the same. */
  readonly safeOnly: boolean;
}

export interface FixedText {
  readonly text: string;
  /** What makes `text` of the text before: of all rounds in one, in document order. */
  readonly edits: readonly TextEdit[];
  /** The findings that were repaired, in the order of repair; spans count in the text they were found in. */
  readonly repaired: readonly Finding[];
  /** What the rules still say of `text`. */
  readonly left: readonly Finding[];
}

type Fixable = Finding & { readonly fix: Fix };

/** Far above what any list has needed; a pair of rules that undo each other stops here. */
const mostRounds = 100;

/** The findings whose fixes can be made together, the first in the text preferred. Fixes are never made in part. */
export function compatibleFixes(findings: readonly Finding[], { safeOnly }: FixOptions): Fixable[] {
  const chosen: Fixable[] = [];
  const taken: Span[] = [];
  for (const finding of findings) {
    if (!isFixable(finding, safeOnly)) continue;
    const spans = finding.fix.edits.map((edit) => edit.span);
    // Edits that only meet at one place depend on their order, so they count as overlapping too.
    if (spans.some((span) => taken.some((other) => overlaps(span, other)))) continue;
    chosen.push(finding);
    taken.push(...spans);
  }
  return chosen;
}

/** Fixes until nothing fixable is left; `check` says what the rules find in a text. */
export function fixText(
  text: string,
  check: (text: string) => readonly Finding[],
  options: FixOptions,
): FixedText {
  const repaired: Finding[] = [];
  let edits: TextEdit[] = [];
  let left = check(text);
  for (let round = 0; round < mostRounds; round++) {
    const chosen = compatibleFixes(left, options);
    if (chosen.length === 0) break;
    const made = editsOf(chosen);
    text = applyEdits(text, made);
    edits = composeEdits(edits, made);
    repaired.push(...chosen);
    left = check(text);
  }
  return { text, edits, repaired, left };
}

/** All edits of some fixes, in document order. */
export function editsOf(findings: readonly Fixable[]): TextEdit[] {
  return findings.flatMap((finding) => finding.fix.edits).sort((a, b) => a.span.start - b.span.start);
}

function isFixable(finding: Finding, safeOnly: boolean): finding is Fixable {
  return finding.fix !== undefined && finding.fix.edits.length > 0 && (finding.fix.safe || !safeOnly);
}
