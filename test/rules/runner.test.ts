// The runner: levels, place in the document, memory, and a rule that throws.
import { describe, expect, test } from "vitest";
import { replace } from "../../server/src/base/textEdit.ts";
import type { Entry } from "../../server/src/model/entry.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import type { EntryRule, ListRule, Rule, RuleMeta } from "../../server/src/rules/rule.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { type CheckOptions, checkList } from "../../server/src/rules/runner.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { entryTotal } from "../../server/src/style/survey.ts";
import { checkText } from "../support/checkRule.ts";
import { markRanges, withRanges } from "../support/marks.ts";

const list = `# Papers

## Theory

### 2019

- ⟦Invariant Risk Minimization.⟧ [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou.
- ⟦On Exact Computation.⟧ [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
`;
const { text, ranges } = withRanges(list);

const meta = (id: string): RuleMeta => ({
  id,
  summary: "Names titles.",
  why: "For tests.",
  severity: "hint",
  fix: "safe",
  examples: [],
});

function titleRule(id: string, seen: (entry: Entry) => void = () => {}): EntryRule {
  return {
    scope: "entry",
    meta: meta(id),
    *check(entry) {
      seen(entry);
      const { span } = entry.title;
      const fix = { title: "Shout", safe: true, edits: [replace(span, entry.title.text.toUpperCase())] };
      yield { span, message: `A title: ${entry.title.text}`, fix, related: [{ span, message: "Here" }] };
    },
  };
}

function check(snapshot: Snapshot, rules: readonly Rule[], options: CheckOptions = {}, levels = {}) {
  const style = inferHouseStyle(snapshot.list, snapshot.source);
  return checkList(snapshot, style, { rules: levels }, { ...options, rules });
}

describe("findings", () => {
  test("of an entry rule stand in the document: span, fix and related places", () => {
    const findings = check(openSnapshot(text), [titleRule("title")]);
    expect(
      markRanges(
        text,
        findings.map((finding) => finding.span),
      ),
    ).toBe(list);
    expect(findings.map((finding) => finding.fix?.edits[0]?.span)).toEqual(ranges);
    expect(findings.map((finding) => finding.related?.[0]?.span)).toEqual(ranges);
  });

  test("come in document order whatever the order of the rules", () => {
    const last: ListRule = {
      scope: "list",
      meta: meta("early"),
      check: () => [{ span: { start: 0, end: 1 }, message: "The first character." }],
    };
    const findings = check(openSnapshot(text), [titleRule("title"), last]);
    expect(findings.map((finding) => finding.rule)).toEqual(["early", "title", "title"]);
  });

  test("are softer than their rule where the report says so, and never harder than the settings say", () => {
    const unsure: ListRule = {
      scope: "list",
      meta: { ...meta("unsure"), severity: "warning" },
      check: () => [{ span: { start: 0, end: 1 }, message: "Perhaps.", severity: "information" }],
    };
    const severityAt = (levels: object) => check(openSnapshot(text), [unsure], {}, levels)[0]?.severity;
    expect(severityAt({})).toBe("information");
    expect(severityAt({ unsure: "error" })).toBe("information");
    expect(severityAt({ unsure: "hint" })).toBe("hint");
  });

  test("have the severity of the settings, else that of the rule", () => {
    const rules = [titleRule("a"), titleRule("b"), titleRule("c")];
    const findings = check(openSnapshot(text), rules, {}, { a: "error", b: "off" });
    expect(new Set(findings.map((it) => `${it.rule} ${it.severity}`))).toEqual(
      new Set(["a error", "c hint"]),
    );
  });

  test("are none in a text that is no list of papers", () => {
    expect(checkText("# Notes  \n\n- milk  \n- [bread]()\n")).toEqual([]);
    expect(checkText("")).toEqual([]);
  });
});

describe("a rule that throws", () => {
  const broken: EntryRule = {
    scope: "entry",
    meta: meta("broken"),
    *check(entry) {
      yield { span: entry.title.span, message: "A title." };
      if (entry.title.text.startsWith("On")) throw new Error("no such paper");
    },
  };

  test("says nothing, is named once, and the others go on", () => {
    const errors: string[] = [];
    const onRuleError = (rule: string, error: unknown) => errors.push(`${rule}: ${error}`);
    const findings = check(openSnapshot(text), [broken, titleRule("title")], { onRuleError });
    expect(findings.map((finding) => finding.rule)).toEqual(["title", "title"]);
    expect(errors).toEqual(["broken: Error: no such paper"]);
  });

  test("over the list neither", () => {
    const rule: ListRule = {
      scope: "list",
      meta: meta("broken-list"),
      *check() {
        yield { span: { start: 0, end: 1 }, message: "Half." };
        throw new Error("no list");
      },
    };
    const errors: string[] = [];
    expect(check(openSnapshot(text), [rule], { onRuleError: (id) => errors.push(id) })).toEqual([]);
    expect(errors).toEqual(["broken-list"]);
  });
});

describe("after a keystroke", () => {
  const at = text.indexOf("Risk");
  const edit = replace({ start: at, end: at + 4 }, "Hazard");

  test("only the changed entry is checked again, and the others move with the text", () => {
    const seen: string[] = [];
    const rules = [titleRule("title", (entry) => seen.push(entry.title.text))];
    const before = openSnapshot(text);
    check(before, rules);
    seen.length = 0;
    const after = changeSnapshot(before, [edit], 2);
    const findings = check(after, rules);
    expect(seen).toEqual(["Invariant Hazard Minimization."]);
    expect(
      markRanges(
        after.text(),
        findings.map((it) => it.span),
      ),
    ).toBe(list.replace("Risk", "Hazard"));
  });

  test("all are checked again where a convention that a rule reads has another value", () => {
    const seen: string[] = [];
    const rule: EntryRule = {
      ...titleRule("title", (entry) => seen.push(entry.title.text)),
      reads: ["titlePeriod"],
    };
    const snapshot = openSnapshot(text);
    const style = inferHouseStyle(snapshot.list, snapshot.source);
    const withPeriod = (value: boolean) => ({ ...style, titlePeriod: { ...style.titlePeriod, value } });
    const run = (value: boolean) =>
      checkList(snapshot, withPeriod(value), defaultRuleSettings, { rules: [rule] });
    run(true);
    run(true);
    expect(seen.length).toBe(2);
    run(false);
    expect(seen.length).toBe(4);
  });
});

describe("an entry rule with a survey", () => {
  const seen: string[] = [];
  const asTold = (id: string, told: () => unknown): EntryRule => ({
    ...titleRule(id, (entry) => seen.push(`${id} ${entry.title.text}`)),
    survey: told,
  });
  const seenIn = (run: () => unknown): readonly string[] => {
    seen.length = 0;
    run();
    return [...seen];
  };

  test("is told what it says, and runs again over unchanged entries only where that is something else", () => {
    let count = 1;
    const rules = [
      asTold("counted", () => ({ count })),
      asTold("steady", () => ["same"]),
      titleRule("title"),
    ];
    const snapshot = openSnapshot(text);
    expect(seenIn(() => check(snapshot, rules)).length).toBe(4);
    expect(seenIn(() => check(snapshot, rules))).toEqual([]);
    count = 2;
    expect(seenIn(() => check(snapshot, rules))).toEqual([
      "counted Invariant Risk Minimization.",
      "counted On Exact Computation.",
    ]);
    expect(check(snapshot, rules).map(({ rule }) => rule)).toEqual(
      Array.from({ length: 2 }, () => ["counted", "steady", "title"]).flat(),
    );
  });

  test("finds nothing where it says nothing, whatever it found before", () => {
    let told: true | undefined = true;
    const rules = [asTold("now-and-then", () => told)];
    const snapshot = openSnapshot(text);
    expect(check(snapshot, rules).length).toBe(2);
    told = undefined;
    expect(check(snapshot, rules)).toEqual([]);
    told = true;
    expect(check(snapshot, rules).length).toBe(2);
  });

  test("hands on what it was told", () => {
    const rule: EntryRule<string> = {
      scope: "entry",
      meta: meta("told"),
      survey: (list) => `one of ${entryTotal(list)}`,
      *check({ title }, _style, _context, told) {
        yield { span: title.span, message: told };
      },
    };
    const findings = check(openSnapshot(text), [rule]);
    expect(findings.map(({ message }) => message)).toEqual(["one of 2", "one of 2"]);
  });

  test("costs its own findings where the survey throws", () => {
    const broken = asTold("broken", () => {
      throw new Error("no list");
    });
    const errors: string[] = [];
    const findings = check(openSnapshot(text), [broken, titleRule("title")], {
      onRuleError: (id) => errors.push(id),
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["title", "title"]);
    expect(errors).toEqual(["broken"]);
  });
});

test("an entry is checked in its own text, however much of the document its source holds", () => {
  const { list: short, source } = openSnapshot(text);
  const rest = "a  b\n".repeat(3_000_000);
  const regions = short.regions.map((region) => {
    const { offset, line, sections, headings, links, suppressions } = region;
    const entries = region.it.entries.map((entry) => ({
      ...entry,
      it: { ...entry.it, source: `${entry.it.source}\n${rest}` },
    }));
    const placed = { offset, line, sections, entries, headings, links, suppressions };
    const { linkRows, source } = region.it;
    const its = entries.map(({ it }) => it);
    const it = { ...region.it, ...placed, its, linkRows, source };
    return { ...placed, it, entryAt: (index: number) => entries[index]! };
  });
  const { isPaperList, title, sections, entries, headings, links, suppressions } = short;
  const list = { isPaperList, title, sections, entries, headings, links, suppressions, regions };
  const style = inferHouseStyle(short, source);
  const start = performance.now();
  expect(checkList({ list, source }, style, defaultRuleSettings)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(500);
});
