// Legacy debt: one finding in the place of very many.
import { describe, expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { asShown, debtsOf, gatherFindings, gatherLocated, mostApart } from "../../server/src/rules/debt.ts";
import type { Finding, Severity } from "../../server/src/rules/rule.ts";

const lines = mostApart + 20;
const { source } = openSnapshot(`# Papers\n\n${"word \n".repeat(lines)}`);

/** One on each of so many lines, the first of them on the third line of the text. */
function findings(count: number, rule = "trailing-space", severity: Severity = "information"): Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const { end } = source.lineSpan(2 + index);
    return { rule, severity, span: { start: end - 1, end }, message: `A blank: ${index}.` };
  });
}

const many = findings(mostApart + 1);
const serious = findings(3, "trailing-space", "warning");

describe("more than a hundred of a rule", () => {
  test("are one on the first line, with their number, the first line and the first few places", () => {
    const [only, ...others] = gatherFindings(many, source);
    expect(others).toEqual([]);
    expect(only).toEqual({
      rule: "trailing-space",
      severity: "information",
      span: { start: 0, end: "# Papers".length },
      message: "101 places: blanks at the end of a line. The first is on line 3.",
      related: many.slice(0, 5).map(({ span, message }) => ({ span, message })),
      gathered: many,
    });
  });

  test("go before all else, which stays where it is", () => {
    const others = findings(2, "repeated-space", "warning");
    const shown = gatherFindings([others[0]!, ...many, others[1]!], source);
    expect(shown.slice(1)).toEqual(others);
    expect(shown[0]).toHaveProperty("gathered");
  });

  test("of each of two rules are two", () => {
    const hints = findings(mostApart + 5, "keyword-variant", "hint");
    const shown = gatherFindings([...many, ...hints], source);
    expect(shown.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["trailing-space", "information"],
      ["keyword-variant", "hint"],
    ]);
  });

  test("leave those of the rule that are worse in their places", () => {
    expect(gatherFindings([...many, ...serious], source).slice(1)).toEqual(serious);
  });

  test("are information where one of them is, and else a hint", () => {
    const hints = findings(mostApart, "venue-year", "hint");
    const [mixed] = gatherFindings([...hints, ...findings(1, "venue-year")], source);
    expect(mixed!.severity).toBe("information");
    const [soft] = gatherFindings([...hints, hints[0]!], source);
    expect(soft!.severity).toBe("hint");
  });

  test("name what the rule reports, a name keeping its capitals", () => {
    const messageOf = (rule: string) => gatherFindings(findings(101, rule), source)[0]!.message;
    expect(messageOf("tex-leftover")).toContain(
      "101 places: TeX in the text that readers see as it is written.",
    );
    expect(messageOf("arxiv-address")).toContain("101 places: a link to arXiv that names a version,");
  });
});

describe("one by one, in the same array, stay", () => {
  test.each([
    ["a hundred", findings(mostApart)],
    ["a hundred of each of two rules", [...findings(mostApart), ...findings(mostApart, "repeated-space")]],
    ["any number of warnings", findings(mostApart + 20, "trailing-space", "warning")],
    ["any number of errors", findings(mostApart + 20, "trailing-space", "error")],
    ["a hundred beside warnings of the same rule", [...findings(mostApart), ...serious]],
    ["none", []],
  ])("%s", (_what, all) => {
    expect(gatherFindings(all, source)).toBe(all);
  });
});

test("what a fix repairs is told as it is shown: once for all that were gathered", () => {
  const debts = debtsOf([...many, ...serious], source);
  expect(asShown([...many.slice(0, 9), ...serious], debts)).toEqual([...debts, ...serious]);
  expect(asShown(serious, [])).toBe(serious);
});

describe("what stands for many, of what was found and where it stands, is the same object", () => {
  const located = many.map((found) => ({ found, offset: 0, line: 0 }));
  const [debt] = gatherLocated(located, source);

  test("while the places are the same, and where others than those that it names moved", () => {
    expect(gatherLocated([...located], source)[0]!.found).toBe(debt!.found);
    const moved = located.map((one, at) => (at < 50 ? one : { ...one, offset: 1, line: 1 }));
    expect(gatherLocated(moved, source)[0]!.found).toBe(debt!.found);
  });

  test("but not where they are more, or stand on other lines", () => {
    const more = [...located, located.at(-1)!];
    expect(gatherLocated(more, source)[0]!.found.message).toContain("102 places");
    const moved = located.map((one) => ({ ...one, offset: "word \n".length, line: 1 }));
    expect(gatherLocated(moved, source)[0]!.found.message).toContain("The first is on line 4.");
  });
});
