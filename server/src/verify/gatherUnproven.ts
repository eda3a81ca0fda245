// Venues that nothing speaks for, told once where there are many: silence is no evidence, and must not bury what is.
import type { SourceText } from "../model/sourceText.ts";
import type { Finding } from "../rules/rule.ts";
import { unprovenRule } from "./checkVenue.ts";

/** So many are still told one by one. */
const mostApart = 20;

/** So many places are named beside the count. */
const placesNamed = 5;

/** The same array where there are few. */
export function gatherUnproven(findings: readonly Finding[], source: SourceText): readonly Finding[] {
  const unproven = findings.filter(({ rule }) => rule === unprovenRule);
  if (unproven.length <= mostApart) return findings;
  const first = source.placeAt(unproven[0]!.span.start).line + 1;
  const one: Finding = {
    rule: unprovenRule,
    severity: "information",
    span: source.lineSpan(0),
    message:
      `${unproven.length} venues are neither named nor denied by what their papers say of themselves; ` +
      `the first is on line ${first}.`,
    related: unproven.slice(0, placesNamed).map(({ span, message }) => ({ span, message })),
  };
  return [one, ...findings.filter(({ rule }) => rule !== unprovenRule)];
}
