// What the rules say of real lists. Findings about papers were read by eye; those about blanks are counts that guard against change.
import { describe, expect, test } from "vitest";
import { lastNotAfter, lineStarts } from "../../server/src/base/lines.ts";
import type { Finding } from "../../server/src/rules/rule.ts";
import { checkText } from "../support/checkRule.ts";
import { hasShared, sharedText } from "../support/lists.ts";

interface Statement {
  readonly line: number;
  readonly column: number | null;
  readonly endColumn: number | null;
  readonly kind: string;
}

describe.skipIf(!hasShared)("real lists (skipped where ../shared/corpus is absent)", () => {
  describe("seed.md", () => {
    const text = read("seed.md");
    const truth = JSON.parse(read("seed-truth.json") || "[]") as Statement[];
    const findings = checkText(text);
    const places = (rule: string) =>
      placesOf(
        text,
        findings.filter((finding) => finding.rule === rule),
      );
    const named = (...kinds: string[]) =>
      truth
        .filter((one) => kinds.includes(one.kind))
        .map((one) => `${one.line}:${one.column}-${one.endColumn}`);

    test("the one entry out of order, at its link", () => {
      expect(places("entry-order")).toEqual(named("out-of-order"));
      expect(places("entry-order")).toEqual(["118:98-130"]);
    });

    test("the link without an address", () => expect(places("empty-link")).toEqual(named("empty-link")));

    test("the empty venue and the author line without a period, by their lines", () => {
      expect(linesOf(places("empty-venue"))).toEqual([289]);
      expect(linesOf(places("missing-authors-period"))).toEqual([130]);
    });

    test("every trailing blank", () =>
      expect(places("trailing-space")).toEqual(named("trailing-whitespace")));

    test("every repeated blank, by its line", () => {
      expect(linesOf(places("repeated-space"))).toEqual(
        linesOf(named("double-space-after-label", "double-space")),
      );
    });

    test("nothing else", () => {
      expect(countsOf(findings)).toEqual({
        "author-variant": 1,
        "blank-lines": 13,
        "digest-hard-wrapped": 1,
        "empty-link": 1,
        "empty-venue": 1,
        "entry-order": 1,
        "http-link": 1,
        "missing-authors-period": 1,
        "repeated-space": 13,
        "space-before-punctuation": 1,
        "stray-punctuation": 1,
        "tex-leftover": 1,
        "trailing-space": 89,
      });
    });
  });

  test.each([
    [
      "head.md",
      {
        "arxiv-address": 2,
        "author-separator": 5,
        "author-variant": 17,
        "blank-lines": 21,
        "cut-off-digest": 2,
        "duplicate-paper": 1,
        "empty-link": 1,
        "entry-marker": 1,
        "entry-order": 9,
        "http-link": 1,
        "keyword-label": 5,
        "keyword-separator": 4,
        "keyword-variant": 13,
        "missing-authors-period": 3,
        "missing-paper-link": 2,
        "readme-size": 1,
        "repeated-space": 10,
        "space-before-punctuation": 2,
        "tex-leftover": 21,
        "title-period": 1,
        "trailing-space": 148,
        "unrendered-markup": 4,
        "venue-year": 2,
        "year-mismatch": 2,
      },
    ],
    [
      "lists/ChandlerBang__awesome-graph-attack-papers.md",
      { "blank-lines": 1, "duplicate-paper": 2, "http-link": 5, "repeated-space": 19, "trailing-space": 17 },
    ],
    [
      "lists/GT-RIPL__Awesome-LLM-Robotics.md",
      {
        "arxiv-address": 8,
        "blank-lines": 1,
        "duplicate-paper": 3,
        "http-link": 1,
        "repeated-space": 11,
        "stray-punctuation": 1,
        "trailing-space": 17,
      },
    ],
    ["lists/MingSun-Tse__Efficient-Deep-Learning.md", { "arxiv-address": 21, "duplicate-paper": 9 }],
    [
      "lists/MinghuiChen43__awesome-trustworthy-deep-learning.md",
      {
        "author-variant": 1,
        "blank-lines": 1,
        "contents-link": 1,
        "entry-order": 1,
        "keyword-variant": 1,
        "tex-leftover": 1,
        "trailing-space": 18,
      },
    ],
    ["lists/ZIYU-DEEP__Awesome-Information-Bottleneck.md", {}],
    ["lists/awesome-NeRF__awesome-NeRF.md", { "arxiv-address": 8, "http-link": 1, "repeated-space": 2 }],
    [
      "lists/benedekrozemberczki__awesome-graph-classification.deep_learning.md",
      {
        "author-variant": 2,
        "duplicate-paper": 3,
        "http-link": 3,
        "trailing-space": 49,
        "unknown-link-label": 2,
      },
    ],
    [
      "lists/benedekrozemberczki__awesome-graph-classification.kernels.md",
      {
        "author-separator": 1,
        "author-variant": 2,
        "duplicate-heading": 1,
        "duplicate-paper": 1,
        "http-link": 8,
        "repeated-space": 2,
        "space-before-punctuation": 4,
        "trailing-space": 23,
        "unknown-link-label": 1,
        "year-mismatch": 1,
      },
    ],
    ["lists/tamlhp__awesome-machine-unlearning.md", {}],
    [
      "lists/weimingwill__awesome-federated-learning.BACKUP-ALL-IN-ONE.md",
      {
        "arxiv-address": 15,
        "author-variant": 2,
        "blank-lines": 1,
        "contents-link": 1,
        "duplicate-paper": 4,
        "entry-marker": 4,
        "http-link": 3,
        "repeated-space": 1,
        "trailing-space": 7,
      },
    ],
    ["lists/weimingwill__awesome-federated-learning.md", { "http-link": 1, "trailing-space": 3 }],
    [
      "lists/zhaoxin94__awesome-domain-adaptation.md",
      {
        "blank-lines": 1,
        "contents-omission": 1,
        "duplicate-paper": 7,
        "empty-link": 1,
        "repeated-space": 7,
        "unknown-link-label": 9,
      },
    ],
  ])("%s", (name, counts) => expect(countsOf(checkText(read(name)))).toEqual(counts));
});

/** A text of the corpus; empty where there is none, since vitest runs the bodies of skipped suites too. */
function read(name: string): string {
  if (!hasShared) return "";
  return sharedText(`corpus/${name}`);
}

/** `line:column-endColumn`, 1-based, as the truth counts them. */
function placesOf(text: string, findings: readonly Finding[]): string[] {
  const starts = lineStarts(text);
  return findings.map(({ span }) => {
    const line = lastNotAfter(starts, span.start);
    return `${line + 1}:${span.start - starts[line]! + 1}-${span.end - starts[line]! + 1}`;
  });
}

function linesOf(places: readonly string[]): number[] {
  return places.map((place) => Number.parseInt(place, 10)).sort((a, b) => a - b);
}

function countsOf(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
