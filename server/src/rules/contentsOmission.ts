// contents-omission: a section that the table of contents leaves out.
import { shift } from "../base/span.ts";
import { place } from "../model/list.ts";
import type { Region } from "../model/region.ts";
import { perSums, remembered } from "../model/sums.ts";
import { Tally, usualEvidence } from "../style/tally.ts";
import { contentsFragments, headingAnchors } from "./layout/pageAnchors.ts";
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
  looksAt: [],
  *check(list) {
    for (const { region, section } of leftOut(list, undefined)) {
      const at = list.regions[region]!;
      const { heading, title } = at.it.sections[section]!;
      yield {
        span: shift(place(heading.it.textSpan, heading), at.offset),
        message: `${quote(title)} is missing from the table of contents; add a line for it.`,
      };
    }
  },
};

/** A section with papers. */
interface Filled {
  /** The index of its region in the list, its own in the region, and that of its heading in the list. */
  readonly region: number;
  readonly section: number;
  readonly heading: number;
  readonly depth: number;
}

const filledSections = remembered<readonly Filled[]>({
  compute({ regions }) {
    const filled: Filled[] = [];
    let above = 0;
    for (const [region, { it }] of regions.entries()) {
      for (const [section, { heading, entries }] of it.sections.entries()) {
        if (entries.length === 0) continue;
        const { depth } = heading.it;
        filled.push({ region, section, heading: above + it.headings.indexOf(heading), depth });
      }
      above += it.headings.length;
    }
    return filled;
  },
  looksAt: [],
  // Where nothing but entries changed, the headings are what they were.
  outlives: ({ was, is, entries }) => entries !== undefined && sameFilled(was.it, is.it),
  same: Object.is,
});

/** Of two versions with the same headings. */
function sameFilled(before: Region, now: Region): boolean {
  for (let at = 0; at < now.sections.length; at++) {
    const [was, is] = [before.sections[at]!.entries, now.sections[at]!.entries];
    if ((was.length === 0) !== (is.length === 0)) return false;
  }
  return true;
}

/** None where there is no table. */
const leftOut = perSums((sums): readonly Filled[] => {
  const fragments = contentsFragments(sums);
  if (fragments.size === 0) return [];
  const { inOrder } = headingAnchors(sums);
  const isNamed = ({ heading }: Filled) => fragments.has(inOrder[heading]!);
  const sections = filledSections(sums);
  const depths = depthsMostlyNamed(sections, isNamed);
  return sections.filter((section) => depths.has(section.depth) && !isNamed(section));
});

/** The depths of which the table names most sections. */
function depthsMostlyNamed(
  sections: readonly Filled[],
  isNamed: (section: Filled) => boolean,
): ReadonlySet<number> {
  const all = new Tally<number>();
  const named = new Tally<number>();
  for (const section of sections) {
    all.add(section.depth);
    if (isNamed(section)) named.add(section.depth);
  }
  const { places, share } = usualEvidence;
  return new Set(
    named.values.filter((depth) => named.times(depth) >= Math.max(places, share * all.times(depth))),
  );
}
