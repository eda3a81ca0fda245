// A rule looks at no more of an entry than it says, and its sign is in whatever it finds something in: else it would be passed over.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replace, type TextEdit } from "../../server/src/base/textEdit.ts";
import { written } from "../../server/src/model/entry.ts";
import type { Region } from "../../server/src/model/region.ts";
import { regionSuccession, replacedEntry } from "../../server/src/model/succession.ts";
import { sumsOf } from "../../server/src/model/sums.ts";
import { changeSnapshot, openSnapshot } from "../../server/src/parse/snapshot.ts";
import { rules } from "../../server/src/rules/registry.ts";
import { replacedIn, seesTheSame } from "../../server/src/rules/replaced.ts";
import type { EntryRule, RegionRule, Report, Rule } from "../../server/src/rules/rule.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { checkList } from "../../server/src/rules/runner.ts";
import { entryContext } from "../../server/src/rules/surveys.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { fraction } from "../support/fraction.ts";
import { rewording, rewordings } from "../support/listEdits.ts";
import { sampleText } from "../support/lists.ts";
import { readMarks } from "../support/marks.ts";

/** PAPER_LIST_RUNS multiplies how many edits are tried; PAPER_LIST_SEED tries others. */
const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261124));

const entryRules = rules.filter((rule): rule is EntryRule => rule.scope === "entry");
const regionRules = rules.filter((rule): rule is RegionRule => rule.scope === "region");

const examples = [...rules.flatMap(examplesOf), sampleText()];

function examplesOf({ meta }: Rule): string[] {
  return meta.examples.map(({ text }) => readMarks(text).text);
}

/** What a rule finds once it was told of a list; undefined where that gives it nothing to look for. */
function checkOf(
  rule: EntryRule | RegionRule,
  text: string,
): ((region: Region, at: number) => unknown[]) | undefined {
  const { list, source } = openSnapshot(text);
  const style = inferHouseStyle(list, source);
  const context = entryContext(rule, defaultRuleSettings);
  const told = rule.survey?.(sumsOf(list), style, context);
  if (rule.survey && told === undefined) return undefined;
  return (region, at) =>
    rule.scope === "region"
      ? [...rule.check(region, told)]
      : Array.from(rule.check(region.its[at]!, style, context, told));
}

const signs = [
  ..."x, .;:*+_`$~\\[]()<>-\n1é",
  "",
  "  ",
  "\n  - ",
  "\n\n",
  " and ",
  "**",
  ")[",
  "](",
  "2019",
  "--",
];
const fields = [
  "*ICML 2019*",
  "[[code]](http://a.org)",
  "[[pdf]](https://arxiv.org/abs/2001.00001)",
  "[x]()",
];
const labels = ["</details>", "<details><summary>Digest</summary>", "Key Word: ", "Digest: "];
const pieces = [...signs, ...fields, ...labels];

/** `joints`: where one thing ends and another begins, so that what stands between fields changes. */
const places = {
  joints: /(?<=^[ \t]*)(?=\S)|$|[-.,;:*[\]()<>]/gm,
  words: /(?<=[a-z])(?=[a-z])/g,
  anywhere: /(?:)/g,
};

interface Step {
  readonly at: number;
  readonly where: keyof typeof places;
  readonly length: number;
  readonly piece: string | number;
  /** False where the next edit comes before anybody asks for the list. */
  readonly isSeen: boolean;
}

/** Something is written at a place over what stands there, or something that stands behind it is reworded. */
const step: fc.Arbitrary<Step> = fc.record({
  at: fraction,
  where: fc.constantFrom("joints", "words", "anywhere"),
  length: fc.constantFrom(0, 0, 1, 1, 2, 5, 12),
  piece: fc.oneof(fc.constantFrom(...pieces), fc.nat(rewordings.length - 1)),
  isSeen: fc.boolean(),
});

function editOf(text: string, { at, where, length, piece }: Step): TextEdit {
  const place = places[where];
  place.lastIndex = Math.floor(at * text.length);
  const start = place.exec(text)?.index ?? text.length;
  if (typeof piece === "number") return rewording(text, start, rewordings[piece]!);
  return replace({ start, end: Math.min(text.length, start + length) }, piece);
}

/** The regions of a list in which one entry took the place of another by an edit, as a key does it. */
function* succeeding(
  text: string,
  steps: readonly Step[],
): Iterable<{ was: Region; is: Region; at: number }> {
  let snapshot = openSnapshot(text);
  expect(snapshot.list.isPaperList).toBe(true);
  for (const one of steps) {
    snapshot = changeSnapshot(snapshot, [editOf(snapshot.text(), one)], snapshot.version + 1);
    if (!one.isSeen) continue;
    for (const { it } of snapshot.list.regions) {
      const succession = regionSuccession(it);
      if (succession && replacedEntry(succession))
        yield { was: succession.before, is: it, at: succession.start };
    }
  }
}

describe.each([...entryRules, ...regionRules].filter(({ looksAt }) => looksAt))("$meta.id", (rule) => {
  test("finds something where it found nothing only if it sees something else", { timeout: 60_000 }, () => {
    const checks = examplesOf(rule).flatMap((text) => checkOf(rule, text) ?? []);
    const texts = fc.oneof(fc.constantFrom(...examplesOf(rule)), fc.constantFrom(...examples));
    let passedOver = 0;
    const property = fc.property(texts, fc.array(step, { minLength: 1, maxLength: 6 }), (text, steps) => {
      for (const { was, is, at } of succeeding(text, steps)) {
        const replaced = replacedIn(regionSuccession(is)!);
        if (!replaced || !seesTheSame(rule, replaced)) continue;
        passedOver++;
        for (const check of checks) {
          const found = [check(was, at).length > 0, check(is, at).length > 0];
          expect(found[1], written(is.its[at]!, is.its[at]!.span)).toBe(found[0]);
        }
      }
    });
    fc.assert(property, { numRuns: 400 * effort, seed });
    expect(passedOver).toBeGreaterThan(20);
  });
});

test.each(entryRules.filter(({ sign }) => sign))(
  "$meta.id finds nothing without its sign",
  { timeout: 60_000 },
  (rule) => {
    const checks = examplesOf(rule).flatMap((text) => checkOf(rule, text) ?? []);
    const texts = fc.oneof(fc.constantFrom(...examplesOf(rule)), fc.constantFrom(...examples));
    let found = 0;
    const property = fc.property(texts, fc.array(step, { minLength: 1, maxLength: 4 }), (text, steps) => {
      for (const { is, at } of succeeding(text, steps)) {
        const entry = is.its[at]!;
        const reports = checks.flatMap((check) => check(is, at));
        if (reports.length === 0) continue;
        found++;
        expect(written(entry, entry.span)).toMatch(rule.sign!);
      }
    });
    fc.assert(property, { numRuns: 500 * effort, seed });
    expect(found).toBeGreaterThan(10);
  },
);

describe("an entry in which one letter was typed", () => {
  const papers = ["Deep", "Wide", "Flat"].map(
    (title) => `- ${title}. [[paper]](https://a.org/${title})\n  - Ann Lee.\n`,
  );
  const text = `# Papers\n\n## Theory\n\n${papers.join("")}`;

  /** How often a rule runs that looks at titles, and finds those that hold a `?`, after something was written before `where`. */
  function runsAfter(text: string, where: string, piece: string): number {
    let runs = 0;
    const rule: EntryRule = {
      scope: "entry",
      meta: { ...entryRules[0]!.meta, id: "counting" },
      looksAt: ["title"],
      *check({ title }): Iterable<Report> {
        runs++;
        if (title.text.includes("?")) yield { span: title.span, message: "A question." };
      },
    };
    const before = openSnapshot(text);
    const style = inferHouseStyle(before.list, before.source);
    const options = { rules: [rule] };
    checkList(before, style, defaultRuleSettings, options);
    runs = 0;
    const start = text.indexOf(where);
    const after = changeSnapshot(before, [{ span: { start, end: start }, text: piece }], 1);
    const found = checkList(after, inferHouseStyle(after.list, after.source), defaultRuleSettings, options);
    const afresh = openSnapshot(after.text());
    expect(found).toEqual(checkList(afresh, style, defaultRuleSettings, options));
    return runs - afresh.list.entries.length;
  }

  test("is not checked by rules that look at other fields", () => {
    expect(runsAfter(text, "ee.", "x")).toBe(0);
  });

  test("is checked by those that look at that field, and by those that had found something", () => {
    expect(runsAfter(text, "ide.", "x")).toBe(1);
    expect(runsAfter(text.replace("Deep.", "Deep?"), "ee.", "x")).toBe(1);
  });
});
