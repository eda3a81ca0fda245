// empty-venue: emphasis marks with nothing between them where the venue should stand.
import type { TextEdit } from "../base/textEdit.ts";
import { remove } from "../base/textEdit.ts";
import { type Entry, type Venue, written } from "../model/entry.ts";
import type { EntryRule, Fix } from "./rule.ts";

export const emptyVenue: EntryRule = {
  scope: "entry",
  meta: {
    id: "empty-venue",
    summary: "Emphasis marks with no venue between them.",
    why:
      "Two marks with nothing between them are no emphasis in Markdown, so readers see the stars themselves. The fix " +
      "takes them away; it is a suggestion, because what a reader sees changes and you may know the venue.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "stars kept for a venue that was not known yet",
        text: `# Papers

## Interpretability

### 2017

- SmoothGrad: removing noise by adding noise. [[paper]](https://arxiv.org/abs/1706.03825)
  - Daniel Smilkov, Nikhil Thorat, Been Kim, Fernanda Viégas, Martin Wattenberg. ⟦**⟧
  - Digest: Averages sensitivity maps over noisy copies of the input.
`,
        fixed: `# Papers

## Interpretability

### 2017

- SmoothGrad: removing noise by adding noise. [[paper]](https://arxiv.org/abs/1706.03825)
  - Daniel Smilkov, Nikhil Thorat, Been Kim, Fernanda Viégas, Martin Wattenberg.
  - Digest: Averages sensitivity maps over noisy copies of the input.
`,
      },
      {
        name: "a venue, and none at all",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler. *NeurIPS 2018*
- Gradient Descent Provably Optimizes Over-parameterized Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai, Barnabas Poczos, Aarti Singh.
`,
      },
      {
        name: "stars in a digest",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler. *NeurIPS 2018*
  - Digest: In Python, 2 ** 3 is a power and ** alone is nothing.
`,
      },
    ],
  },
  looksAt: ["venue"],
  *check(entry) {
    const { venue } = entry;
    if (venue?.text !== "") return;
    const marks = written(entry, venue.span).trim();
    const fix = deletion(entry, venue);
    yield {
      span: venue.span,
      message: `There is no venue between the marks, so readers see “${marks}”; write the venue or delete them.`,
      ...(fix && { fix }),
    };
  },
};

/** Nothing is offered where the marks stand alone on their line: an empty list item would be left. */
function deletion(entry: Entry, venue: Venue): Fix | undefined {
  const before = entry.source.slice(0, venue.span.start).match(/[^\n\r]*$/)![0];
  if (/^\s*(?:[-*+]|\d+[.)])?\s*$/.test(before)) return undefined;
  const blanks = before.length - before.trimEnd().length;
  const edit: TextEdit = remove({ start: venue.span.start - blanks, end: venue.span.end });
  return { title: "Delete the empty venue", safe: false, edits: [edit] };
}
