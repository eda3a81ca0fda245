// Runs the examples of a rule: what its documentation shows is what it does.
import { expect } from "vitest";
import { nothingPinned, type PinnedStyle } from "../../server/src/model/pinnedStyle.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { fixText } from "../../server/src/rules/fixes.ts";
import { rules } from "../../server/src/rules/registry.ts";
import type { Example, Finding, Rule } from "../../server/src/rules/rule.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { type CheckOptions, checkList } from "../../server/src/rules/runner.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { markRanges, readMarks } from "./marks.ts";

/** What the rules (all of them, or those given) find in a text at default settings; a rule that throws fails the test. */
export function checkText(
  text: string,
  only: readonly Rule[] = rules,
  pinned: PinnedStyle = nothingPinned,
): Finding[] {
  const snapshot = openSnapshot(text);
  const options: CheckOptions = {
    rules: only,
    onRuleError: (rule, error) => {
      throw new Error(`rule ${rule} threw`, { cause: error });
    },
  };
  const style = inferHouseStyle(snapshot.list, snapshot.source, pinned);
  return checkList(snapshot, style, defaultRuleSettings, options);
}

/**
 * Asserts that the rule finds the marked ranges of the example and nothing else, that its fixes give the fixed text, that
 * they leave nothing fixable, and that each fix is as safe as the rule says.
 */
export function checkExample(rule: Rule, example: Example): void {
  const { text, ranges } = readMarks(wholeText(example));
  const check = (it: string) => checkWith(rule, it);
  const findings = check(text);
  expect(spansMarked(text, findings), "the marked ranges are found").toBe(markRanges(text, ranges));
  for (const finding of findings) expectPlain(finding, rule);

  const fixed = fixText(text, check, { safeOnly: false });
  expect(fixed.text, "the text after all fixes").toBe(example.fixed ?? text);
  expect(
    fixed.left.filter((finding) => finding.fix),
    "fixes converge",
  ).toEqual([]);
}

function wholeText({ text, lastLineTimes = 1 }: Example): string {
  const lastLine = /[^\n]*\n?$/.exec(text)![0];
  return text + lastLine.repeat(lastLineTimes - 1);
}

/** What the rule says; one about suppressions has something to say only where the others run too. */
function checkWith(rule: Rule, text: string): Finding[] {
  if (rule.scope !== "suppression") return checkText(text, [rule]);
  return checkText(text).filter((finding) => finding.rule === rule.meta.id);
}

function spansMarked(text: string, findings: readonly Finding[]): string {
  return markRanges(
    text,
    findings.map((finding) => finding.span),
  );
}

/** A message is one or two plain sentences; a fix says what it does and is no safer than the rule promises. */
function expectPlain(finding: Finding, rule: Rule): void {
  expect(finding.message).toMatch(/^[“\p{Lu}].*\.$/u);
  expect(finding.rule).toBe(rule.meta.id);
  if (rule.meta.fix === "none") expect(finding.fix).toBeUndefined();
  if (finding.fix?.safe) expect(rule.meta.fix).toBe("safe");
}
