// duplicate-paper: the same paper twice in one list, told by its arXiv id or by its title.
import { type PlacedEntry, place } from "../model/list.ts";
import { idSpan } from "./idLink.ts";
import { perEntry } from "./perEntry.ts";
import type { ListRule, Report } from "./rule.ts";
import { titleKey } from "./titleKey.ts";
import { quoteTitle, standingOf } from "./wording.ts";

export const duplicatePaper: ListRule = {
  scope: "list",
  meta: {
    id: "duplicate-paper",
    summary: "The same paper twice in one list.",
    why:
      "Two entries for one paper drift apart and count twice. Papers are the same where their arXiv ids are, or where " +
      "their titles read the same but for case, accents and punctuation. What a digest links to does not count.",
    severity: "warning",
    fix: "none",
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
  *check(list) {
    const firstById = new Map<string, PlacedEntry>();
    const firstByTitle = new Map<string, PlacedEntry>();
    for (const entry of list.entries) {
      const id = entry.it.arxivId?.id;
      const title = keyOfTitle(entry.it);
      const sameId = id === undefined ? undefined : firstById.get(id);
      const sameTitle = title === undefined ? undefined : firstByTitle.get(title);
      if (sameId) yield duplicateId(entry, sameId);
      else if (sameTitle && !idsDiffer(entry, sameTitle)) yield duplicateTitle(entry, sameTitle);
      if (id !== undefined && !sameId) firstById.set(id, entry);
      if (title !== undefined && !sameTitle) firstByTitle.set(title, entry);
    }
  },
};

const keyOfTitle = perEntry((entry) => titleKey(entry.title.text));

/** Two papers may share a title; with two arXiv ids they are two. */
function idsDiffer(a: PlacedEntry, b: PlacedEntry): boolean {
  return a.it.arxivId !== undefined && b.it.arxivId !== undefined;
}

function duplicateId(entry: PlacedEntry, first: PlacedEntry): Report {
  if (keyOfTitle(entry.it) === keyOfTitle(first.it))
    return { ...duplicateTitle(entry, first), span: idSpan(entry) };
  return {
    span: idSpan(entry),
    message:
      `${quoteTitle(entry)} links to arXiv ${entry.it.arxivId?.id}, as ${quoteTitle(first)} does under ` +
      `${standingOf(first)}; mend the link or keep one of the two.`,
    related: [{ span: idSpan(first), message: "The first entry with this arXiv id" }],
  };
}

function duplicateTitle(entry: PlacedEntry, first: PlacedEntry): Report {
  return {
    span: place(entry.it.title.span, entry),
    message: `${quoteTitle(entry)} is listed already, under ${standingOf(first)}; keep one of the two.`,
    related: [{ span: place(first.it.title.span, first), message: "The first entry of this paper" }],
  };
}
