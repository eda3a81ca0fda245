// The examples of rules that are not registered yet.
import { describe, expect, test } from "vitest";
import { authorSeparator } from "../../server/src/rules/authorSeparator.ts";
import { authorVariant } from "../../server/src/rules/authorVariant.ts";
import { keywordLabel } from "../../server/src/rules/keywordLabel.ts";
import { keywordSeparator } from "../../server/src/rules/keywordSeparator.ts";
import { keywordVariant } from "../../server/src/rules/keywordVariant.ts";
import { checkExample } from "../support/checkRule.ts";

describe.each([authorSeparator, authorVariant, keywordLabel, keywordSeparator, keywordVariant])(
  "$meta.id",
  (rule) => {
    test.each(rule.meta.examples)("$name", (example) => checkExample(rule, example));

    test("its summary is one sentence, its reason a short paragraph", () => {
      expect(rule.meta.summary).toMatch(/^\p{Lu}[^\n]{10,110}\.$/u);
      expect(rule.meta.why).toMatch(/^\p{Lu}[^\n]{60,400}\.$/u);
    });
  },
);
