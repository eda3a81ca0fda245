// Which section a paper is thought to belong to, and what is said for it.
import { describe, expect, test } from "vitest";
import { suggestSections } from "../../server/src/features/insert/suggestSection.ts";
import { termsOf, wordsOf } from "../../server/src/features/suggest/terms.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";

const entry = (id: string, title: string, authors: string, digest = "") =>
  [
    `- ${title}. [[paper]](https://arxiv.org/abs/${id})`,
    `  - ${authors}.`,
    ...(digest ? [`  - Digest: ${digest}`] : []),
  ].join("\n");

const text = `# List

## Neural Collapse

${entry("2008.08186", "Prevalence of Neural Collapse", "Vardan Papyan, X. Y. Han, David L. Donoho", "Class means of last layers become a simplex.")}
${entry("2105.02375", "A Geometric Analysis of Neural Collapse", "Zhihui Zhu, Tianyu Ding", "Classifiers and features form a simplex frame.")}

## Lottery Tickets

${entry("1803.03635", "The Lottery Ticket Hypothesis", "Jonathan Frankle, Michael Carbin", "Sparse subnetworks train well in isolation.")}
${entry("1912.05671", "Linear Mode Connectivity and the Lottery Ticket Hypothesis", "Jonathan Frankle, Gintare Karolina Dziugaite", "Pruned subnetworks and the noise of training.")}

## Double Descent

${entry("1912.02292", "Deep Double Descent", "Preetum Nakkiran, Gal Kaplun", "Test error falls, rises and falls again with size.")}
`;

const suggested = (paper: Partial<Parameters<typeof suggestSections>[1]>, of = text) =>
  suggestSections(openSnapshot(of).list, { title: "", abstract: "", authors: [], ...paper }).map(
    ({ section, reason }) => ({ section: section.title, reason }),
  );

describe("the section suggested", () => {
  test("is that of the papers with the same words, and says so", () => {
    const [first] = suggested({ title: "Pruning Tickets Early", abstract: "We prune sparse subnetworks." });
    expect(first).toEqual({
      section: "Lottery Tickets",
      reason: "2 of the 2 nearest papers are in “Lottery Tickets”",
    });
  });

  test("is that of the same authors where the words say nothing", () => {
    const [first] = suggested({
      title: "Zzz",
      authors: ["Michael Carbin", "D. L. Donoho", "jonathan frankle"],
    });
    expect(first).toEqual({
      section: "Lottery Tickets",
      reason: "Other work of these authors is in “Lottery Tickets”",
    });
  });

  test("is that whose heading says it where nothing else does", () => {
    expect(suggested({ title: "On Descents" })[0]?.section).toBe("Double Descent");
  });

  test("comes before all others, each of them once", () => {
    const all = suggested({ title: "Simplex frames in the collapse of classes" }).map((it) => it.section);
    expect(all[0]).toBe("Neural Collapse");
    expect([...all].sort()).toEqual(["Double Descent", "Lottery Tickets", "Neural Collapse"]);
  });

  test("of a paper about something else has nothing to say for it", () => {
    expect(suggested({ title: "Zzz" }).map((it) => it.reason)).toEqual([undefined, undefined, undefined]);
  });

  test("of a list without sections is none", () =>
    expect(suggested({ title: "Tickets" }, "# List\n")).toEqual([]));

  test("of a list with one paper is its section", () => {
    const one = `# List\n\n## Theory\n\n${entry("1912.02292", "Deep Double Descent", "Preetum Nakkiran")}\n`;
    expect(suggested({ title: "Double Descent" }, one)).toEqual([
      { section: "Theory", reason: "The nearest paper is in “Theory”" },
    ]);
  });
});

describe("words", () => {
  test("lose their endings, accents and case", () =>
    expect(wordsOf("Generalization, generalizes; généralizing")).toEqual([
      "generaliz",
      "generaliz",
      "generaliz",
    ]));

  test("of other scripts are words too", () => expect(wordsOf("Обучение сетей")).toHaveLength(2));

  test("that say nothing are left out, and pairs reach over them", () => {
    const { words, pairs } = termsOf([{ text: "The geometry of the loss", weight: 2 }]);
    expect([...words]).toEqual([
      ["geometry", 2],
      ["loss", 2],
    ]);
    expect([...pairs]).toEqual([["geometry loss", 2]]);
  });
});
