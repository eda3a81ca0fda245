// What is said of an entry, given what arXiv says of its paper; and what the fixes make of the text.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import type { Paper } from "../../server/src/model/paper.ts";
import type { Testimony } from "../../server/src/papers/venueSource.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import type { Finding } from "../../server/src/rules/rule.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { habitsOf, verifyEntry } from "../../server/src/verify/verifyEntry.ts";

const rest = `
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler. *NeurIPS 2018*
- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai. *ICLR 2019*
`;

const paper: Paper = {
  id: { id: "1803.03635", version: 5, year: 2018, month: 3, number: 3635 },
  title: "The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks",
  authors: ["Jonathan Frankle", "Michael Carbin"],
  published: "2018-03-09T00:00:00Z",
  updated: "2019-03-04T00:00:00Z",
  abstract: "",
  comment: undefined,
  journalRef: undefined,
  doi: undefined,
  categories: ["cs.LG"],
  withdrawn: false,
};

const time = Date.UTC(2026, 10, 23);

/** The findings in the first entry of a list; `lines` are its lines. */
function verified(
  lines: string,
  changes: Partial<Paper>,
  testimonies: readonly Testimony[],
): { text: string; findings: Finding[] } {
  const text = `# Papers\n\n## Theory\n\n### 2018\n\n${lines.trim()}${rest}`;
  const { list, source } = openSnapshot(text);
  const habits = habitsOf(list, inferHouseStyle(list, source));
  const said = { paper: { ...paper, ...changes }, source: "arXiv", time };
  return { text, findings: verifyEntry(list.entries[0]!, said, habits, testimonies) };
}

/** `rule severity: message`, and the first entry after the fix. */
function told(lines: string, changes: Partial<Paper> = {}, testimonies: readonly Testimony[] = []): string[] {
  const { text, findings } = verified(lines, changes, testimonies);
  return findings.flatMap(({ rule, severity, message, fix }) => {
    const fixed =
      fix && applyEdits(text, fix.edits).split("\n### 2018\n\n")[1]!.split("\n- Neural Tangent")[0]!;
    return [`${rule} ${severity}: ${message}`, ...(fix ? [`${fix.title}:`, ...fixed!.split("\n")] : [])];
  });
}

const entry = (title: string, authors: string) => `
- ${title} [[paper]](https://arxiv.org/abs/1803.03635)
  - ${authors}
`;
const title = "The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks.";
const honest = entry(title, "Jonathan Frankle, Michael Carbin.");

test("an entry that says what its paper says is left alone", () => {
  expect(told(honest)).toEqual([]);
});

describe("title and link", () => {
  test("of two papers", () => {
    expect(told(entry("Deep Double Descent.", "Preetum Nakkiran, Gal Kaplun."))).toEqual([
      "verify-link warning: The link leads to another paper, “The Lottery Ticket Hypothesis: Finding Sparse, Trainable…”, " +
        "than “Deep Double Descent” (arXiv, 2026-11-23); mend the link or the title.",
      "Write the title “The Lottery Ticket Hypothesis: Finding Sparse, Trainable…”:",
      "- The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks. [[paper]](https://arxiv.org/abs/1803.03635)",
      "  - Preetum Nakkiran, Gal Kaplun.",
    ]);
  });

  test("of one paper that was retitled", () => {
    const lines = entry("Training Pruned Neural Networks.", "Jonathan Frankle, Michael Carbin.");
    expect(told(lines, { title: "Winning *Tickets*?" })).toEqual([
      "verify-title information: The title reads otherwise where the link leads: “Winning *Tickets*?” (arXiv, 2026-11-23).",
      "Write the title “Winning *Tickets*?”:",
      "- Winning \\*Tickets*? [[paper]](https://arxiv.org/abs/1803.03635)",
      "  - Jonathan Frankle, Michael Carbin.",
    ]);
  });

  test.each([
    ["capitals and punctuation", "The lottery ticket hypothesis - finding sparse trainable neural networks"],
    ["the subtitle left out", "The Lottery Ticket Hypothesis."],
    [
      "venue and year beside it",
      "2019-ICLR-The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks",
    ],
  ])("that differ in %s agree", (_, written) => {
    expect(told(entry(written, "Jonathan Frankle, Michael Carbin."))).toEqual([]);
  });

  test("in TeX and in Unicode agree", () => {
    const lines = entry("ℓ1 Bounds & β-Schrödinger Nets.", "Jonathan Frankle, Michael Carbin.");
    expect(told(lines, { title: "$\\ell_1$ bounds and $\\beta$-Schrodinger nets" })).toEqual([]);
  });
});

describe("authors", () => {
  test("who are missing come at their place, the others stay as the list spells them", () => {
    expect(
      told(entry(title, "J. Frankle, M. Carbin."), {
        authors: ["Jonathan Frankle", "Gintare Karolina Dziugaite", "Michael Carbin"],
      }),
    ).toEqual([
      "verify-authors warning: “Gintare Karolina Dziugaite” is missing among the authors (arXiv, 2026-11-23).",
      "Name all authors, in the order of the paper:",
      `- ${title} [[paper]](https://arxiv.org/abs/1803.03635)`,
      "  - J. Frankle, Gintare Karolina Dziugaite, M. Carbin.",
    ]);
  });

  test("who are misspelt", () => {
    expect(told(entry(title, "Jonathan Frankel, Michael Carbin."))).toEqual([
      "verify-authors warning: The paper names its author “Jonathan Frankle”, not “Jonathan Frankel” (arXiv, 2026-11-23).",
      "Write “Jonathan Frankle”:",
      ...honest.trim().split("\n"),
    ]);
  });

  test("who stand in another order", () => {
    expect(told(entry(title, "Michael Carbin and Jonathan Frankle."))).toEqual([
      "verify-authors information: The paper names its authors in another order: “Jonathan Frankle” before “Michael Carbin” " +
        "(arXiv, 2026-11-23).",
      "Write the authors in the order of the paper:",
      `- ${title} [[paper]](https://arxiv.org/abs/1803.03635)`,
      "  - Jonathan Frankle and Michael Carbin.",
    ]);
  });

  test("whom the paper does not name", () => {
    expect(told(entry(title, "Jonathan Frankle, Michael Carbin, Ada Lovelace."))).toEqual([
      "verify-authors information: The paper names no author “Ada Lovelace” (arXiv, 2026-11-23).",
    ]);
  });

  test.each([
    ["cut short", "Jonathan Frankle, et al."],
    ["by their initials", "J. Frankle, M. J. Carbin."],
    ["family names first", "Frankle Jonathan, Carbin Michael."],
    ["in another script", "约翰, 迈克尔."],
  ])("%s are nobody's fault", (_, authors) => {
    expect(told(entry(title, authors))).toEqual([]);
  });

  test("of a collaboration", () => {
    expect(told(honest, { authors: ["ATLAS Collaboration", ":", ...paper.authors] })).toEqual([]);
  });

  test("three thousand of them are compared in no time", () => {
    const many = Array.from(
      { length: 3000 },
      (_, at) => `Ada${at.toString(36)} Lovelace${(at * 7919).toString(36)}`,
    );
    const began = performance.now();
    expect(told(entry(title, `${many.join(", ")}.`), { authors: many })).toEqual([]);
    const same = performance.now() - began;
    expect(told(entry(title, `${many.join(", ")}.`), { authors: [...many].reverse() })[0]).toMatch(
      /another order/,
    );
    expect(performance.now() - began).toBeLessThan(20 * same + 1000);
  });
});

describe("papers that are no more", () => {
  test("withdrawn", () => {
    expect(
      told(honest, { withdrawn: true, comment: "This paper has been withdrawn by the authors" }),
    ).toEqual([
      "verify-withdrawn warning: “The Lottery Ticket Hypothesis: Finding Sparse, Trainable…” was withdrawn: “This paper has " +
        "been withdrawn by the authors” (arXiv, 2026-11-23).",
    ]);
  });

  test("withdrawn, whatever venue is said of it", () => {
    const testimony: Testimony = {
      ...{ source: "Semantic Scholar", time },
      venue: { series: "ICLR", year: 2019, track: undefined, evidence: "ICLR" },
    };
    const lines = entry(title, "Jonathan Frankle, Michael Carbin. *ICML 2018*");
    const withdrawn = told(lines, { withdrawn: true, comment: "ICLR 2019. This paper is withdrawn" }, [
      testimony,
    ]);
    expect(withdrawn).toEqual([expect.stringMatching(/^verify-withdrawn/)]);
  });

  test("superseded by another, to which the fix leads", () => {
    expect(
      told(honest, { comment: "This work has been superseded by arXiv:1903.01611" }).slice(1, 3),
    ).toEqual(["Link to 1903.01611:", `- ${title} [[paper]](https://arxiv.org/abs/1903.01611)`]);
  });
});

test.each([
  "Superseded by the published version",
  "This version is replaced by v2, which corrects a typo",
  "The second dataset was replaced by a larger one",
])("%s is no other paper", (comment) => {
  expect(told(honest, { comment })).toEqual([]);
});

test("what a source sends is one line of plain text in a list", () => {
  const authors = ["Jonathan Frankle", "Grace <b>Hopper</b>\n\n## Heading", "Michael Carbin"];
  const testimony: Testimony = {
    ...{ source: "Crossref", time },
    venue: { series: "Annals\n\n# of *Things*", year: 2019, track: undefined, evidence: "Annals" },
  };
  const lines = told(honest, { authors, title: `Training\n# Pruned *Nets*` }, [testimony]);
  expect(lines.filter((line) => line.startsWith("  - Jonathan"))).toEqual([
    "  - Jonathan Frankle, Michael Carbin.",
    "  - Jonathan Frankle, Grace \\<b>Hopper\\</b> ## Heading, Michael Carbin.",
    "  - Jonathan Frankle, Michael Carbin. *Annals # of \\*Things\\* 2019*",
  ]);
  expect(lines.filter((line) => line.startsWith("#"))).toEqual([]);
});

describe("the venue", () => {
  test("that appeared since is added behind the authors", () => {
    expect(told(honest, { comment: "10 pages; accepted at ICLR 2019" })).toEqual([
      "verify-venue information: The paper appeared in “ICLR 2019”: “accepted at ICLR 2019” (arXiv, 2026-11-23).",
      "Add the venue “ICLR 2019”:",
      `- ${title} [[paper]](https://arxiv.org/abs/1803.03635)`,
      "  - Jonathan Frankle, Michael Carbin. *ICLR 2019*",
    ]);
  });

  test("that appeared since takes the place of a preprint's, and of none", () => {
    const journalRef = "ICLR 2019";
    const fixed = `  - Jonathan Frankle, Michael Carbin. *ICLR 2019*`;
    expect(told(entry(title, "Jonathan Frankle, Michael Carbin. *arXiv 2018*"), { journalRef }).at(-1)).toBe(
      fixed,
    );
    expect(told(entry(title, "Jonathan Frankle, Michael Carbin. **"), { journalRef }).at(-1)).toBe(fixed);
  });

  test("of another year", () => {
    const lines = entry(title, "Jonathan Frankle, Michael Carbin. *ICLR 2018*");
    expect(told(lines, { comment: "Published at ICLR 2019" })).toEqual([
      "verify-venue warning: The paper says “Published at ICLR 2019”, which reads as “ICLR 2019”, not “ICLR 2018” " +
        "(arXiv, 2026-11-23).",
      "Write the venue “ICLR 2019”:",
      `- ${title} [[paper]](https://arxiv.org/abs/1803.03635)`,
      "  - Jonathan Frankle, Michael Carbin. *ICLR 2019*",
    ]);
  });

  test("that was a workshop is now the conference", () => {
    const lines = entry(title, "Jonathan Frankle, Michael Carbin. *ICML 2018 Workshop*");
    expect(told(lines, { comment: "Accepted at ICLR 2019" })[0]).toMatch(/^verify-venue information/);
  });

  test("that nothing speaks for is information", () => {
    const lines = entry(title, "Jonathan Frankle, Michael Carbin. *ICLR 2019*");
    expect(told(lines, { comment: "10 pages" })).toEqual([
      "verify-venue-unproven information: Nothing that the paper says of itself speaks for “ICLR 2019” or against it " +
        "(arXiv, 2026-11-23).",
    ]);
    expect(told(lines, { comment: "10 pages", doi: "10.1000/1" })).toEqual([]);
  });

  test("that another source knows counts where the paper says nothing", () => {
    const testimony: Testimony = {
      ...{ source: "Semantic Scholar", time },
      venue: { series: "ICLR", year: 2019, track: undefined, evidence: "conf/iclr/FrankleC19" },
    };
    expect(told(honest, {}, [testimony]).slice(0, 2)).toEqual([
      "verify-venue information: The paper appeared in “ICLR 2019”: “conf/iclr/FrankleC19” (Semantic Scholar, 2026-11-23).",
      "Add the venue “ICLR 2019”:",
    ]);
    const claimed = (venue: string) => entry(title, `Jonathan Frankle, Michael Carbin. *${venue}*`);
    expect(told(claimed("ICLR 2019"), {}, [testimony])).toEqual([]);
    expect(told(claimed("ICML 2019"), {}, [testimony])[0]).toMatch(
      /^verify-venue information: Semantic Scholar has/,
    );
    const icml = { ...testimony, venue: { ...testimony.venue, series: "ICML" } };
    expect(told(claimed("ICLR 2019"), { comment: "ICLR 2019" }, [icml])).toEqual([]);
  });

  test.each([
    ["under its former name", "*NIPS 2018*", "NeurIPS 2018"],
    ["by its full name", "*International Conference on Learning Representations 2019*", "ICLR 2019"],
    [
      "before a journal printed it",
      "*ICLR 2019*",
      "Published in the Journal of Machine Learning Research, 2020",
    ],
    ["with its track", "*ICLR 2019 Oral*", "ICLR 2019"],
  ])("%s agrees", (_, venue, comment) => {
    expect(told(entry(title, `Jonathan Frankle, Michael Carbin. ${venue}`), { comment })).toEqual([]);
  });

  test.each(["Submitted to ICLR 2019", "Under review at ICLR 2019", "Rejected from ICLR 2019"])(
    "is none where the paper was %s",
    (comment) => {
      expect(told(honest, { comment })).toEqual([]);
    },
  );

  test("is not asked of a list that names none", () => {
    const text = `# P\n\n## A\n\n${"- T. [[paper]](https://arxiv.org/abs/1803.03635)\n  - Jonathan Frankle, Michael Carbin.\n".repeat(6)}`;
    const { list, source } = openSnapshot(text);
    const habits = habitsOf(list, inferHouseStyle(list, source));
    const said = { paper: { ...paper, title: "T", comment: "ICLR 2019" }, source: "arXiv", time };
    expect(verifyEntry(list.entries[0]!, said, habits)).toEqual([]);
  });
});
