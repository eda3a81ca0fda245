// The examples of rules that are not registered yet.
import { describe, expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { blankLines } from "../../server/src/rules/blankLines.ts";
import { contentsLink } from "../../server/src/rules/contentsLink.ts";
import { contentsOmission } from "../../server/src/rules/contentsOmission.ts";
import { duplicateHeading } from "../../server/src/rules/duplicateHeading.ts";
import { entryOutsideYear } from "../../server/src/rules/entryOutsideYear.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { yearHeadingForm } from "../../server/src/rules/yearHeadingForm.ts";
import { yearHeadingOrder } from "../../server/src/rules/yearHeadingOrder.ts";
import { checkExample } from "../support/checkRule.ts";
import { readMarks } from "../support/marks.ts";

const rules: readonly Rule[] = [
  blankLines,
  contentsLink,
  contentsOmission,
  duplicateHeading,
  entryOutsideYear,
  yearHeadingForm,
  yearHeadingOrder,
];

describe.each(rules)("$meta.id", (rule) => {
  const { examples, fix } = rule.meta;

  test.each(examples)("$name", (example) => checkExample(rule, example));

  test("has enough examples, each a list of papers", () => {
    const found = examples.filter((example) => example.text.includes("⟦"));
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(examples.length);
    expect(examples.some((example) => example.fixed !== undefined)).toBe(fix !== "none");
    for (const { text } of examples) expect(openSnapshot(readMarks(text).text).list.isPaperList).toBe(true);
    expect(rule.meta.summary).toMatch(/^\p{Lu}[^\n]{10,110}\.$/u);
    expect(rule.meta.why).toMatch(/^\p{Lu}[^\n]{60,400}\.$/u);
  });
});
