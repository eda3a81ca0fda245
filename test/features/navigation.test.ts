// Following what a list says: from a link to its section, from a paper to its entry, from a name to all places that have it.
import { describe, expect, test } from "vitest";
import { definitions } from "../../server/src/features/navigation/definition.ts";
import type { ReadFile } from "../../server/src/features/navigation/filePlace.ts";
import { linkAt } from "../../server/src/features/navigation/linkAt.ts";
import { hasLetters, lettersOf } from "../../server/src/features/navigation/sameLetters.ts";
import { selectionSpans } from "../../server/src/features/navigation/selection.ts";
import { highlights, references } from "../../server/src/features/navigation/uses.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { markRanges, withCursor } from "../support/marks.ts";

const list = `# List

- [Theory](#theory)
- [Kernels](#kernels)
- [Old](#old)

<p><a class="x" href="#kernels">All about kernels</a></p>

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292) [[code]](https://example.org/code)
  - Preetum Nakkiran, Gal Kaplun, Yamini Bansal. *ICLR 2020*
  - Key Word: Double Descent; Training Dynamics.
  - Digest: Goes on from [belkin et al](https://arxiv.org/abs/1812.11118) and from arXiv:1806.07572, see above.

## Kernels

### 2019

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler. *NeurIPS 2018*
  - Key Word: Training dynamics.
- Reconciling Modern Machine Learning and the Bias-Variance Trade-off. [[paper]](https://arxiv.org/abs/1812.11118)
  - Mikhail Belkin, Clement Hongler.
- Deep double descent. [[pdf]](https://arxiv.org/pdf/1912.02292v1)
  - Preetum Nakkiran. *ICLR 2020 Workshop*

<a id="old"></a>
`;

/** The list with the cursor put into the first place of a text that has none. */
function at(marked: string): { file: ReadFile; cursor: number } {
  const plain = marked.replace("<|>", "");
  if (!list.includes(plain)) throw new Error(`the list has no "${plain}"`);
  const { text, cursor } = withCursor(list.replace(plain, marked));
  return { file: { uri: "file:///list.md", snapshot: openSnapshot(text) }, cursor };
}

function sibling(text: string): ReadFile {
  return { uri: "file:///other.md", snapshot: openSnapshot(text) };
}

const other = `# Other

## Theory

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun. *ICML 2020*
- Understanding Deep Learning. [[paper]](https://arxiv.org/abs/1611.03530)
  - Chiyuan Zhang. *ICLR 2017*
`;

/** The lines that a file shows with these places, marked, without indentation. */
function shown({ file, span }: { file: ReadFile; span: { start: number; end: number } }): string {
  const { source } = file.snapshot;
  const line = source.lineSpan(source.placeAt(span.start).line);
  const marked = markRanges(source.slice(line), [
    { start: span.start - line.start, end: span.end - line.start },
  ]);
  return (file.uri.endsWith("other.md") ? "other.md: " : "") + marked.trim();
}

function defined(marked: string, others: readonly ReadFile[] = []): string[] {
  const { file, cursor } = at(marked);
  return definitions(file, cursor, others).map(shown);
}

function found(marked: string, others: readonly ReadFile[] = [], withHome = true): string[] {
  const { file, cursor } = at(marked);
  return references(file, cursor, others, withHome).map(shown);
}

describe("go to definition", () => {
  test.each([
    ["[The<|>ory](#theory)", ["⟦## Theory⟧"]],
    ["[Kernels](#ker<|>nels)", ["⟦## Kernels⟧"]],
    ["All ab<|>out kernels", ["⟦## Kernels⟧"]],
    ["[Ol<|>d](#old)", ['<a id="⟦old⟧"></a>']],
    ["## Ker<|>nels", ["⟦## Kernels⟧"]],
    [
      "[belkin<|> et al](",
      [
        "- ⟦Reconciling Modern Machine Learning and the Bias-Variance Trade-off.⟧ [[paper]](https://arxiv.org/abs/1812.11118)",
      ],
    ],
    ["arXiv:1806<|>.07572", ["- ⟦Neural Tangent Kernel.⟧ [[paper]](https://arxiv.org/abs/1806.07572)"]],
    [
      "Deep dou<|>ble descent",
      [
        "- ⟦Deep Double Descent.⟧ [[paper]](https://arxiv.org/abs/1912.02292) [[code]](https://example.org/code)",
      ],
    ],
    [
      "[[p<|>df]]",
      [
        "- ⟦Deep Double Descent.⟧ [[paper]](https://arxiv.org/abs/1912.02292) [[code]](https://example.org/code)",
      ],
    ],
    ["Neural Tan<|>gent", ["- ⟦Neural Tangent Kernel.⟧ [[paper]](https://arxiv.org/abs/1806.07572)"]],
  ])("%s", (marked, places) => {
    expect(defined(marked)).toEqual(places);
  });

  test.each([
    ["a paper's own link, which leads out", "Kernel. [[pa<|>per]](https://arxiv.org/abs/1806.07572)"],
    ["a link to its code", "[[co<|>de]]"],
    ["an author", "Arthur Ja<|>cot"],
    ["prose", "Goes o<|>n"],
  ])("leads nowhere from %s", (_, marked) => {
    expect(defined(marked)).toEqual([]);
  });

  test("looks in the list's other files for what this one does not have, or has first", () => {
    const files = [sibling(other)];
    expect(defined("[[p<|>df]]", files)).toEqual([expect.stringMatching(/^- ⟦Deep Double/)]);
    expect(defined("Deep Double<|> Descent. ", files)).toEqual([
      "other.md: - ⟦Deep Double Descent.⟧ [[paper]](https://arxiv.org/abs/1912.02292)",
    ]);
  });

  test("of two papers with one title, each stands for itself", () => {
    const text = list.replace("pdf/1912.02292v1", "pdf/2003.01897v1").replace("double des", "dou<|>ble des");
    const marked = withCursor(text);
    const file = { uri: "file:///list.md", snapshot: openSnapshot(marked.text) };
    expect(definitions(file, marked.cursor, []).map(shown)).toEqual([
      "- ⟦Deep double descent.⟧ [[pdf]](https://arxiv.org/pdf/2003.01897v1)",
    ]);
  });
});

describe("find references", () => {
  test.each([
    [
      "an author, however spelt",
      "Clément Hon<|>gler",
      [
        "- Arthur Jacot, Franck Gabriel, ⟦Clément Hongler⟧. *NeurIPS 2018*",
        "- Mikhail Belkin, ⟦Clement Hongler⟧.",
      ],
    ],
    [
      "a venue in all years",
      "*IC<|>LR 2020*",
      [
        "- Preetum Nakkiran, Gal Kaplun, Yamini Bansal. *⟦ICLR⟧ 2020*",
        "- Preetum Nakkiran. *⟦ICLR⟧ 2020 Workshop*",
      ],
    ],
    [
      "a venue in one year",
      "*ICLR 20<|>20*",
      [
        "- Preetum Nakkiran, Gal Kaplun, Yamini Bansal. *⟦ICLR 2020⟧*",
        "- Preetum Nakkiran. *⟦ICLR 2020 Workshop⟧*",
      ],
    ],
    [
      "a key word",
      "Training D<|>ynamics",
      ["- Key Word: Double Descent; ⟦Training Dynamics⟧.", "- Key Word: ⟦Training dynamics⟧."],
    ],
    ["a heading", "## Theo<|>ry", ["- [Theory](⟦#theory⟧)", "⟦## Theory⟧"]],
    [
      "a link to a heading",
      "[Ker<|>nels]",
      [
        "- [Kernels](⟦#kernels⟧)",
        '<p><a class="x" href="⟦#kernels⟧">All about kernels</a></p>',
        "⟦## Kernels⟧",
      ],
    ],
    [
      "a paper",
      "Neural Tan<|>gent",
      [
        "- Digest: Goes on from [belkin et al](https://arxiv.org/abs/1812.11118) and from ⟦arXiv:1806.07572⟧, see above.",
        "- ⟦Neural Tangent Kernel.⟧ [[paper]](https://arxiv.org/abs/1806.07572)",
      ],
    ],
  ])("of %s", (_, marked, places) => {
    expect(found(marked)).toEqual(places);
  });

  test("without the heading or the entry itself, where the editor does not want it", () => {
    expect(found("## Theo<|>ry", [], false)).toEqual(["- [Theory](⟦#theory⟧)"]);
  });

  test("in the list's other files too, but a heading is that of one page", () => {
    const files = [sibling(other)];
    expect(found("Preetum Nak<|>kiran, Gal", files)).toHaveLength(3);
    expect(found("Preetum Nak<|>kiran, Gal", files).at(-1)).toBe(
      "other.md: - ⟦Preetum Nakkiran⟧, Gal Kaplun. *ICML 2020*",
    );
    expect(found("*IC<|>LR 2020*", files).at(-1)).toBe("other.md: - Chiyuan Zhang. *⟦ICLR⟧ 2017*");
    expect(found("## Theo<|>ry", files)).toHaveLength(2);
  });
});

describe("document highlight", () => {
  test("marks the same places in this file, and what is at home there", () => {
    const { file, cursor } = at("## Ker<|>nels");
    expect(highlights(file, cursor).map((use) => [use.isHome, shown({ file, span: use.span })])).toEqual([
      [false, "- [Kernels](⟦#kernels⟧)"],
      [false, '<p><a class="x" href="⟦#kernels⟧">All about kernels</a></p>'],
      [true, "⟦## Kernels⟧"],
    ]);
  });

  test("marks nothing in prose, and nothing in a file that is no list", () => {
    const { file, cursor } = at("Goes o<|>n");
    expect(highlights(file, cursor)).toEqual([]);
    const notes = sibling("# Notes\n\n[Notes](#notes)\n");
    expect(highlights(notes, 3)).toEqual([]);
    expect(definitions(notes, 12, [])).toEqual([]);
  });
});

test("names are the same but for accents, case, punctuation and blanks, and for nothing else", () => {
  const names = [
    "J. Zico Kolter",
    "J Zico Kolter",
    "Zico Kolter",
    "J. Zico Kolters",
    "Clément Hongler",
    "Clement Hongler",
    "Élie Bouyer",
    "Elie Bouyer",
    "Stéphane d'Ascoli",
    "STEPHANE D’ASCOLI",
    "Jörg Weiß",
    "Jorg Weiss",
    "王伟",
    "NeurIPS 2020",
    "NeurIPS",
    "...",
    "",
  ];
  for (const one of names) {
    for (const another of names) {
      const letters = lettersOf(another);
      expect([one, another, hasLetters(one, letters)]).toEqual([one, another, lettersOf(one) === letters]);
    }
  }
  expect(hasLetters("STEPHANE D’ASCOLI", lettersOf("Stéphane d'Ascoli"))).toBe(true);
});

test("ten times as long a line costs about ten times as much, not a hundred times", () => {
  const time = (length: number) => {
    const endless = `- a [b](${"c".repeat(length)}\n- d${" ".repeat(length)}e\n`;
    const { list: whole, source } = openSnapshot(`${list}\n${endless}`);
    const start = performance.now();
    for (const offset of [source.length - 3, source.length - length - 100]) {
      expect(linkAt(source, offset)).toBeUndefined();
      expect(selectionSpans(whole, source, offset).length).toBeGreaterThan(1);
    }
    return performance.now() - start;
  };
  expect(time(200_000)).toBeLessThan(50 * Math.max(time(20_000), 2));
});
