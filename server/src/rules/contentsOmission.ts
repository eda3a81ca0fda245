// contents-omission: a section that the table of contents leaves out.
import { type List, place, type Section } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import { usualEvidence } from "../style/tally.ts";
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
  *check(list, _style, source) {
    const named = namedInContents(list, source);
    if (named.size < usualEvidence.places) return;
    const filled = list.sections.filter((section) => section.entries.length > 0);
    for (const section of filled) {
      if (named.has(section.heading) || !namesMost(filled, section, named)) continue;
      yield {
        span: place(section.heading.it.textSpan, section.heading),
        message: `${quote(section.title)} is missing from the table of contents; add a line for it.`,
      };
    }
  },
};

type Named = ReadonlySet<Section["heading"]>;

/** Of the sections as deep as this one. */
function namesMost(sections: readonly Section[], { heading }: Section, named: Named): boolean {
  const peers = sections.filter((other) => other.heading.it.depth === heading.it.depth);
  const count = peers.filter((other) => named.has(other.heading)).length;
  return count >= usualEvidence.places && count >= usualEvidence.share * peers.length;
}

/** The headings to which list items lead that begin with a link. */
function namedInContents(list: List, source: SourceText): Named {
  const lines = fragmentLinks(list).filter(({ link }) =>
    isContentsLine(source.slice(source.lineSpan(link.line))),
  );
  if (lines.length === 0) return new Set();
  const fragments = new Set(lines.map(({ fragment }) => fragment));
  const anchors = headingAnchors(list);
  return new Set(list.headings.filter((_, index) => fragments.has(anchors[index]!)));
}

function isContentsLine(line: string): boolean {
  return /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[/.test(line);
}
