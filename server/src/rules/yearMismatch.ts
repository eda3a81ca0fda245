// year-mismatch: an entry under the heading of another year than that of its arXiv id.
import type { Convention, YearBasis } from "../model/houseStyle.ts";
import type { PlacedEntry } from "../model/list.ts";
import type { Summed } from "../model/sums.ts";
import { placedEntryCount } from "../style/survey.ts";
import { idSpan } from "./links/idLink.ts";
import type { RegionRule } from "./rule.ts";
import { quoteTitle } from "./wording.ts";

export const yearMismatch: RegionRule<true> = {
  scope: "region",
  meta: {
    id: "year-mismatch",
    summary: "An entry under another year than that of its arXiv id.",
    why:
      "In a list whose year headings follow the arXiv ids, a reader looks for a paper under the year in which it " +
      "appeared there. Lists that go by the year of the venue, or by no rule, are left alone: four of five entries must " +
      "stand under the year of their id, and few may stand under that of their venue instead.",
    severity: "warning",
    fix: "none",
    examples: [
      {
        name: "a paper of 2018 among those of 2019",
        text: `# Papers

## Theory

### 2019

- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
- Neural Tangent Kernel. [[paper]](⟦https://arxiv.org/abs/1806.07572⟧)
  - Arthur Jacot, Franck Gabriel.

### 2018

- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai.
- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge.
`,
      },
      {
        name: "a list that goes by the year of the venue",
        text: `# Papers

## Theory

### 2019

- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai. *ICLR 2019*
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin. *ICLR 2019*
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *NeurIPS 2019*

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *NeurIPS 2018*
- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge. *ICML 2018*
`,
      },
      {
        name: "a paper known by its venue alone",
        text: `# Papers

## Theory

### 2019

- Generalization of Two-layer Neural Networks. [[paper]](https://openreview.net/forum?id=H1gBsgBYwH)
  - Jimmy Ba, Murat Erdogdu. *ICLR 2020*
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *NeurIPS 2019*
- Implicit Regularization. [[paper]](https://arxiv.org/abs/1905.13655)
  - Sanjeev Arora, Nadav Cohen. *NeurIPS 2019*
`,
      },
    ],
  },
  survey: (list, style) => (followsIds(list, style.yearBasis) ? true : undefined),
  looksAt: [],
  *check({ entries }) {
    for (const entry of entries) {
      if (!isDated(entry) || agrees(entry)) continue;
      const { it, yearGroup } = entry;
      yield {
        span: idSpan(entry),
        message:
          `${quoteTitle(entry.it)} has an arXiv id of ${it.arxivId?.year} but stands under ${yearGroup?.year}; ` +
          "move it or mend its link.",
      };
    }
  },
};

/** True where both the id and the heading tell a year. */
function isDated({ it, yearGroup }: PlacedEntry): boolean {
  return it.arxivId !== undefined && yearGroup !== undefined;
}

function agrees({ it, yearGroup }: PlacedEntry): boolean {
  return it.arxivId?.year === yearGroup?.year;
}

const dated = placedEntryCount(isDated, []);
const agreeing = placedEntryCount((one) => isDated(one) && agrees(one), []);

/** As it is laid down; else where most entries stand under the year of their id, and nearly all that can tell. */
function followsIds(of: Summed, { value, leading, count, total, pinned }: Convention<YearBasis>): boolean {
  if (pinned) return value === "arxiv";
  const byId = agreeing(of);
  const mostly = byId >= 4 && byId >= 0.8 * dated(of);
  const decidedByVenue = leading === "venue" ? count : total - count;
  return mostly && (decidedByVenue === 0 || total - decidedByVenue > 3 * decidedByVenue);
}
