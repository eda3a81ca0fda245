// missing-authors-period: an author line that does not close with the period that closes the others.
import { insert, replace } from "../base/textEdit.ts";
import type { Authors, Entry } from "../model/entry.ts";
import type { EntryRule, Fix } from "./rule.ts";
import { quote } from "./wording.ts";

export const missingAuthorsPeriod: EntryRule = {
  scope: "entry",
  reads: ["authorsPeriod"],
  looksAt: ["names"],
  meta: {
    id: "missing-authors-period",
    summary: "An author line without the period that closes the other author lines of the list.",
    why:
      "Where the authors of a list close with a period, a missing one lets the last name run into the venue, and tools " +
      "that read the list take the two for one. A list that writes no period, or has no habit, is left alone.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "the last name runs into the venue",
        text: `# Papers

## Empirical Study

### 2018

- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai, Barnabas Poczos, Aarti Singh. *ICLR 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler. *NeurIPS 2018*
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, ⟦Michael Carbin⟧ *ICLR 2019*
- Sensitivity and Generalization in Neural Networks. [[paper]](https://arxiv.org/abs/1802.08760)
  - Roman Novak, Yasaman Bahri, Daniel A. Abolafia.
- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang. *ICML 2018*
`,
        fixed: `# Papers

## Empirical Study

### 2018

- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai, Barnabas Poczos, Aarti Singh. *ICLR 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler. *NeurIPS 2018*
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin. *ICLR 2019*
- Sensitivity and Generalization in Neural Networks. [[paper]](https://arxiv.org/abs/1802.08760)
  - Roman Novak, Yasaman Bahri, Daniel A. Abolafia.
- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang. *ICML 2018*
`,
      },
      {
        name: "a list that writes no period",
        text: `# Papers

## Empirical Study

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler *NeurIPS 2018*
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin *ICLR 2019*
- Sensitivity and Generalization in Neural Networks. [[paper]](https://arxiv.org/abs/1802.08760)
  - Roman Novak, Yasaman Bahri, Daniel A. Abolafia
- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang *ICML 2018*
`,
      },
      {
        name: "an abbreviation that closes the line with its own period",
        text: `# Papers

## Empirical Study

### 2018

- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai, Barnabas Poczos, Aarti Singh. *ICLR 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler. *NeurIPS 2018*
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, et al. *ICLR 2019*
- Sensitivity and Generalization in Neural Networks. [[paper]](https://arxiv.org/abs/1802.08760)
  - Roman Novak, Robert Downey Jr. *ICLR 2018*
`,
      },
      {
        name: "something behind the names that is no name",
        text: `# Papers

## Empirical Study

### 2018

- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai, Barnabas Poczos, Aarti Singh. *ICLR 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler. *NeurIPS 2018* (spotlight)
- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin, ICLR 2019
`,
      },
    ],
  },
  *check(entry, style) {
    const { authors } = entry;
    if (style.authorsPeriod.value !== true || !authors || authors.period) return;
    const last = authors.names.at(-1);
    // What holds a digit is no name but something behind the names that is not understood.
    if (!last || last.text.endsWith(".") || /\d/.test(last.text)) return;
    const fix = closing(entry, authors);
    yield {
      span: last.span,
      message: `No period closes the authors after ${quote(last.text)}, as in the rest of the list; insert one.`,
      ...(fix && { fix }),
    };
  },
};

/** A period where the names end; a comma or semicolon that stands there gives way. None inside a link or the like. */
function closing(entry: Entry, { span }: Authors): Fix | undefined {
  const next = entry.source.charAt(span.end);
  if (!/^[\s,;*_]?$/.test(next)) return undefined;
  const stray = /[,;]/.test(next);
  const edit = stray ? replace({ start: span.end, end: span.end + 1 }, ".") : insert(span.end, ".");
  return { title: "Close the authors with a period", safe: false, edits: [edit] };
}
