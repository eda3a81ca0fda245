// blank-lines: more or fewer blank lines than the list usually leaves between entries and above its headings.
import { insert, remove } from "../base/textEdit.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import { type Gap, gapsBetween, gapsWithin, usualLines } from "./layout/blankLineGaps.ts";
import { endsInBlankLines, endsWithinLine } from "./layout/endOfFile.ts";
import type { Fix, ListRule, Report } from "./rule.ts";

export const blankLines: ListRule = {
  scope: "list",
  meta: {
    id: "blank-lines",
    summary: "More or fewer blank lines than the list usually leaves there.",
    why:
      "One blank line between two entries sets all entries of their year wider apart than those of other years; since that " +
      "shows on the page, its fix is only suggested. Above headings and at the end of the file blank lines show nowhere, " +
      "but they keep the source even. The numbers are those of the list itself.",
    severity: "information",
    fix: "safe",
    layout: true,
    examples: [
      {
        name: "above a year and a section, and at the end",
        text: `# Papers

## Double Descent

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
⟦

⟧### 2017

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)

### 2016

- Understanding Deep Learning. [[paper]](https://arxiv.org/abs/1611.03530)
⟦## Pruning⟧

### 2018

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)

### 2015

- Learning both Weights and Connections. [[paper]](https://arxiv.org/abs/1506.02626)
⟦
⟧`,
        fixed: `# Papers

## Double Descent

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)

### 2017

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)

### 2016

- Understanding Deep Learning. [[paper]](https://arxiv.org/abs/1611.03530)

## Pruning

### 2018

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)

### 2015

- Learning both Weights and Connections. [[paper]](https://arxiv.org/abs/1506.02626)
`,
      },
      {
        name: "a last line without a line break",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)⟦⟧`,
        fixed: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
`,
      },
      {
        name: "entries that stand apart",
        text: `# Papers

## Theory

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
⟦-⟧ Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)

- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
`,
        fixed: `# Papers

## Theory

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)

- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)

- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
`,
      },
      {
        name: "entries that stand close",
        text: `# Papers

## Theory

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)
⟦
⟧- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
`,
        fixed: `# Papers

## Theory

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)
- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
`,
      },
      {
        name: "three blank lines above every year are a style",
        text: `# Papers

## Theory



### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)



### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)



### 2017

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)



### 2016

- Understanding Deep Learning. [[paper]](https://arxiv.org/abs/1611.03530)
`,
      },
      {
        name: "a remark between two entries",
        text: `# Papers

## Theory

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)

<!-- still to read -->

- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
`,
      },
    ],
  },
  *check(list, style, source) {
    const usual = usualLines(style);
    for (const at of list.regions) {
      const gaps = gapsWithin(at.it, usual);
      if (gaps.length > 0) for (const report of reportsOf(gaps, style)) yield { report, at };
    }
    for (const gap of gapsBetween(list, usual, source)) yield reportOf(gap, style);
    const end = endsInBlankLines(list, source);
    if (end) {
      yield {
        span: end,
        message: "The file ends in blank lines; end it with its last line.",
        fix: { title: "Delete the blank lines at the end", safe: true, edits: [remove(end)] },
      };
    }
    if (endsWithinLine(source)) yield openEnd(source.length, style);
  },
};

function openEnd(end: number, style: HouseStyle): Report {
  return {
    span: { start: end, end },
    message:
      "The last line does not end in a line break; add one, so that what is added below it stands apart.",
    severity: "hint",
    fix: { title: "Add a line break at the end", safe: true, edits: [insert(end, style.lineBreak)] },
  };
}

const remembered = new WeakMap<
  readonly Gap[],
  { readonly lineBreak: string; readonly reports: readonly Report[] }
>();

/** The same objects for the same gaps. */
function reportsOf(gaps: readonly Gap[], style: HouseStyle): readonly Report[] {
  const before = remembered.get(gaps);
  if (before?.lineBreak === style.lineBreak) return before.reports;
  const reports = gaps.map((gap) => reportOf(gap, style));
  remembered.set(gaps, { lineBreak: style.lineBreak, reports });
  return reports;
}

function reportOf(gap: Gap, style: HouseStyle): Report {
  const { found, wanted, blank, below, what } = gap;
  const usual = `${wanted === 0 ? "none" : wanted}, as usual in this list`;
  const message =
    found === 0
      ? `There is no blank line ${what}; leave ${usual}.`
      : `There ${found === 1 ? "is 1 blank line" : `are ${found} blank lines`} ${what}; leave ${usual}.`;
  return { span: found === 0 ? below : blank, message, fix: mend(gap, style) };
}

function mend({ found, wanted, blank, surplus, safe }: Gap, style: HouseStyle): Fix {
  const difference = Math.abs(found - wanted);
  const lines = difference === 1 ? "the blank line" : `${difference} blank lines`;
  if (found > wanted) return { title: `Delete ${lines}`, safe, edits: [remove(surplus)] };
  const added = insert(blank.end, style.lineBreak.repeat(difference));
  return { title: `Add ${lines}`, safe, edits: [added] };
}
