// Every example of every rule, and that each rule has enough of them.
import { describe, expect, test } from "vitest";
import { sumsOf } from "../../server/src/model/sums.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { rules } from "../../server/src/rules/registry.ts";
import type { EntryRule } from "../../server/src/rules/rule.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { entryContext } from "../../server/src/rules/surveys.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { checkExample } from "../support/checkRule.ts";
import { readMarks } from "../support/marks.ts";

test("rules stand in the order of their ids, each once", () => {
  const ids = rules.map((rule) => rule.meta.id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

describe.each(rules)("$meta.id", (rule) => {
  const { examples, fix } = rule.meta;

  test.each(examples)("$name", (example) => checkExample(rule, example));

  test("has an example of the problem, of the fix it promises, and of silence, three at least", () => {
    const found = examples.filter((example) => example.text.includes("⟦"));
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(examples.length);
    expect(examples.some((example) => example.fixed !== undefined)).toBe(fix !== "none");
  });

  test("its examples are lists of papers", () => {
    const read = examples.map((example) => openSnapshot(readMarks(example.text).text).list);
    expect(read.filter((list) => !list.isPaperList)).toEqual([]);
  });

  test("its summary is one sentence, its reason a short paragraph", () => {
    expect(rule.meta.summary).toMatch(/^\p{Lu}[^\n]{10,110}\.$/u);
    expect(rule.meta.why).toMatch(/^\p{Lu}[^\n]{60,400}\.$/u);
  });
});

const entryRules = rules.filter((rule): rule is EntryRule => rule.scope === "entry");

test.each(entryRules)("$meta.id reads no convention that it does not name", (rule) => {
  for (const example of rule.meta.examples) {
    const { list, source } = openSnapshot(readMarks(example.text).text);
    const inferred = inferHouseStyle(list, source);
    const context = entryContext(rule, defaultRuleSettings);
    const told = rule.survey?.(sumsOf(list), inferred, context);
    if (rule.survey && told === undefined) continue;
    const style = new Proxy(inferred, {
      get: (target, name) => {
        expect(rule.reads ?? []).toContain(name);
        return Reflect.get(target, name);
      },
    });
    for (const entry of list.entries) Array.from(rule.check(entry.it, style, context, told));
  }
});
