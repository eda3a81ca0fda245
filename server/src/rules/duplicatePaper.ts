// duplicate-paper: the same paper twice in one list, told by its arXiv id, DOI, OpenReview forum or title.
import type { Span } from "../base/span.ts";
import type { Entry } from "../model/entry.ts";
import { type List, type Placed, place, within } from "../model/list.ts";
import type { Spot } from "../model/sharedKeys.ts";
import { entryTotal } from "../style/survey.ts";
import { samePaper } from "./links/listedPapers.ts";
import { paperIds } from "./links/paperIds.ts";
import { type Repeat, repeatsIn } from "./links/repeatedPapers.ts";
import type { ListRule, Report, ReportInPlace, Sibling } from "./rule.ts";
import { type OptionSpecs, optionsIn } from "./ruleOptions.ts";
import { quoteTitle, standingOf } from "./wording.ts";

const options = {
  crossListing: {
    type: "flag",
    default: false,
    description: "Whether the same paper may stand in two sections.",
  },
} as const satisfies OptionSpecs;

export const duplicatePaper: ListRule = {
  scope: "list",
  meta: {
    id: "duplicate-paper",
    summary: "The same paper twice in one list.",
    why:
      "Two entries for one paper drift apart and count twice. Papers are the same where their arXiv ids, DOIs or " +
      "OpenReview forums are, or where their titles read the same but for case, accents and punctuation. What a digest " +
      "links to does not count, and a list that often gives one paper under several topics means to.",
    severity: "warning",
    fix: "none",
    options,
    examples: [
      {
        name: "the same arXiv id in another section",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel: Convergence and Generalization. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.

## Kernels

### 2018

- Neural Tangent Kernel. [[paper]](⟦https://arxiv.org/pdf/1806.07572v4⟧)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
`,
      },
      {
        name: "the same DOI, the same OpenReview forum, and the link of another paper",
        text: `# Papers

## Kernels

- Propagation Kernels: Efficient Graph Kernels. [[paper]](https://link.springer.com/article/10.1007/s10994-015-5517-9)
- Propagation Kernels: Efficient Graph Kernels (2016). [[paper]](⟦https://doi.org/10.1007/S10994-015-5517-9⟧)
- Minimal Random Code Learning. [[paper]](https://openreview.net/forum?id=r1f0YiCctm)
- Minimal Random Code Learning: Getting Bits Back. [[paper]](⟦https://openreview.net/pdf?id=r1f0YiCctm⟧)
- The Lottery Ticket Hypothesis. [[paper]](⟦https://openreview.net/forum?id=r1f0YiCctm&noteId=a⟧)
`,
      },
      {
        name: "chapters of one volume, and data that two papers share",
        text: `# Papers

## Kernels

- Propagation Kernels. [[paper]](https://doi.org/10.1007/978-3-030-58452-8)
- Graph Invariant Kernels. [[paper]](https://link.springer.com/book/10.1007/978-3-030-58452-8)
- Deep Graph Kernels. [[paper]](https://arxiv.org/abs/1806.07572) [[data]](https://doi.org/10.5281/zenodo.42)
- Wasserstein Graph Kernels. [[paper]](https://arxiv.org/abs/1906.01277) [[data]](https://doi.org/10.5281/zenodo.42)
`,
      },
      {
        name: "the same title with another link",
        text: `# Papers

## Theory

### 2019

- On Exact Computation with an Infinitely Wide Neural Net. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du, Wei Hu, Zhiyuan Li.
- ⟦On exact computation with an infinitely wide neural net⟧ [[paper]](https://example.org/arora19.pdf)
  - Sanjeev Arora, Simon S. Du, Wei Hu, Zhiyuan Li.
`,
      },
      {
        name: "a list that gives papers under several topics",
        text: `# Papers

## Attack

- Adversarial Attacks on Node Embeddings. [[paper]](https://arxiv.org/abs/1809.01093)
- Topology Attack and Defense for Graphs. [[paper]](https://arxiv.org/abs/1906.04214)
- Adversarial Examples on Graph Data. [[paper]](https://arxiv.org/abs/1903.01610)

## Defense

- Adversarial Attacks on Node Embeddings. [[paper]](https://arxiv.org/abs/1809.01093)
- Topology Attack and Defense for Graphs. [[paper]](https://arxiv.org/abs/1906.04214)
- Adversarial Examples on Graph Data. [[paper]](https://arxiv.org/abs/1903.01610)
`,
      },
      {
        name: "a digest that links to another entry",
        text: `# Papers

## Theory

### 2018

- On the Information Bottleneck Theory of Deep Learning. [[paper]](https://openreview.net/forum?id=ry_WPG-A-)
  - Andrew Michael Saxe, Yamini Bansal, Joel Dapello.
  - Digest: Doubts [an explanation](https://arxiv.org/abs/1703.00810) of generalization.

### 2017

- Opening the Black Box of Deep Neural Networks via Information. [[paper]](https://arxiv.org/abs/1703.00810)
  - Ravid Shwartz-Ziv, Naftali Tishby.
`,
      },
    ],
  },
  looksAt: ["title"],
  check(list, _style, _source, context) {
    const repeats = repeatsIn(list);
    const mayCrossList =
      repeats.length > 0 && (isHabit(repeats, list) || optionsIn(options, context).crossListing);
    const reports: (Report | ReportInPlace)[] = [];
    for (const repeat of repeats) {
      if (!mayCrossList || !repeat.isCrossListed) reports.push(inPlace(repeat, list));
    }
    for (const sibling of context.siblings) reports.push(...listedIn(sibling, list));
    return reports;
  },
};

function isHabit(repeats: readonly Repeat[], list: List): boolean {
  const crossListed = repeats.filter(({ isCrossListed }) => isCrossListed).length;
  return crossListed >= 3 && crossListed >= 0.01 * entryTotal(list);
}

/** Papers of the list that another file of it has already. */
function* listedIn({ file, list: other }: Sibling, list: List): Iterable<Report> {
  for (const entry of list.entries) {
    const first = samePaper(other, entry);
    if (!first) continue;
    yield {
      span: place(entry.it.title.span, entry),
      message: `${quoteTitle(entry.it)} is listed already, in ${file} under ${standingOf(first)}; keep one of the two.`,
      related: [{ span: place(first.it.title.span, first), file, message: "The other entry" }],
    };
  }
}

interface Said {
  readonly first: Entry;
  readonly report: Report;
}

/** By the entry that stands there again, and of repeats that are what they were: their headings are, too. */
const saidOf = new WeakMap<Entry, Said>();
const saidBefore = new WeakMap<Repeat, Said & { readonly again: Entry }>();

function inPlace(repeat: Repeat, list: List): ReportInPlace {
  const at = entryAt(repeat.again, list);
  const other = entryAt(repeat.first, list);
  const before = saidBefore.get(repeat);
  if (before?.again === at.it && before.first === other.it) {
    return { report: before.report, at, relatedAt: [other] };
  }
  const said = say(repeat, list);
  saidBefore.set(repeat, { ...said, again: at.it });
  return { report: said.report, at, relatedAt: [other] };
}

function entryAt({ region, entry }: Spot, { regions }: List): Placed<Entry> {
  const at = regions[region]!;
  return within(at, at.it.entries[entry]!);
}

/** The same object where the same is said again. */
function say({ again, first, id, alike }: Repeat, { regions }: List): Said {
  const { it } = regions[again.region]!.entryAt(again.entry);
  const other = regions[first.region]!.entryAt(first.entry);
  const message = alike
    ? `${quoteTitle(it)} is listed already, under ${standingOf(other)}; keep one of the two.`
    : `${quoteTitle(it)} links to ${id}, as ${quoteTitle(other.it)} does under ${standingOf(other)}; ` +
      "mend the link or keep one of the two.";
  const before = saidOf.get(it);
  if (before?.first === other.it && before.report.message === message) return before;
  const related = [{ span: spanOf(other.it, id), message: "The other entry" }];
  const said = { first: other.it, report: { span: spanOf(it, id), message, related } };
  saidOf.set(it, said);
  return said;
}

/** Where the entry writes the id; its title where there is none. */
function spanOf(entry: Entry, id: string | undefined): Span {
  const own = paperIds(entry).find(({ name }) => name === id);
  return (own ?? entry.title).span;
}
