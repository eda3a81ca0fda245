// title-period: a title without the period that closes the other titles of the list.
import { insert } from "../base/textEdit.ts";
import { type Entry, written } from "../model/entry.ts";
import type { EntryRule, Fix } from "./rule.ts";
import { quote } from "./wording.ts";

export const titlePeriod: EntryRule = {
  scope: "entry",
  reads: ["titlePeriod"],
  meta: {
    id: "title-period",
    summary: "A title without the period that closes the other titles of the list.",
    why:
      "Where titles close with a period, a missing one lets the title run into its links. Titles that end in a question or " +
      "exclamation mark need none, and a list that writes none, or has no habit, is left alone.",
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
  *check(entry, style) {
    const { text, span } = entry.title;
    if (style.titlePeriod.value !== true || text === "" || /[.?!…。？！]["'”’)*_]*$/u.test(text)) return;
    const fix = closing(entry);
    yield {
      span,
      message: `No period closes the title ${quote(text)}, as in the rest of the list; add one.`,
      ...(fix && { fix }),
    };
  },
};

/** Behind the last word; none where marks, a bracket or another sign end the title: where it goes depends on them. */
function closing(entry: Entry): Fix | undefined {
  if (!/[\p{L}\p{N})]$/u.test(written(entry, entry.title.span))) return undefined;
  const edits = [insert(entry.title.span.end, ".")];
  return { title: "Close the title with a period", safe: false, edits };
}
