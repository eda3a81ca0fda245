// keyword-separator: key words separated or closed in another way than in the rest of the list.
import { insert, replace } from "../base/textEdit.ts";
import { type Entry, type Keywords, written } from "../model/entry.ts";
import type { EntryRule, Fix, Report } from "./rule.ts";
import { foldBlanks, gapsBetween } from "./text/gaps.ts";
import { quote } from "./wording.ts";

export const keywordSeparator: EntryRule = {
  scope: "entry",
  reads: ["keywordSeparator", "keywordsPeriod"],
  looksAt: ["phrases"],
  meta: {
    id: "keyword-separator",
    summary: "Key words that are separated or closed in another way than in the rest of the list.",
    why:
      "Scripts that count key words cut the line at the sign that the list puts between them, and take “Pruning, " +
      "Sparsity” for one key word where that sign is a semicolon. A list without a habit is left alone.",
    severity: "information",
    fix: "suggested",
    examples: [
      {
        name: "commas instead of semicolons, and no period",
        text: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Key Word: Deep Double Descent⟦, ⟧Regularization.
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - Key Word: Transfer Learning; Loss Landscape.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Key Word: Pruning; ⟦Fairness⟧
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu, Dimitris Papailiopoulos.
  - Key Word: Generalization; Loss Landscape.
- Label Noise SGD. [[paper]](https://arxiv.org/abs/2006.15368)
  - Jeff Z. HaoChen, Colin Wei.
  - Key Word: Implicit Regularization; Label Noise.
`,
        fixed: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Key Word: Deep Double Descent; Regularization.
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - Key Word: Transfer Learning; Loss Landscape.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Key Word: Pruning; Fairness.
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu, Dimitris Papailiopoulos.
  - Key Word: Generalization; Loss Landscape.
- Label Noise SGD. [[paper]](https://arxiv.org/abs/2006.15368)
  - Jeff Z. HaoChen, Colin Wei.
  - Key Word: Implicit Regularization; Label Noise.
`,
      },
      {
        name: "a list with commas and no period",
        text: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Key Word: Deep Double Descent, Regularization
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - Key Word: Transfer Learning, Loss Landscape
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Key Word: Pruning, Fairness
`,
      },
      {
        name: "a comma within a key word",
        text: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Key Word: Fairness, Accountability, and Transparency; Regularization.
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - Key Word: Transfer Learning; Loss Landscape.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Key Word: Pruning; Fairness.
`,
      },
    ],
  },
  *check(entry, style) {
    const { keywords } = entry;
    if (!keywords) return;
    const separator = style.keywordSeparator.value;
    if (separator !== undefined) yield* checkSeparators(entry, keywords, foldBlanks(separator));
    if (style.keywordsPeriod.value === true) yield* checkPeriod(entry, keywords);
  },
};

/** All wrong separators of a line are one finding. */
function* checkSeparators(entry: Entry, { items }: Keywords, usual: string): Generator<Report> {
  const wrong = gapsBetween(entry, items).filter((gap) => gap.text !== usual);
  const [first, last] = [wrong[0], wrong.at(-1)];
  if (!first || !last) return;
  const edits = wrong.map((gap) => replace(gap.span, usual));
  yield {
    span: { start: first.span.start, end: last.span.end },
    message: `These key words are separated by ${quote(first.text)}, where the list writes ${quote(usual)}.`,
    fix: { title: `Separate the key words by ${quote(usual)}`, safe: false, edits },
  };
}

function* checkPeriod(entry: Entry, keywords: Keywords): Generator<Report> {
  const last = keywords.items.at(-1);
  if (!last || /[?!]$/.test(last.text)) return;
  const rest = { start: last.span.end, end: keywords.span.end };
  if (written(entry, rest).startsWith(".")) return;
  const fix = closing(written(entry, rest), rest.start);
  yield {
    span: last.span,
    message: `No period closes the key words after ${quote(last.text)}, as in the rest of the list; insert one.`,
    ...(fix && { fix }),
  };
}

/** A period behind the last key word; a separator that stands there gives way. */
function closing(rest: string, start: number): Fix | undefined {
  const title = "Close the key words with a period";
  if (rest.trim() === "") return { title, safe: false, edits: [insert(start, ".")] };
  const stray = /^\s*[,;]\s*$/.exec(rest)?.[0].trimEnd().length;
  if (stray === undefined) return undefined;
  return { title, safe: false, edits: [replace({ start, end: start + stray }, ".")] };
}
