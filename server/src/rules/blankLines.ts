// blank-lines: more or fewer blank lines than the list usually leaves between entries and above its headings.
import type { Span } from "../base/span.ts";
import { insert, remove } from "../base/textEdit.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import { reportsIn } from "./layout/blankLineReports.ts";
import { endsInBlankLines, endsWithinLine } from "./layout/endOfFile.ts";
import type { ListRule, Report, ReportInPlace } from "./rule.ts";

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
  reads: ["blankLinesBetweenEntries", "blankLinesBeforeYearHeading", "blankLinesBeforeSection", "lineBreak"],
  looksAt: [],
  check(list, style, source) {
    const reports: (Report | ReportInPlace)[] = [];
    for (const { report, region } of reportsIn(list, style, source)) {
      reports.push({ report, at: list.regions[region]! });
    }
    const end = endsInBlankLines(list, source);
    if (end) reports.push(blankEnd(end));
    else if (endsWithinLine(source)) reports.push(openEnd(source.length, style));
    return reports;
  },
};

function blankEnd(end: Span): Report {
  return {
    span: end,
    message: "The file ends in blank lines; end it with its last line.",
    fix: { title: "Delete the blank lines at the end", safe: true, edits: [remove(end)] },
  };
}

function openEnd(end: number, style: HouseStyle): Report {
  return {
    span: { start: end, end },
    message:
      "The last line does not end in a line break; add one, so that what is added below it stands apart.",
    severity: "hint",
    fix: { title: "Add a line break at the end", safe: true, edits: [insert(end, style.lineBreak)] },
  };
}
