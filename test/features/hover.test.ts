// Hovers: what stands where, and that nothing in it can pass for markup.
import { describe, expect, test } from "vitest";
import { entryCard } from "../../server/src/features/hover/entryCard.ts";
import { hoverTarget } from "../../server/src/features/hover/hoverTarget.ts";
import { paperCard, problemCard } from "../../server/src/features/hover/paperCard.ts";
import { readArxivId } from "../../server/src/model/arxivId.ts";
import type { Paper } from "../../server/src/model/paper.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { withCursor } from "../support/marks.ts";
import { smallList } from "./smallList.ts";

/** The hover's kind and the text it covers, for a cursor put into the list. */
function covered(line: string, marked: string): string | undefined {
  if (!smallList.includes(line)) throw new Error(`the list has no "${line}"`);
  const { text, cursor } = withCursor(smallList.replace(line, marked));
  const target = hoverTarget(openSnapshot(text).list, cursor);
  return target && `${target.kind}: ${text.slice(target.span.start, target.span.end)}`;
}

describe("what a hover covers", () => {
  test.each([
    ["Double Trouble in Double", "Double Tro<|>uble in Double", "entry: Double Trouble in Double Descent."],
    [
      "[[paper]](https://arxiv.org/abs/2003.01054)",
      "[[pa<|>per]](https://arxiv.org/abs/2003.01054)",
      "arxiv-link: [[paper]](https://arxiv.org/abs/2003.01054)",
    ],
    [
      "https://arxiv.org/abs/2003.01054",
      "https://arxiv.org/abs/2003<|>.01054",
      "arxiv-link: [[paper]](https://arxiv.org/abs/2003.01054)",
    ],
    ["[[code]]", "[[co<|>de]]", "entry: [[code]](https://github.com/mariaref/Random_Features)"],
    [
      "Maria Refinetti",
      "Maria <|>Refinetti",
      "entry: Stéphane d'Ascoli, Maria Refinetti, Giulio Biroli, Florent Krzakala",
    ],
    ["*ICML 2020*", "*ICML<|> 2020*", "entry: *ICML 2020*"],
    ["Words of our own.", "Words<|> of our own.", undefined],
    ["Please do.", "Please<|> do.", undefined],
    ["### 2020", "### 20<|>20", undefined],
  ])("%s", (line, marked, expected) => {
    expect(covered(line, marked)).toBe(expected);
  });

  test("nothing in a Markdown file that is no list", () => {
    expect(
      hoverTarget(openSnapshot("# Notes\n\n- [a](https://arxiv.org/abs/2003.01054)\n").list, 12),
    ).toBeUndefined();
  });
});

describe("the hover over an entry", () => {
  const card = (title: string) => {
    const { list } = openSnapshot(smallList);
    return entryCard(list, list.entries.find(({ it }) => it.title.text.startsWith(title))!);
  };

  test("title, authors, venue, links, and what else the list holds by these authors", () => {
    expect(card("Double Trouble")).toBe(
      `
**Double Trouble in Double Descent**

Stéphane d'Ascoli, Maria Refinetti, Giulio Biroli, Florent Krzakala

ICML 2020

[paper](https://arxiv.org/abs/2003.01054) · [code](https://github.com/mariaref/Random_Features)

Also in this list:

- Triple descent and the two kinds of overfitting: Where \\& why do they appear? (Stéphane d'Ascoli and Giulio Biroli; Empirical Study › 2020)
      `.trim(),
    );
  });

  test("the year, where no venue says it, and no more than there is", () => {
    expect(card("Invariant")).toBe(
      `
**Invariant Risk Minimization**

Martin Arjovsky, Léon Bottou, Ishaan Gulrajani, David Lopez-Paz

2019

[paper](https://arxiv.org/abs/1907.02893)
      `.trim(),
    );
  });

  test("what a list writes is text: no HTML, no images, no commands", () => {
    const text = `## A

- The <img src=x> of \`code\` & *stars*. [[run]](command:evil) [[a](b)]](https://example.org/a(b)) [[paper]](https://arxiv.org/abs/2003.01054)
  - <b>Ann</b> | Author.
`;
    const { list } = openSnapshot(text);
    const card = entryCard(list, list.entries[0]!);
    expect(card).not.toMatch(/(?<!\\)[<`|]/);
    expect(card).not.toContain("(command:");
  });
});

const id = readArxivId("2003.01054v2");
if (!id.ok) throw new Error(id.problem);
const paper: Paper = {
  id: id.id,
  title: "Double Trouble in Double Descent",
  authors: ["Stéphane d'Ascoli", "Maria Refinetti"],
  published: "2020-03-02T18:59:59Z",
  updated: "2020-11-03T10:00:00Z",
  abstract: "Our own words with $x_1 < y$ and\na line break.",
  comment: "29 pages, 12 figures",
  journalRef: undefined,
  doi: "10.1000/a(b)<c>",
  categories: ["cs.LG", "stat.ML"],
  withdrawn: false,
};

describe("the hover over an arXiv link", () => {
  test("the paper as arXiv describes it", () => {
    expect(paperCard(paper)).toBe(
      `
**Double Trouble in Double Descent**

Stéphane d'Ascoli, Maria Refinetti

Submitted 2 Mar 2020, last revised 3 Nov 2020 (v2) · cs.LG, stat.ML

Comment: 29 pages, 12 figures${"  "}
DOI: [10.1000/a(b)\\<c\\>](https://doi.org/10.1000/a%28b%29%3Cc%3E)

Our own words with \\$x\\_1 \\< y\\$ and a line break.

[arXiv:2003.01054](https://arxiv.org/abs/2003.01054) · [PDF](https://arxiv.org/pdf/2003.01054)
      `.trim(),
    );
  });

  test.each([
    ["- A dash first.", "\\- A dash first."],
    ["+ A plus first.", "\\+ A plus first."],
    ["1. A number first.", "1\\. A number first."],
  ])("an abstract is a paragraph, however it begins: %s", (abstract, shown) => {
    expect(
      paperCard({ ...paper, abstract })
        .split("\n\n")
        .at(-2),
    ).toBe(shown);
  });

  test("one date where it was never revised, and few names of many", () => {
    const authors = Array.from({ length: 20 }, (_, index) => `Author ${index + 1}`);
    const card = paperCard({ ...paper, updated: paper.published, authors });
    expect(card).toContain("Submitted 2 Mar 2020 · cs.LG");
    expect(card).toContain("Author 12 and 8 more");
  });

  test("a withdrawn paper says so", () => {
    expect(paperCard({ ...paper, withdrawn: true })).toContain("withdrawn");
  });

  test("a plain sentence where it cannot be had", () => {
    expect(problemCard("arXiv is <busy>; try again later.")).toBe("arXiv is \\<busy\\>; try again later.");
  });
});
