// stray-punctuation: a doubled sign, or a period in the middle of a sentence.
import { meets, type Span } from "../base/span.ts";
import { remove } from "../base/textEdit.ts";
import type { Entry } from "../model/entry.ts";
import type { EntryRule, Report } from "./rule.ts";
import { findInProse } from "./text/prose.ts";

export const strayPunctuation: EntryRule = {
  scope: "entry",
  meta: {
    id: "stray-punctuation",
    summary: "A doubled comma or period, or a period that cuts a sentence in two.",
    why:
      "Such signs are left behind when a sentence is cut or joined, and readers stumble. Reported are two signs in a row " +
      "of which one is too many, and a period behind a parenthesis or link where the sentence goes on. Ellipses, paths " +
      "and abbreviations are left alone.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "a period behind a link, and signs that stand twice",
        text: `# Papers

## Understanding Robustness

### 2019

- Unlabeled Data Improves Adversarial Robustness. [[paper]](https://arxiv.org/abs/1905.13736)
  - Yair Carmon, Aditi Raghunathan, Ludwig Schmidt. *NeurIPS 2019*
  - Digest: Goes back to [Schmidt et al](https://arxiv.org/abs/1804.11285)⟦.⟧ that shows a gap⟦,,⟧ and closes it⟦..⟧
- Robustness May Be at Odds with Accuracy. [[paper]](https://arxiv.org/abs/1805.12152)
  - Dimitris Tsipras, Shibani Santurkar.
  - Digest: Accuracy and robustness (of both kinds)⟦.⟧ are at odds, as is shown⟦,.⟧
`,
        fixed: `# Papers

## Understanding Robustness

### 2019

- Unlabeled Data Improves Adversarial Robustness. [[paper]](https://arxiv.org/abs/1905.13736)
  - Yair Carmon, Aditi Raghunathan, Ludwig Schmidt. *NeurIPS 2019*
  - Digest: Goes back to [Schmidt et al](https://arxiv.org/abs/1804.11285) that shows a gap, and closes it.
- Robustness May Be at Odds with Accuracy. [[paper]](https://arxiv.org/abs/1805.12152)
  - Dimitris Tsipras, Shibani Santurkar.
  - Digest: Accuracy and robustness (of both kinds) are at odds, as is shown.
`,
      },
      {
        name: "abbreviations, and sentences that begin with a small letter",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, et al. *NeurIPS 2018*
  - Digest: The cost is convex w.r.t. a kernel (the NTK). k-means, t-SNE (e.g. a plot), i.e., the usual (cf. [Lee et al.](https://example.org)). iPhone users vs. that crowd, etc., as in Jacot et al., differ (see below). numpy runs it.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
`,
      },
      {
        name: "ellipses, paths, code and formulas",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel... and beyond. [[paper]](https://arxiv.org/abs/1806.07572) [[code]](../ntk/run.py)
  - Arthur Jacot, Franck Gabriel.
  - Digest: Trains layers 1..n in ../ntk with \`f(a,,b)\` and $x_{1},..,x_{n}$ as data.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
`,
      },
    ],
  },
  sign: /,,|;;|\.\.|[,;:)]\./,
  *check(entry) {
    yield* doubledSigns(entry);
    yield* cutSentences(entry);
  },
};

/** Two commas, semicolons or periods (no ellipsis, path or range), or a sign that a period makes void. */
const doubledSign = /(?<=[^\s.,;:/])(?:,,+|;;+|\.\.|[,;:]\.)(?=[\s[)"”’<*]|$)/g;

function* doubledSigns(entry: Entry): Iterable<Report> {
  for (const { span } of findInProse(entry, doubledSign)) {
    // What separates names is for rules about names.
    if (entry.authors && meets(entry.authors.span, span)) continue;
    const signs = entry.source.slice(span.start, span.end);
    const kept = signs.at(-1)!;
    const surplus: Span = { start: span.start, end: span.end - 1 };
    yield {
      span,
      message: `“${signs}” is one sign too many; leave “${kept}”.`,
      fix: { title: `Leave “${kept}”`, safe: false, edits: [remove(surplus)] },
    };
  }
}

/** Words that never begin a sentence in small letters by anybody's style, and seldom begin one at all. */
const goesOn =
  /\.(?=[ \t]+(that|which|who|whose|and|or|but|of|is|are|was|were|has|have|had|can|than|shows|showed)[ \t,])/g;

/** Only behind a bracket: anywhere else the period may be that of an abbreviation. */
function* cutSentences(entry: Entry): Iterable<Report> {
  for (const { span, groups } of findInProse(entry, goesOn)) {
    if (entry.source[span.start - 1] !== ")") continue;
    yield {
      span,
      message: `The sentence goes on with “${groups[0]}” behind this period; delete the period.`,
      fix: { title: "Delete the period", safe: false, edits: [remove(span)] },
    };
  }
}
