// Findings as an editor gets them.
import { describe, expect, test } from "vitest";
import {
  diagnosticsOf,
  MadeDiagnostics,
  mostDiagnostics,
  sameDiagnostics,
} from "../../server/src/lsp/diagnostics.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { asItStands, type Located } from "../../server/src/rules/placing.ts";
import type { Finding, Severity } from "../../server/src/rules/rule.ts";

const { source } = openSnapshot("one\r\n😀 two\r\nthree\r\n");
const options = { uri: "file:///list.md", related: true };

function finding(
  start: number,
  end: number,
  severity: Severity = "warning",
  more: Partial<Finding> = {},
): Located {
  const span = { start, end };
  return asItStands({ rule: "repeated-space", severity, span, message: "Two blanks.", ...more });
}

test("a place is counted in UTF-16 units", () => {
  const [diagnostic] = diagnosticsOf([finding(8, 11)], source, options);
  expect(diagnostic).toEqual({
    range: { start: { line: 1, character: 3 }, end: { line: 1, character: 6 } },
    severity: 2,
    code: "repeated-space",
    source: "paper-list",
    message: "Two blanks.",
  });
});

test("places that belong to it, where the editor can show them", () => {
  const related = [{ span: { start: 0, end: 3 }, message: "The first." }];
  const one = finding(8, 11, "warning", { related });
  expect(diagnosticsOf([one], source, options)[0]!.relatedInformation).toEqual([
    {
      location: {
        uri: "file:///list.md",
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
      },
      message: "The first.",
    },
  ]);
  expect(diagnosticsOf([one], source, { ...options, related: false })[0]).not.toHaveProperty(
    "relatedInformation",
  );
});

test("too many: the worst, and how many are left out", () => {
  const hints = Array.from({ length: 1500 }, () => finding(0, 1, "hint"));
  const shown = diagnosticsOf([...hints, finding(8, 11, "error")], source, options);
  expect(shown.length).toBe(mostDiagnostics);
  expect(shown[0]!.severity).toBe(1);
  expect(shown.at(-1)!.message).toBe("502 more findings are not shown.");
});

test("where there are many, each leads to one other place", () => {
  const related = [0, 1, 2].map((start) => ({ span: { start, end: 3 }, message: "Here." }));
  const placesOf = (count: number) => {
    const findings = Array.from({ length: count }, () => finding(8, 11, "warning", { related }));
    return diagnosticsOf(findings, source, { ...options, made }).map((it) => it.relatedInformation!.length);
  };
  const made = new MadeDiagnostics();
  expect(new Set(placesOf(20))).toEqual(new Set([3]));
  expect(new Set(placesOf(300))).toEqual(new Set([1]));
});

test("of the same finding, the diagnostic is the same object, until there are many", () => {
  const made = new MadeDiagnostics();
  const one = finding(8, 11);
  const shown = (others: number) =>
    diagnosticsOf([one, ...Array.from({ length: others }, () => finding(0, 1))], source, {
      ...options,
      made,
    })[0];
  const before = shown(0);
  expect(shown(0)).toBe(before);
  expect(shown(300)).not.toBe(before);
});

test("of a finding that stands on other lines, or leads to other lines, there is another one", () => {
  const made = new MadeDiagnostics();
  const { found } = finding(0, 1, "warning", { related: [{ span: { start: 0, end: 1 }, message: "Here." }] });
  const shown = (offset: number, line: number, other: number) => {
    const relatedAt = [{ it: undefined, offset: other === 0 ? 0 : 5, line: other }];
    return diagnosticsOf([{ found, offset, line, relatedAt }], source, { ...options, made })[0]!;
  };
  const before = shown(0, 0, 1);
  expect(before.relatedInformation![0]!.location.range.start).toEqual({ line: 1, character: 0 });
  expect(shown(0, 0, 1)).toBe(before);
  expect(shown(5, 1, 1).range.start).toEqual({ line: 1, character: 0 });
  expect(shown(5, 1, 0).relatedInformation![0]!.location.range.start).toEqual({ line: 0, character: 0 });
});

test("one that only moved is moved, whatever it is made of", () => {
  const made = new MadeDiagnostics();
  const { found } = finding(2, 4);
  const shown = (offset: number, line: number) =>
    diagnosticsOf([{ found, offset, line }], source, { ...options, made })[0]!;
  expect(shown(0, 0).range.start).toEqual({ line: 0, character: 2 });
  const moved = shown(5, 1);
  expect(moved).toEqual(diagnosticsOf([{ found, offset: 5, line: 1 }], source, options)[0]);
  expect(shown(5, 1)).toBe(moved);
});

describe("two are the same", () => {
  const before = diagnosticsOf([finding(0, 1), finding(8, 11)], source, options);
  test.each([
    ["where nothing changed", [finding(0, 1), finding(8, 11)], true],
    ["not where one moved", [finding(0, 1), finding(9, 11)], false],
    ["not where one is worse", [finding(0, 1), finding(8, 11, "error")], false],
    ["not where one is gone", [finding(0, 1)], false],
    [
      "not where one says something else",
      [finding(0, 1), finding(8, 11, "warning", { message: "Three." })],
      false,
    ],
    [
      "not where one is of another rule",
      [finding(0, 1), finding(8, 11, "warning", { rule: "trailing-space" })],
      false,
    ],
  ])("%s", (_where, findings, same) => {
    expect(sameDiagnostics(before, diagnosticsOf(findings, source, options))).toBe(same);
  });
});
