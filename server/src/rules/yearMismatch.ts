// year-mismatch: an entry under the heading of another year than that of its arXiv id.
import type { List, PlacedEntry } from "../model/list.ts";
import { idSpan } from "./idLink.ts";
import type { ListRule } from "./rule.ts";
import { quoteTitle } from "./wording.ts";

export const yearMismatch: ListRule = {
  scope: "list",
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
  *check(list) {
    const dated = entriesWithYears(list);
    const strays = dated.filter((one) => one.idYear !== one.year);
    if (strays.length === 0 || !followsIds(dated)) return;
    for (const { entry, idYear, year } of strays) {
      yield {
        span: idSpan(entry),
        message: `${quoteTitle(entry)} has an arXiv id of ${idYear} but stands under ${year}; move it or mend its link.`,
      };
    }
  },
};

interface Dated {
  readonly entry: PlacedEntry;
  /** The year of the arXiv id. */
  readonly idYear: number;
  /** The year of the heading. */
  readonly year: number;
}

function entriesWithYears(list: List): Dated[] {
  return list.entries.flatMap((entry) => {
    const idYear = entry.it.arxivId?.year;
    const year = entry.yearGroup?.year;
    return idYear === undefined || year === undefined ? [] : [{ entry, idYear, year }];
  });
}

/** Most entries stand under the year of their id, and where venue and id differ the id decides. */
function followsIds(dated: readonly Dated[]): boolean {
  const byId = dated.filter((one) => one.idYear === one.year);
  const byVenue = dated.filter((one) => one.idYear !== one.year && one.entry.it.venue?.year === one.year);
  const decided = byId.filter(
    ({ entry, year }) => entry.it.venue?.year !== undefined && entry.it.venue.year !== year,
  );
  return (
    byId.length >= 4 &&
    byId.length >= 0.8 * dated.length &&
    (byVenue.length === 0 || decided.length > 3 * byVenue.length)
  );
}
