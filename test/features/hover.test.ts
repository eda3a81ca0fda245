// Hovers: what stands where, and that nothing in it can pass for markup.
import { describe, expect, test } from "vitest";
import { authorCard } from "../../server/src/features/hover/authorCard.ts";
import { differences } from "../../server/src/features/hover/differences.ts";
import { entryCard } from "../../server/src/features/hover/entryCard.ts";
import { hoverTarget } from "../../server/src/features/hover/hoverTarget.ts";
import { paperCard, problemCard } from "../../server/src/features/hover/paperCard.ts";
import { venueCard } from "../../server/src/features/hover/venueCard.ts";
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
    ["Double Trouble in Double", "Double Tro<|>uble in Double", "paper: Double Trouble in Double Descent."],
    [
      "[[paper]](https://arxiv.org/abs/2003.01054)",
      "[[pa<|>per]](https://arxiv.org/abs/2003.01054)",
      "paper: [[paper]](https://arxiv.org/abs/2003.01054)",
    ],
    [
      "https://arxiv.org/abs/2003.01054",
      "https://arxiv.org/abs/2003<|>.01054",
      "paper: [[paper]](https://arxiv.org/abs/2003.01054)",
    ],
    ["[[code]]", "[[co<|>de]]", "entry: [[code]](https://github.com/mariaref/Random_Features)"],
    ["Maria Refinetti", "Maria <|>Refinetti", "author: Maria Refinetti"],
    ["*ICML 2020*", "*ICML<|> 2020*", "venue: *ICML 2020*"],
    [
      "Maria Refinetti, Giulio",
      "Maria Refinetti,<|> Giulio",
      "entry: Stéphane d'Ascoli, Maria Refinetti, Giulio Biroli, Florent Krzakala",
    ],
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

Submitted 2 Mar 2020, last revised 3 Nov 2020 (v2)

Machine Learning (cs.LG), Machine Learning (stat.ML)

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
    expect(card).toContain("Submitted 2 Mar 2020\n");
    expect(card).toContain("Author 12 and 8 more");
  });

  test("what differs, what the list says of the venue, and what else it holds", () => {
    const card = paperCard(paper, {
      venue: "ICML 2020",
      differences: ["One thing.", "Another."],
      others: "Also here.",
    });
    expect(card).toContain("\n\nNot as in the list:\n\n- One thing.\n- Another.\n\n");
    expect(card).toContain("\n\nICML 2020 · Submitted 2 Mar 2020");
    expect(card).toMatch(/\n\nAlso here\.$/);
  });

  test("a withdrawn paper says so", () => {
    expect(paperCard({ ...paper, withdrawn: true })).toContain("withdrawn");
  });

  test("a plain sentence where it cannot be had", () => {
    expect(problemCard("arXiv is <busy>; try again later.")).toBe("arXiv is \\<busy\\>; try again later.");
  });
});

describe("the hover over an author", () => {
  const { list } = openSnapshot(smallList);

  test("what the list holds of theirs, however the name is spelt", () =>
    expect(authorCard(list, "Stephane D'Ascoli")).toBe(
      `
**Stéphane d'Ascoli**

2 papers in this list:

- Double Trouble in Double Descent (ICML 2020; Theory › 2020)
- Triple descent and the two kinds of overfitting: Where \\& why do they appear? (Empirical Study › 2020)
      `.trim(),
    ));

  test("no card for what is no name", () => expect(authorCard(list, "Nobody Here")).toBeUndefined());
});

describe("the hover over a venue", () => {
  const text = `## A

- One Paper of Some Length. [[paper]](https://arxiv.org/abs/2003.01054)
  - Ann Author. *NeurIPS 2019*
- Two Papers of Some Length. [[paper]](https://arxiv.org/abs/2003.01055)
  - Bob Author. *NIPS 2017*
- Three Papers of Some Length. [[paper]](https://arxiv.org/abs/2003.01056)
  - Cid Author. *NeurIPS 2019 Workshop*
- Four Papers of Some Length. [[paper]](https://arxiv.org/abs/2003.01057)
  - Dee Author. *DeepPhen 2019*
`;
  const { list } = openSnapshot(text);

  test("its full name, and the papers from it, those of the year first and under whatever name", () =>
    expect(venueCard(list, list.entries[2]!)).toBe(
      `
**NeurIPS 2019 Workshop**

Neural Information Processing Systems

3 papers from NeurIPS in this list, 2 of 2019:

- One Paper of Some Length (NeurIPS 2019; A)
- Three Papers of Some Length (NeurIPS 2019 Workshop; A)
- Two Papers of Some Length (NIPS 2017; A)
      `.trim(),
    ));

  test("as the list's own file calls it, else as it is written", () => {
    const own = { name: "DeepPhen", fullName: "Deep Phenomena <Meeting>", aliases: ["DPM"] };
    expect(venueCard(list, list.entries[3]!, [own])).toContain(
      "\n\nDeep Phenomena \\<Meeting\\>\n\n1 paper from DeepPhen",
    );
    expect(venueCard(list, list.entries[3]!)).toBe(
      "**DeepPhen 2019**\n\n1 paper from DeepPhen in this list:\n\n- Four Papers of Some Length (DeepPhen 2019; A)",
    );
  });
});

describe("what differs from the list", () => {
  const entryOf = (head: string, authors: string) =>
    openSnapshot(`## A\n\n- ${head} [[paper]](https://arxiv.org/abs/2003.01054)\n  - ${authors}\n`).list
      .entries[0]!.it;
  const told = (entry: ReturnType<typeof entryOf>, changes: Partial<Paper> = {}, venue?: string) =>
    differences(entry, { ...paper, ...changes }, venue);
  const same = entryOf("Double trouble in Double-Descent.", "S. d'Ascoli, Maria Refinetti. *ICML 2020*");

  test("nothing where only case, points, accents and initials do", () => expect(told(same)).toEqual([]));

  test.each<[string, ReturnType<typeof entryOf>, Partial<Paper>, string | undefined, string[]]>([
    [
      "a title",
      same,
      { title: "Triple *Trouble*" },
      undefined,
      ["arXiv's title now reads “Triple \\*Trouble\\*”."],
    ],
    [
      "a name that is missing",
      same,
      { authors: [...paper.authors, "Ann Lee"] },
      undefined,
      ["arXiv also names Ann Lee."],
    ],
    [
      "a name too many",
      entryOf("Double Trouble in Double Descent.", "Stéphane d'Ascoli, Maria Refinetti, Ann Lee."),
      {},
      undefined,
      ["arXiv does not name Ann Lee."],
    ],
    [
      "a name that is written otherwise",
      entryOf("Double Trouble in Double Descent.", "Stéphane d'Ascoli, Maria Refinety."),
      {},
      undefined,
      ["arXiv names Maria Refinetti, not Maria Refinety."],
    ],
    [
      "another order",
      entryOf("Double Trouble in Double Descent.", "Maria Refinetti, Stéphane d'Ascoli."),
      {},
      undefined,
      ["arXiv names the authors in another order."],
    ],
    [
      "names cut short",
      entryOf("Double Trouble in Double Descent.", "Stéphane d'Ascoli, et al."),
      {},
      undefined,
      [],
    ],
    ["a venue the list has", same, {}, "ICML 2020", []],
    [
      "a venue that appeared",
      entryOf("Double Trouble in Double Descent.", "Stéphane d'Ascoli, Maria Refinetti."),
      {},
      "ICML 2020",
      ["arXiv now names a venue: ICML 2020."],
    ],
    [
      "TeX in a title",
      entryOf("The k-means of $n$ Points in the Plane.", "S. d'Ascoli, M. Refinetti. *X 2020*"),
      { title: "The $k$-means of n points in the plane" },
      undefined,
      [],
    ],
  ])("%s", (_, entry, changes, venue, sentences) => expect(told(entry, changes, venue)).toEqual(sentences));
});
