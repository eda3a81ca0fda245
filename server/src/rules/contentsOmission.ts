// contents-omission: a section that the table of contents leaves out.
import { shift } from "../base/span.ts";
import { type Heading, type List, type Placed, place, type Section } from "../model/list.ts";
import type { Region } from "../model/region.ts";
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
    const named = namedInContents(list);
    if (named.size < usualEvidence.places) return;
    const depths = depthsMostlyNamed(list, named);
    for (const { it, offset } of list.regions) {
      for (const { heading, title } of filledSections(it)) {
        if (named.has(heading) || !depths.has(heading.it.depth)) continue;
        yield {
          span: shift(place(heading.it.textSpan, heading), offset),
          message: `${quote(title)} is missing from the table of contents; add a line for it.`,
        };
      }
    }
  },
};

/** Headings as their regions have them. */
type Named = ReadonlySet<Placed<Heading>>;

function filledSections({ sections }: Region): readonly Section[] {
  return sections.filter(({ entries }) => entries.length > 0);
}

/** The depths of which the table names most sections. */
function depthsMostlyNamed({ regions }: List, named: Named): ReadonlySet<number> {
  const all = new Tally<number>();
  const found = new Tally<number>();
  for (const { heading } of regions.flatMap(({ it }) => filledSections(it))) {
    all.add(heading.it.depth);
    if (named.has(heading)) found.add(heading.it.depth);
  }
  const { places, share } = usualEvidence;
  return new Set(
    found.values.filter((depth) => found.times(depth) >= Math.max(places, share * all.times(depth))),
  );
}

/** The headings to which the lines of the table lead. */
function namedInContents(list: List): Named {
  const lines = fragmentLinks(list).filter(({ inContents }) => inContents);
  if (lines.length === 0) return new Set();
  const fragments = new Set(lines.map(({ fragment }) => fragment));
  const anchors = headingAnchors(list);
  const headings = list.regions.flatMap(({ it }) => it.headings);
  return new Set(headings.filter((_, index) => fragments.has(anchors[index]!)));
}
