// How sure the rules about names, venues and key words are: what is a warning, and what is less.
import { describe, expect, test } from "vitest";
import { lastNotAfter, lineStarts } from "../../server/src/base/lines.ts";
import { authorSeparator } from "../../server/src/rules/authorSeparator.ts";
import { authorVariant } from "../../server/src/rules/authorVariant.ts";
import { gluedAt } from "../../server/src/rules/people/gluedNames.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { venueAlias } from "../../server/src/rules/venueAlias.ts";
import { venueYear } from "../../server/src/rules/venueYear.ts";
import { checkText } from "../support/checkRule.ts";
import { hasShared, sharedText } from "../support/lists.ts";

/** A list of one entry per author line, each with an id of its own month. */
function listOf(...authorLines: readonly string[]): string {
  const entries = authorLines.map(
    (line, index) =>
      `- A Title of Its Own. [[paper]](https://arxiv.org/abs/200${index + 1}.01234)\n  - ${line}\n`,
  );
  return `# Papers\n\n## Theory\n\n### 2020\n\n${entries.join("")}`;
}

function said(rule: Rule, ...authorLines: readonly string[]): string[] {
  return checkText(listOf(...authorLines), [rule]).map((it) => `${it.severity}: ${it.message}`);
}

describe("author-variant", () => {
  test("of two as common, the accented spelling is right, and its absence is a warning", () =>
    expect(said(authorVariant, "Frederic Chazal, Bo Li.", "Frédéric Chazal, Yi Wu.")).toEqual([
      "warning: “Frederic Chazal” is “Frédéric Chazal” in another place of the list.",
    ]));

  test("short names that an accent tells apart are a hint", () =>
    expect(said(authorVariant, "Jian Lu, Bo Li.", "Jian Lü, Yi Wu.")).toEqual([
      "hint: “Jian Lu” is “Jian Lü” in another place of the list.",
    ]));

  test("periods, hyphens and blanks between initials are a hint", () =>
    expect(
      said(authorVariant, "Philip H.S. Torr, Puneet K Dokania.", "Philip H. S. Torr, Puneet K. Dokania."),
    ).toEqual([
      "hint: “Philip H.S. Torr” is “Philip H. S. Torr” in another place of the list.",
      "hint: “Puneet K Dokania” is “Puneet K. Dokania” in another place of the list.",
    ]));

  test("a middle name is a hint where a co-author is shared, and nothing where none is", () => {
    expect(said(authorVariant, "David Cox, Joel Dapello.", "David Daniel Cox, Joel Dapello.")).toEqual([
      "hint: “David Cox” may be “David Daniel Cox”, with whom the list names a co-author in common.",
    ]);
    expect(said(authorVariant, "David Cox, Joel Dapello.", "David Daniel Cox, Bo Li.")).toEqual([]);
  });

  test("a letter too many needs more co-authors the shorter the name is", () => {
    expect(said(authorVariant, "Jianing Li, Bo Wu.", "Jianning Li, Bo Wu.")).toHaveLength(1);
    expect(said(authorVariant, "Bo Chen, Yi Wu.", "Bo Cheng, Yi Wu.")).toEqual([]);
  });

  test("a letter for another, and two in one entry, are two people", () => {
    expect(said(authorVariant, "Yifan Wu, Bo Li.", "Yihan Wu, Bo Li.")).toEqual([]);
    expect(said(authorVariant, "Lei Jianing, Lei Jianning, Bo Li.", "Lei Jianing, Bo Li.")).toEqual([]);
  });
});

test("author-separator: names run together are a warning, a semicolon is information", () => {
  const usual = Array<string>(4).fill("Bo Li, Yi Wu, Ann Lee.");
  expect(said(authorSeparator, ...usual, "Bo Li; Yi Wu.", "Jeffrey S BowersGaurav Malhotra.")).toEqual([
    "information: These authors are separated by “; ”, where the list writes “, ”.",
    "warning: Nothing separates “Jeffrey S Bowers” from “Gaurav Malhotra”; put “, ” between the names.",
  ]);
});

test.each([
  ["Yann LeCun", 0],
  ["WeiYang Liu", 0],
  ["Anna MacDonald Smith", 0],
  ["Pau de JorgeAmartya Sanyal", 1],
  ["Marin DujmovićMilton Llera MonteroChristian Tsvetkov", 2],
])("%s: names begin in %i places without anything before them", (name, places) =>
  expect(gluedAt(name)).toHaveLength(places),
);

test("venue-alias: a name after it was given up is a warning, one of its time information", () => {
  const usual = ["2018", "2019", "2020"].map((year) => `Bo Li, Yi Wu. *NeurIPS ${year}*`);
  expect(said(venueAlias, ...usual, "Bo Li. *NIPS 2019*", "Bo Li. *NIPS 2016*")).toEqual([
    "warning: “NIPS 2019” is “NeurIPS”, since the name was given up after 2018.",
    "information: “NIPS” is “NeurIPS” in the rest of the list.",
  ]);
});

test("venue-year: before the paper is information, before the conference a warning", () =>
  expect(said(venueYear, "Bo Li. *ICML 2008*", "Bo Li. *ICLR 2012*")).toEqual([
    "information: “ICML 2008” is dated before the paper (arXiv 2020-01); check the year.",
    "warning: “ICLR 2012” cannot be: the first ICLR was in 2013; check the year.",
  ]));

test.skipIf(!hasShared)("seed.md: one name in two spellings (skipped where ../shared is absent)", () => {
  const text = sharedText("corpus/seed.md");
  const findings = checkText(text, [authorVariant, authorSeparator, venueAlias, venueYear]);
  const starts = lineStarts(text);
  expect(findings.map(({ rule, span }) => `${rule} ${lastNotAfter(starts, span.start) + 1}`)).toEqual([
    "author-variant 224",
  ]);
});
