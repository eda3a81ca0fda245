// empty-link: a link without an address, anywhere in an entry, its digest included.
import type { EntryRule } from "./rule.ts";
import { quote } from "./wording.ts";

export const emptyLink: EntryRule = {
  scope: "entry",
  meta: {
    id: "empty-link",
    summary: "A link that has no address.",
    why:
      "A reader who follows such a link stays where they are. Most often a place was kept to be filled in later. " +
      "Only the maintainer knows the address, so there is no fix.",
    severity: "error",
    fix: "none",
    examples: [
      {
        name: "a code link that was never filled in",
        text: `# Papers

## Theory

### 2019

- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893) ⟦[[code]]()⟧
  - Martin Arjovsky, Léon Bottou, Ishaan Gulrajani, David Lopez-Paz. *arXiv 2019*
`,
      },
      {
        name: "a reference in a digest",
        text: `# Papers

## Interpretability

### 2016

- Plug & Play Generative Networks. [[paper]](https://arxiv.org/abs/1612.00005)
  - Anh Nguyen, Jeff Clune, Yoshua Bengio, Alexey Dosovitskiy, Jason Yosinski. *CVPR 2017*
  - Digest: Goes on from ⟦[Nguyen et al. (2016)](<>)⟧.
`,
      },
      {
        name: "brackets and parentheses that are no link, and code",
        text: `# Papers

## Theory

### 2020

- Optimising f() over [0, 1]. [[paper]](https://example.org/optimising.pdf)
  - Jane Roe, John Doe.
  - Digest: Calls \`handlers[name]()\` once; an escaped \\[a\\]() is text as well.
`,
      },
    ],
  },
  looksAt: [],
  *check(entry) {
    for (const { text, span } of entry.emptyLinks) {
      yield { span, message: `The link ${quote(text)} has no address; fill it in or take the link away.` };
    }
  },
};
