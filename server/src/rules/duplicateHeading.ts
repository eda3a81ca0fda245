// duplicate-heading: a year twice in one section, or two sections of one name.
import { type Heading, type List, type Placed, place } from "../model/list.ts";
import type { PlacedRegion } from "../model/region.ts";
import { type Repeat, repeatedYearsIn, repeatsIn, type Spot } from "./layout/repeatedHeadings.ts";
import type { ListRule, Report } from "./rule.ts";
import { quote } from "./wording.ts";

export const duplicateHeading: ListRule = {
  scope: "list",
  meta: {
    id: "duplicate-heading",
    summary: "A year twice in one section, or two sections of one name.",
    why:
      "Whoever reads or adds to one of the two misses the other, and a link to the heading finds the first only. Years come " +
      "back in every section, and a name may come back below another topic; that is no slip.",
    severity: "warning",
    fix: "none",
    examples: [
      {
        name: "a year twice, a section twice",
        text: `# Papers

## Kernels

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

⟦### 2018⟧

- To Understand Deep Learning. [[paper]](https://arxiv.org/abs/1802.01396)
  - Mikhail Belkin, Siyuan Ma.

## Pruning

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.

⟦## kernels⟧

- Fast Neural Kernel Embeddings. [[paper]](https://arxiv.org/abs/2209.04121)
  - Insu Han, Amir Zandieh.
`,
      },
      {
        name: "the years of two sections",
        text: `# Papers

## Kernels

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Pruning

### 2018

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
`,
      },
      {
        name: "one name below two topics",
        text: `# Papers

## Kernels

### Others

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Pruning

### Others

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
`,
      },
      {
        name: "two kinds of papers in one year",
        text: `# Papers

## Pruning

### Oral: 2019

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.

### Poster: 2019

- Rethinking the Value of Network Pruning. [[paper]](https://arxiv.org/abs/1810.05270)
  - Zhuang Liu, Mingjie Sun.
`,
      },
    ],
  },
  looksAt: [],
  *check(list) {
    const { sections, years } = repeatsIn(list);
    for (const repeat of sections) yield repeatedSection(repeat, list);
    for (const at of years) yield* repeatedYears(list.regions[at]!);
  },
};

function repeatedSection({ again, first }: Repeat, { regions }: List): Report {
  const headingAt = ({ region, section }: Spot) => {
    const at = regions[region]!;
    return inDocument(at.it.sections[section]!.heading, at);
  };
  const earlier = headingAt(first);
  const what = `There is a section ${quote(earlier.it.text)} already; put the papers of both together.`;
  return report(headingAt(again), earlier, what);
}

function* repeatedYears(region: PlacedRegion): Iterable<Report> {
  for (const { group, earlier } of repeatedYearsIn(region.it)) {
    const what = `${quote(group.section.title)} has the year ${group.year} already; put the papers of both together.`;
    yield report(inDocument(group.heading, region), inDocument(earlier.heading, region), what);
  }
}

function inDocument({ it, offset, line }: Placed<Heading>, region: Placed<unknown>): Placed<Heading> {
  return { it, offset: offset + region.offset, line: line + region.line };
}

function report(heading: Placed<Heading>, earlier: Placed<Heading>, message: string): Report {
  return {
    span: place(heading.it.span, heading),
    message,
    related: [{ span: place(earlier.it.span, earlier), message: "The other heading" }],
  };
}
