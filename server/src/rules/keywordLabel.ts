// keyword-label: a keyword line whose label is not the one that the list writes.
import { replace, type TextEdit } from "../base/textEdit.ts";
import { type Entry, type Keywords, written } from "../model/entry.ts";
import { perEntry } from "../model/perEntry.ts";
import { entryTally } from "../style/survey.ts";
import type { EntryRule, Report } from "./rule.ts";
import { quote } from "./wording.ts";

export const keywordLabel: EntryRule<Usual> = {
  scope: "entry",
  meta: {
    id: "keyword-label",
    summary: "A label of a keyword line that is not the one the list writes.",
    why:
      "A label with a slip in it is passed over by everyone who searches for the label, people and scripts alike. What " +
      "is right is what most of the list writes; without such a habit nothing is said.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "slips in the label, and no blank behind it",
        text: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - ⟦Key Wrod⟧: Deep Double Descent.
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - ⟦Key Word:⟧Transfer Learning.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - ⟦key word⟧: Pruning.
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu, Dimitris Papailiopoulos.
  - Key Word: Generalization.
- Rethinking Parameter Counting. [[paper]](https://arxiv.org/abs/2003.02139)
  - Wesley J. Maddox, Gregory Benton.
  - Key Word: Deep Double Descent.
- Label Noise SGD. [[paper]](https://arxiv.org/abs/2006.15368)
  - Jeff Z. HaoChen, Colin Wei.
  - Key Word: Implicit Regularization.
- Finite Versus Infinite Networks. [[paper]](https://arxiv.org/abs/2007.15801)
  - Jaehoon Lee, Samuel S. Schoenholz.
  - Key Word: Neural Tangent Kernel.
- The Early Phase of Training. [[paper]](https://arxiv.org/abs/2002.10365)
  - Jonathan Frankle, David J. Schwab.
  - Key Word: Training Dynamics.
`,
        fixed: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Key Word: Deep Double Descent.
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - Key Word: Transfer Learning.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Key Word: Pruning.
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu, Dimitris Papailiopoulos.
  - Key Word: Generalization.
- Rethinking Parameter Counting. [[paper]](https://arxiv.org/abs/2003.02139)
  - Wesley J. Maddox, Gregory Benton.
  - Key Word: Deep Double Descent.
- Label Noise SGD. [[paper]](https://arxiv.org/abs/2006.15368)
  - Jeff Z. HaoChen, Colin Wei.
  - Key Word: Implicit Regularization.
- Finite Versus Infinite Networks. [[paper]](https://arxiv.org/abs/2007.15801)
  - Jaehoon Lee, Samuel S. Schoenholz.
  - Key Word: Neural Tangent Kernel.
- The Early Phase of Training. [[paper]](https://arxiv.org/abs/2002.10365)
  - Jonathan Frankle, David J. Schwab.
  - Key Word: Training Dynamics.
`,
      },
      {
        name: "another label, as long as it is the list's own",
        text: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Keywords: Deep Double Descent.
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - Keywords: Transfer Learning.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Keywords: Pruning.
`,
      },
      {
        name: "a list that has not made up its mind",
        text: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Keywords: Deep Double Descent.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Key Word:Pruning.
`,
      },
      {
        name: "two blanks behind the label, which are not this rule's",
        text: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Key Word:  Deep Double Descent.
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - Key Word: Transfer Learning.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Key Word: Pruning.
`,
      },
    ],
  },
  looksAt: [],
  survey: (list, style) => ({ label: style.keywordLabel.value, gap: gaps(list).convention().value }),
  *check(entry, _style, _context, usual) {
    const report = entry.keywords && checkLabel(entry, entry.keywords, usual);
    if (report) yield report;
  },
};

interface Usual {
  readonly label: string | undefined;
  readonly gap: string | undefined;
}

function checkLabel(entry: Entry, { label, items }: Keywords, usual: Usual): Report | undefined {
  const gap = gapOf(entry);
  const wrongLabel = usual.label !== undefined && label.text !== usual.label;
  const wrongGap = usual.gap !== undefined && gap !== undefined && gap !== usual.gap;
  if (!wrongLabel && !wrongGap) return undefined;
  const gapSpan = { start: label.span.end, end: items[0]?.span.start ?? label.span.end };
  const asWritten = written(entry, { start: label.span.start, end: gapSpan.end }).trim();
  const edits: TextEdit[] = [];
  if (wrongLabel) edits.push(replace(label.span, usual.label));
  if (wrongGap) edits.push(replace(gapSpan, usual.gap));
  const right = `${usual.label ?? label.text}${usual.gap ?? ": "}`.trimEnd();
  return {
    span: { start: label.span.start, end: wrongGap ? gapSpan.end : label.span.end },
    message: messageOf(asWritten, right),
    fix: { title: `Write ${quote(right)}`, safe: false, edits },
  };
}

function messageOf(asWritten: string, right: string): string {
  if (asWritten === right) return `No blank follows ${quote(right)}, as in the rest of the list; insert one.`;
  return `${quote(asWritten)} is ${quote(right)} in the rest of the list.`;
}

/** What stands between label and phrases, runs of blanks as one: `: `. */
const gapOf = perEntry(({ keywords, source }): string | undefined => {
  const first = keywords?.items[0];
  return first && source.slice(keywords.label.span.end, first.span.start).replace(/\s+/g, " ");
});

const gaps = entryTally((entry) => [gapOf(entry)].filter((gap) => gap !== undefined), []);
