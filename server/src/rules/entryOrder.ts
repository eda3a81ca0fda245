// entry-order: an entry that breaks the order in which the list keeps the papers of a year.
import { type ArxivId, compareArxivIds } from "../model/arxivId.ts";
import type { EntryOrder, HouseStyle } from "../model/houseStyle.ts";
import type { PlacedEntry } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import { pinnedOrderOf } from "../style/entryOrder.ts";
import type { Evidence } from "../style/tally.ts";
import { moveEntry } from "./layout/moveEntry.ts";
import { longestOrdered } from "./layout/orderedSubsequence.ts";
import { perRun } from "./layout/perRun.ts";
import { idSpan } from "./links/idLink.ts";
import { shiftReport } from "./placing.ts";
import type { RegionRule, Report } from "./rule.ts";
import { quoteTitle } from "./wording.ts";

export const entryOrder: RegionRule<WantedOrders> = {
  scope: "region",
  meta: {
    id: "entry-order",
    summary: "An entry out of the order of the arXiv ids within its year.",
    why:
      "Where a list keeps the papers of a year by arXiv id, newest or oldest first, readers find what is new at one end, " +
      "and the place of the next paper is plain. Only the fewest entries that must move are named; entries without an " +
      "id may stand anywhere, and a list without such an order is left alone. A long section that clearly runs the other " +
      "way goes by its own order.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "two neighbours swapped",
        text: `# Papers

## Empirical Study

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun, Yamini Bansal.
- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur, Hossein Mobahi.
- Pruning Neural Networks at Initialization. [[paper]](https://arxiv.org/abs/1906.06307)
  - Namhoon Lee, Thalaiyasingam Ajanthan, Stephen Gould.
- Are All Layers Created Equal? [[paper]](https://arxiv.org/abs/1902.01996)
  - Chiyuan Zhang, Samy Bengio, Yoram Singer.
- Identity Crisis. [[paper]](⟦https://arxiv.org/abs/1902.04698⟧)
  - Chiyuan Zhang, Samy Bengio, Moritz Hardt.
`,
        fixed: `# Papers

## Empirical Study

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun, Yamini Bansal.
- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur, Hossein Mobahi.
- Pruning Neural Networks at Initialization. [[paper]](https://arxiv.org/abs/1906.06307)
  - Namhoon Lee, Thalaiyasingam Ajanthan, Stephen Gould.
- Identity Crisis. [[paper]](https://arxiv.org/abs/1902.04698)
  - Chiyuan Zhang, Samy Bengio, Moritz Hardt.
- Are All Layers Created Equal? [[paper]](https://arxiv.org/abs/1902.01996)
  - Chiyuan Zhang, Samy Bengio, Yoram Singer.
`,
      },
      {
        name: "a list by no order",
        text: `# Papers

## Empirical Study

### 2019

- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur, Hossein Mobahi.
- Are All Layers Created Equal? [[paper]](https://arxiv.org/abs/1902.01996)
  - Chiyuan Zhang, Samy Bengio, Yoram Singer.
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun, Yamini Bansal.
- Identity Crisis. [[paper]](https://arxiv.org/abs/1902.04698)
  - Chiyuan Zhang, Samy Bengio, Moritz Hardt.
- Pruning Neural Networks at Initialization. [[paper]](https://arxiv.org/abs/1906.06307)
  - Namhoon Lee, Thalaiyasingam Ajanthan, Stephen Gould.
`,
      },
      {
        name: "an entry without an arXiv id stands anywhere",
        text: `# Papers

## Theory

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun, Yamini Bansal.
- Generalization of Two-layer Neural Networks. [[paper]](https://openreview.net/forum?id=H1gBsgBYwH)
  - Jimmy Ba, Murat Erdogdu, Taiji Suzuki.
- Improved Sample Complexities. [[paper]](https://arxiv.org/abs/1910.04284)
  - Colin Wei, Tengyu Ma.
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou, Ishaan Gulrajani.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du, Wei Hu.
`,
      },
    ],
  },
  survey: (_list, style) =>
    Object.fromEntries([...style.sectionOrders.keys()].map((title) => [title, orderOf(title, style)])),
  looksAt: [],
  *check({ sections, source }, told) {
    for (const section of sections) {
      const { order, looseToo } = told[section.title] ?? {};
      if (order !== "descending" && order !== "ascending") continue;
      const groups = section.yearGroups.map(({ entries }) => entries);
      // Papers under no year are in an order only where the list's own file says so.
      for (const run of looseToo ? [section.loose, ...groups] : groups) {
        const [at] = run;
        if (!at || isInOrder(run, signOf(order))) continue;
        for (const report of reportsIn(run, order, source)) yield { report, at };
      }
    }
  },
};

interface Wanted {
  readonly order?: EntryOrder | "none";
  readonly looseToo?: boolean;
}

/** By the title of the section. */
type WantedOrders = Readonly<Record<string, Wanted>>;

/** What a short section does may be chance; from so many neighbours on, nearly all agreeing, it goes its own way. */
const ownWay: Evidence = { places: 8, share: 0.8 };

/** What is laid down; else the section's own order where it is clear, else the list's. */
function orderOf(title: string, style: HouseStyle): Wanted {
  const own = style.sectionOrders.get(title);
  const looseToo = own?.pinned === true;
  const pinned = pinnedOrderOf({ title }, style);
  if (pinned) return { order: pinned, looseToo };
  const isClear = own && own.total >= ownWay.places && own.count >= ownWay.share * own.total;
  const order = (isClear ? own.value : undefined) ?? style.entryOrder.value;
  return order === undefined ? { looseToo } : { order, looseToo };
}

type Dated = PlacedEntry & { readonly it: { readonly arxivId: ArxivId } };

function isInOrder(run: readonly PlacedEntry[], sign: number): boolean {
  let before: ArxivId | undefined;
  for (const { it } of run) {
    if (!it.arxivId) continue;
    if (before && sign * compareArxivIds(before, it.arxivId) > 0) return false;
    before = it.arxivId;
  }
  return true;
}

function signOf(order: EntryOrder): number {
  return order === "descending" ? -1 : 1;
}

/** Spans count from where the first entry stands. */
const reportsIn = perRun((run: readonly PlacedEntry[], order: EntryOrder, source: SourceText) =>
  Array.from(checkRun(run, order, source), (report) => shiftReport(report, -run[0]!.offset)),
);

function* checkRun(run: readonly PlacedEntry[], order: EntryOrder, source: SourceText): Iterable<Report> {
  const sign = signOf(order);
  const compare = (a: Dated, b: Dated) => sign * compareArxivIds(a.it.arxivId, b.it.arxivId);
  const dated = run.filter((entry): entry is Dated => entry.it.arxivId !== undefined);
  const indices = new Set(longestOrdered(dated, compare));
  const kept = dated.filter((_, index) => indices.has(index));
  for (const entry of dated.filter((_, index) => !indices.has(index))) {
    const follower = kept.find((other) => compare(entry, other) < 0);
    const anchor = follower ?? kept.at(-1)!;
    const side = follower ? "above" : "below";
    const fix = moveEntry(entry, anchor, side, run, source);
    yield {
      span: idSpan(entry),
      message:
        `${quoteTitle(entry.it)} (${entry.it.arxivId.id}) is out of order: with the ${sign < 0 ? "newest" : "oldest"} ` +
        `first, it belongs ${side} ${quoteTitle(anchor.it)} (${anchor.it.arxivId.id}).`,
      related: [{ span: idSpan(anchor), message: `It belongs ${side} this entry` }],
      ...(fix && { fix }),
    };
  }
}
