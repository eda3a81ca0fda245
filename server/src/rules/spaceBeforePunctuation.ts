// space-before-punctuation: a blank before a comma, a colon or another sign that clings to its word.
import { letterPattern } from "../base/letterPattern.ts";
import { remove } from "../base/textEdit.ts";
import { type Entry, written } from "../model/entry.ts";
import { perEntry } from "../model/perEntry.ts";
import { entryCount, entryTotal } from "../style/survey.ts";
import type { EntryRule, Report } from "./rule.ts";
import { findInProse, type ProseMatch } from "./text/prose.ts";
import { quote } from "./wording.ts";

/** Nearly no entry has one, and then its running text need not be looked for. */
const mayHoldBlank = /[ \t][,;:.?!]/;

export const spaceBeforePunctuation: EntryRule = {
  scope: "entry",
  meta: {
    id: "space-before-punctuation",
    summary: "A blank before a comma, period, colon, semicolon, question or exclamation mark.",
    why:
      "It reads as a slip, the sign may end up at the start of a line, and searches for the title miss. Titles, authors " +
      "and digests are looked at; ratios, code, formulas, French, and a list that often writes so are left alone.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "in a title, an author line and a digest",
        text: `# Papers

## Theory

### 2020

- Double Trouble in Double Descent⟦ ⟧: Bias and Variance(s) in the Lazy Regime. [[paper]](https://arxiv.org/abs/2003.01054)
  - Stéphane d'Ascoli⟦ ⟧, Maria Refinetti, Giulio Biroli. *ICML 2020*
  - Digest: Studies random features ("the lazy regime")⟦ ⟧; does variance grow⟦ ⟧?
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
`,
        fixed: `# Papers

## Theory

### 2020

- Double Trouble in Double Descent: Bias and Variance(s) in the Lazy Regime. [[paper]](https://arxiv.org/abs/2003.01054)
  - Stéphane d'Ascoli, Maria Refinetti, Giulio Biroli. *ICML 2020*
  - Digest: Studies random features ("the lazy regime"); does variance grow?
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
`,
      },
      {
        name: "ratios, dots, names of things, code and formulas",
        text: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
  - Digest: Splits 4 : 1, runs on .NET ... and prints \`a , b\` for $I(A ; G \\mid S)$ :-).
- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
`,
      },
      {
        name: "French",
        text: `# Articles

## Théorie

### 2020

- Descente double : quand les modèles et les données nuisent. [[paper]](https://example.org/descente.pdf)
  - Jeanne Roe, Jean Doe.
  - Digest: Pourquoi les réseaux généralisent ; comment le mesurer dans la pratique ?
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
`,
      },
    ],
  },
  sign: mayHoldBlank,
  survey(list) {
    const found = foundCount(list);
    // One entry in five is no slip but the way in which this list is written.
    return found >= 3 && found * 5 > entryTotal(list) ? undefined : true;
  },
  *check(entry) {
    for (const blank of blanksOf(entry)) yield report(entry, blank);
  },
};

function report(entry: Entry, { span, groups }: ProseMatch): Report {
  const before = entry.source.slice(Math.max(0, span.start - 30), span.start).match(/\S*$/)![0];
  return {
    span,
    message: `A blank separates ${quote(before)} from its “${groups[0]}”; delete it.`,
    fix: {
      title: `Delete the blank before “${groups[0]}”`,
      safe: false,
      edits: [remove(span)],
    },
  };
}

/**
 * Blanks between a word, a bracket or a quote and a sign that ends there; between digits a colon is a ratio. First of all
 * it asks for blanks and a sign, which follow nearly nowhere: what stands before them is the dearer question.
 */
const blankBeforeSign = letterPattern(
  String.raw`(?=[ \t]+[,;:.?!])(?<=[\p{L}\p{N})\]"”’*_])(?<!\d(?=[ \t]+:[ \t]+\d))[ \t]+(?=([,;:.?!])(?:\s|$))`,
  "g",
);
/** In French these have a blank before them; two of its small words tell it. */
const frenchSign = /[:;?!]/;
const frenchWords = letterPattern(
  String.raw`(?<![\p{L}’'])(?:le|la|les|des|du|une|et|est|pour|dans|sur|avec|sont|aux)(?![\p{L}])`,
  "g",
);

const blanksOf = perEntry((entry): ProseMatch[] => {
  if (!mayHoldBlank.test(written(entry, entry.span))) return [];
  const found = fieldsOf(entry).flatMap((at) => findInProse(entry, blankBeforeSign, at));
  const isFrench = found.length > 0 && findInProse(entry, frenchWords).length >= 2;
  return isFrench ? found.filter(({ groups }) => !frenchSign.test(groups[0] ?? "")) : found;
});

const foundCount = entryCount((entry) => blanksOf(entry).length > 0);

function fieldsOf({ title, authors, digest }: Entry) {
  const authorLine = authors && { start: authors.span.start, end: authors.period?.end ?? authors.span.end };
  return [title.span, authorLine, digest?.text.span].filter((at) => at !== undefined);
}
