// year-heading-order: a year that stands out of the order of the years in its section.
import { place, type Section, type YearGroup } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import { Tally } from "../style/tally.ts";
import { yearSteps } from "../style/yearHeadings.ts";
import { moveYearGroup } from "./layout/moveYearGroup.ts";
import { longestOrdered } from "./layout/orderedSubsequence.ts";
import type { RegionRule, Report } from "./rule.ts";
import { quote } from "./wording.ts";

export const yearHeadingOrder: RegionRule<ListOrder> = {
  scope: "region",
  meta: {
    id: "year-heading-order",
    summary: "A year out of the order of the years in its section.",
    why:
      "Readers look for the newest papers at one end of a section, and for a year between its neighbours. A section that " +
      "clearly runs the other way than the list keeps its way; a year that is skipped is nothing to mend.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "a year between two older ones",
        text: `# Papers

## Theory

### 2020

- Feature Purification. [[paper]](https://arxiv.org/abs/2005.10190)
  - Zeyuan Allen-Zhu, Yuanzhi Li.

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

⟦### 2019⟧

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.

### 2017

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
  - Peter Bartlett, Dylan J. Foster.

### 2016

- Understanding Deep Learning. [[paper]](https://arxiv.org/abs/1611.03530)
  - Chiyuan Zhang, Samy Bengio.
`,
        fixed: `# Papers

## Theory

### 2020

- Feature Purification. [[paper]](https://arxiv.org/abs/2005.10190)
  - Zeyuan Allen-Zhu, Yuanzhi Li.

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

### 2017

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
  - Peter Bartlett, Dylan J. Foster.

### 2016

- Understanding Deep Learning. [[paper]](https://arxiv.org/abs/1611.03530)
  - Chiyuan Zhang, Samy Bengio.
`,
      },
      {
        name: "years that are skipped",
        text: `# Papers

## Theory

### 2020

- Feature Purification. [[paper]](https://arxiv.org/abs/2005.10190)
  - Zeyuan Allen-Zhu, Yuanzhi Li.

### 2017

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
  - Peter Bartlett, Dylan J. Foster.

### 2014

- In Search of the Real Inductive Bias. [[paper]](https://arxiv.org/abs/1412.6614)
  - Behnam Neyshabur, Ryota Tomioka.

### 2012

- Practical Bayesian Optimization. [[paper]](https://arxiv.org/abs/1206.2944)
  - Jasper Snoek, Hugo Larochelle.
`,
      },
      {
        name: "a section that runs the other way",
        text: `# Papers

## Theory

### 2020

- Feature Purification. [[paper]](https://arxiv.org/abs/2005.10190)
  - Zeyuan Allen-Zhu, Yuanzhi Li.

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## History

### 2012

- Practical Bayesian Optimization. [[paper]](https://arxiv.org/abs/1206.2944)
  - Jasper Snoek, Hugo Larochelle.

### 2014

- In Search of the Real Inductive Bias. [[paper]](https://arxiv.org/abs/1412.6614)
  - Behnam Neyshabur, Ryota Tomioka.

### 2015

- Deep Learning and the Information Bottleneck Principle. [[paper]](https://arxiv.org/abs/1503.02406)
  - Naftali Tishby, Noga Zaslavsky.

### 2017

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
  - Peter Bartlett, Dylan J. Foster.
`,
      },
    ],
  },
  survey(_list, { yearOrder: { value, pinned } }) {
    return { ...(value && { value }), ...(pinned && { pinned }) };
  },
  looksAt: [],
  *check({ sections, source }, told) {
    for (const section of sections) {
      const order = orderOf(section, told);
      if (order !== undefined) yield* checkSection(section, order, source);
    }
  },
};

type YearOrder = "descending" | "ascending";

/** What the list as a whole does. */
interface ListOrder {
  readonly value?: YearOrder;
  readonly pinned?: true;
}

/** What is laid down; else a section's own way where it is clear, else the list's. */
function orderOf(section: Section, whole: ListOrder): YearOrder | undefined {
  if (whole.pinned) return whole.value;
  const steps = new Tally<YearOrder>();
  for (const step of yearSteps(section)) steps.add(step);
  return steps.convention().value ?? whole.value;
}

function* checkSection(section: Section, order: YearOrder, source: SourceText): Iterable<Report> {
  const groups = section.yearGroups;
  const compare = (a: YearGroup, b: YearGroup) =>
    order === "descending" ? b.year - a.year : a.year - b.year;
  if (groups.every((group, index) => index === 0 || compare(groups[index - 1]!, group) <= 0)) return;
  const indices = new Set(longestOrdered(groups, compare));
  const kept = groups.filter((_, index) => indices.has(index));
  for (const group of groups.filter((_, index) => !indices.has(index))) {
    const follower = kept.find((other) => compare(group, other) < 0);
    const anchor = follower ?? kept.at(-1)!;
    const side = follower ? "above" : "below";
    const fix = moveYearGroup(group, anchor, side, source);
    yield {
      span: place(group.heading.it.span, group.heading),
      message:
        `${quote(group.heading.it.text)} is out of order: with the ${order === "descending" ? "newest" : "oldest"} ` +
        `year first, it belongs ${side} ${quote(anchor.heading.it.text)}.`,
      related: [
        {
          span: place(anchor.heading.it.span, anchor.heading),
          message: `It belongs ${side} this year`,
        },
      ],
      ...(fix && { fix }),
    };
  }
}
