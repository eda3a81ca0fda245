// title-period: a title without the period that closes the other titles of the list.
import { letterPattern } from "../base/letterPattern.ts";
import { insert } from "../base/textEdit.ts";
import { type Entry, written } from "../model/entry.ts";
import type { Convention } from "../model/houseStyle.ts";
import { perEntry } from "../model/perEntry.ts";
import type { EntryRule } from "./rule.ts";
import { quote } from "./wording.ts";

export const titlePeriod: EntryRule<true> = {
  scope: "entry",
  meta: {
    id: "title-period",
    summary: "A title without the period that closes the other titles of the list.",
    why:
      "Where titles close with a period, a missing one lets the title run into its links. Titles that end in a question or " +
      "exclamation mark need none. Titles in bold or in quotes, and a list that writes no period or has no clear habit, " +
      "are left alone.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "the title runs into its link",
        text: `# Papers

## Theory

### 2018

- ⟦Stronger generalization bounds for deep nets⟧ [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
`,
        fixed: `# Papers

## Theory

### 2018

- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
`,
      },
      {
        name: "questions, exclamations and quotes",
        text: `# Papers

## Theory

### 2018

- Do CNNs Encode Data Augmentations? [[paper]](https://arxiv.org/abs/2003.08773)
  - Eddie Yan, Yanping Huang.
- Understanding deep learning requires rethinking "generalization." [[paper]](https://arxiv.org/abs/1611.03530)
  - Chiyuan Zhang, Samy Bengio.
- Sanity Checks for Saliency Maps! [[paper]](https://arxiv.org/abs/1810.03292)
  - Julius Adebayo, Justin Gilmer.
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
`,
      },
      {
        name: "a venue behind titles in bold",
        text: `# Papers

## Theory

1. **Neural Tangent Kernel.** NeurIPS 2018 [[paper]](https://arxiv.org/abs/1806.07572)
1. **The Lottery Ticket Hypothesis.** ICLR 2019. [[paper]](https://arxiv.org/abs/1803.03635)
1. **Deep Double Descent.** ICLR 2020. [[paper]](https://arxiv.org/abs/1912.02292)
1. **Invariant Risk Minimization.** arXiv 2019. [[paper]](https://arxiv.org/abs/1907.02893)
`,
      },
      {
        name: "a list that closes no title",
        text: `# Papers

## Theory

- Neural Tangent Kernel [[paper]](https://arxiv.org/abs/1806.07572)
- The Lottery Ticket Hypothesis [[paper]](https://arxiv.org/abs/1803.03635)
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
- Invariant Risk Minimization [[paper]](https://arxiv.org/abs/1907.02893)
`,
      },
    ],
  },
  looksAt: ["title"],
  survey: (_list, style) => (isHabit(style.titlePeriod) ? true : undefined),
  *check(entry) {
    if (!lacksPeriod(entry)) return;
    const { text, span } = entry.title;
    yield {
      span,
      message: `No period closes the title ${quote(text)}, as in the rest of the list; add one.`,
      fix: {
        title: "Close the title with a period",
        safe: false,
        edits: [insert(span.end, ".")],
      },
    };
  },
};

/** One title in ten, or a single one, may be a slip; more are a list that has not made up its mind. */
function isHabit({ value, count, total, pinned }: Convention<boolean>): boolean {
  return value === true && (pinned === true || total - count <= Math.max(1, 0.1 * total));
}

const fromWordToWord = letterPattern(String.raw`^[^*_"“‘'\x60[<(].*[\p{L}\p{N})]$`, "s");

/**
 * The title ends with a word. Where it begins with marks or a quote, more than the title may stand in it (a venue behind a
 * title in bold), and where the period would go depends on them; so it does where a link is part of the title.
 */
const lacksPeriod = perEntry((entry: Entry): boolean => {
  const title = written(entry, entry.title.span);
  return fromWordToWord(title).test(title) && !title.includes("](");
});
