// contents-omission: a section that the table of contents leaves out.
import { shift } from "../base/span.ts";
import { type List, type Placed, place, type Section } from "../model/list.ts";
import { perRegion, type Region } from "../model/region.ts";
import { Tally, usualEvidence } from "../style/tally.ts";
import { fragmentLinks, headingAnchors } from "./layout/pageAnchors.ts";
import type { ListRule } from "./rule.ts";
import { quote } from "./wording.ts";

export const contentsOmission: ListRule = {
  scope: "list",
  meta: {
    id: "contents-omission",
    summary: "A section that the table of contents leaves out.",
    why:
      "Who reads the table of contents takes it for the whole list. Only sections with papers count, and only where the " +
      "table names most sections of their depth: one that stops at the main topics does so on purpose.",
    severity: "hint",
    fix: "none",
    examples: [
      {
        name: "the newest section of four",
        text: `# Papers

- [Theory](#theory)
- [Kernels](#kernels)
- [Pruning](#pruning)

## Theory

- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou.

## Kernels

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Pruning

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.

## ⟦Double Descent⟧

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
`,
      },
      {
        name: "a table that names the main topics only",
        text: `# Papers

- [Theory](#theory)
- [Kernels](#kernels)
- [Pruning](#pruning)

## Theory

- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou.

## Kernels

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Pruning

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.

### Pruning at the start

- Pruning Neural Networks at Initialization. [[paper]](https://arxiv.org/abs/1906.06307)
  - Namhoon Lee, Thalaiyasingam Ajanthan.
`,
      },
      {
        name: "links in prose are no table of contents",
        text: `# Papers

Begin with the [theory](#theory), go on to [kernels](#kernels), and end with [pruning](#pruning).

## Theory

- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou.

## Kernels

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Pruning

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.

## Double Descent

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
`,
      },
      {
        name: "a section without papers",
        text: `# Papers

- [Theory](#theory)
- [Kernels](#kernels)
- [Pruning](#pruning)

## Theory

- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou.

## Kernels

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Pruning

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.

## License

The list is in the public domain.
`,
      },
    ],
  },
  *check(list) {
    const sections = filledSections(list);
    const depths = depthsMostlyNamed(sections);
    for (const { section, region, isNamed } of sections) {
      const { heading, title } = section;
      if (isNamed || !depths.has(heading.it.depth)) continue;
      yield {
        span: shift(place(heading.it.textSpan, heading), region.offset),
        message: `${quote(title)} is missing from the table of contents; add a line for it.`,
      };
    }
  },
};

/** A section with papers, as its region has it. */
interface Filled {
  readonly section: Section;
  readonly region: Placed<Region>;
  /** True where a line of the table leads to it. */
  readonly isNamed: boolean;
}

/** None where there is no table. */
function filledSections(list: List): readonly Filled[] {
  const lines = fragmentLinks(list).filter(({ inContents }) => inContents);
  if (lines.length === 0) return [];
  const fragments = new Set(lines.map(({ fragment }) => fragment));
  const { inOrder } = headingAnchors(list);
  let above = 0;
  return list.regions.flatMap((region) => {
    const first = above;
    above += region.it.headings.length;
    return filledIn(region.it).map(({ section, index }) => {
      return { section, region, isNamed: fragments.has(inOrder[first + index]!) };
    });
  });
}

/** With the number of its heading among those of the region. */
const filledIn = perRegion(({ sections, headings }) =>
  sections
    .filter(({ entries }) => entries.length > 0)
    .map((section) => ({ section, index: headings.indexOf(section.heading) })),
);

/** The depths of which the table names most sections. */
function depthsMostlyNamed(sections: readonly Filled[]): ReadonlySet<number> {
  const all = new Tally<number>();
  const named = new Tally<number>();
  for (const { section, isNamed } of sections) {
    all.add(section.heading.it.depth);
    if (isNamed) named.add(section.heading.it.depth);
  }
  const { places, share } = usualEvidence;
  return new Set(
    named.values.filter((depth) => named.times(depth) >= Math.max(places, share * all.times(depth))),
  );
}
