// What fixing promises, on every real list and on random edits of them: it ends, keeps to the text, and safe fixes show nowhere.
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { formatEdits } from "../../server/src/features/format.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { compatibleFixes, editsOf, fixText } from "../../server/src/rules/fixes.ts";
import type { Finding } from "../../server/src/rules/rule.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { checkText } from "../support/checkRule.ts";
import { fraction } from "../support/fraction.ts";
import { hasShared, sampleText, sharedPath, sharedText } from "../support/lists.ts";
import { page } from "../support/page.ts";

/** How many random lists are tried; PAPER_LIST_RUNS multiplies it for a long search. */
const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
/** The same lists every time; PAPER_LIST_SEED=N or a long search tries others. */
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261123));

/** Checks a text once, however often it is asked: every promise looks at the same findings. */
function rememberingCheck(): (text: string) => readonly Finding[] {
  const known = new Map<string, readonly Finding[]>();
  return (text) => {
    const findings = known.get(text) ?? checkText(text);
    known.set(text, findings);
    return findings;
  };
}

function expectGuarantees(text: string): void {
  const check = rememberingCheck();
  expectApart(text, check(text));
  const safe = expectEnd(text, check, true);
  if (safe !== text) expect(page(safe) === page(text), "safe fixes leave the page as it reads").toBe(true);
  expectEnd(text, check, false);
}

function expectFormatting(text: string): void {
  const formatted = format(text);
  expect(format(formatted), "formatting a second time").toBe(formatted);
  if (formatted !== text) expect(page(formatted) === page(text), "formatting leaves the page").toBe(true);
}

/** The fixes that are made together: none in part, none across another, none outside of the text. */
function expectApart(text: string, findings: readonly Finding[]): void {
  for (const safeOnly of [true, false]) {
    let end = -1;
    for (const { span } of editsOf(compatibleFixes(findings, { safeOnly }))) {
      expect(span.start, "edits stand apart").toBeGreaterThan(end);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      end = span.end;
    }
    expect(end, "edits lie in the text").toBeLessThanOrEqual(text.length);
  }
}

/** The text after fixes, which end, leave nothing that they could mend, and are told as edits that make the same text. */
function expectEnd(text: string, check: (text: string) => readonly Finding[], safeOnly: boolean): string {
  const fixed = fixText(text, check, { safeOnly });
  const mendable = fixed.left.filter(({ fix }) => fix && fix.edits.length > 0 && (fix.safe || !safeOnly));
  expect(mendable.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  expect(applyEdits(text, fixed.edits), "the edits of all rounds in one").toBe(fixed.text);
  expect(fixText(fixed.text, check, { safeOnly }).edits, "a second run").toEqual([]);
  return fixed.text;
}

function format(text: string): string {
  return applyEdits(text, formatEdits(openSnapshot(text), { settings: defaultRuleSettings }));
}

/** Slips that people make, and Markdown in which a fix is easy to get wrong. */
const slips = [
  ...["", "", " ", "  ", "\t", "\n", "\n\n", "  \n", "\r\n", "    ", "- ", "* ", "  - ", "1. ", "x", "S"],
  ...[
    ".",
    "..",
    ",",
    ", ",
    ",,",
    ";",
    " .",
    " and ",
    "*",
    "**",
    "* *",
    "_",
    "`",
    "``",
    "\\",
    "|",
    "$",
    "&nbsp; ",
  ],
  ...[
    "[",
    "]",
    "](",
    "]()",
    "[]()",
    ")",
    "<",
    ">",
    "<!--",
    "-->",
    "<pre>",
    "</pre>",
    "<details>",
    "</details>",
  ],
  ...[
    "```\n",
    "~~~\n",
    "# ",
    "\n## Theory\n",
    "\n### 2019\n",
    "\n### 2031\n",
    "> ",
    "---\n",
    "20",
    " 2020",
    "v2",
  ],
  ...["[[code]]()", "[[paper]](http://arxiv.org/pdf/2003.01054v2.pdf)", " *ICLR2020*", " *NIPS 2021*", " **"],
  ...[
    "Key Word: ",
    "Digest: ",
    "<!-- paper-list-disable empty-venue -->",
    " <!-- paper-list-disable-line x -->",
  ],
];

const edit = fc.record({
  at: fraction,
  cut: fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(80) }),
  /** A piece of another place of the list, as if it were pasted, where there is one; else the slip. */
  from: fc.option(fraction, { freq: 4 }),
  put: fc.constantFrom(...slips),
});

/** Some lines of a list below a heading of their own, edited. */
function editedWindows(texts: readonly string[]): fc.Arbitrary<string> {
  const edits = fc.array(edit, { minLength: 1, maxLength: 8 });
  return fc.tuple(fc.constantFrom(...texts), fraction, edits).map(([text, at, all]) => {
    const lines = text.split(/(?<=\n)/);
    const first = Math.floor(at * Math.max(1, lines.length - 40));
    let window = lines.slice(first, first + 40).join("");
    for (const { at, cut, put, from } of all) {
      const start = Math.floor(at * window.length);
      const source = from === null ? undefined : Math.floor(from * window.length);
      const piece = source === undefined ? put : window.slice(source, source + 60);
      window = window.slice(0, start) + piece + window.slice(start + cut);
    }
    return window;
  });
}

function expectGuaranteesOfEdits(texts: readonly string[], numRuns: number): void {
  const property = fc.property(editedWindows(texts), (text) => {
    expectGuarantees(text);
    expectFormatting(text);
  });
  fc.assert(property, { numRuns: numRuns * effort, seed });
}

describe("the sample", () => {
  test("as it is", () => expectGuarantees(sampleText()));
  test("edited at random", () => expectGuaranteesOfEdits([sampleText()], 40));
});

const lists = hasShared
  ? ["seed.md", "head.md", ...readdirSync(sharedPath("corpus/lists")).map((name) => `lists/${name}`)]
  : [];

describe.skipIf(!hasShared)("real lists (skipped where ../shared is absent)", { timeout: 120_000 }, () => {
  test.each(lists)("%s as it is", (name) => expectGuarantees(sharedText(`corpus/${name}`)));

  test("edited at random", { timeout: 120_000 * effort }, () => {
    expectGuaranteesOfEdits(
      lists.map((name) => sharedText(`corpus/${name}`)),
      80,
    );
  });
});
