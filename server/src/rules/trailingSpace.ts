// trailing-space: blanks at the end of a line, where they have no effect.
import { lineContentEnd } from "../base/lines.ts";
import { meets, type Span, shift } from "../base/span.ts";
import { remove } from "../base/textEdit.ts";
import type { Entry } from "../model/entry.ts";
import { perEntry, perEntryOfRegion } from "../model/perEntry.ts";
import type { SourceText } from "../model/sourceText.ts";
import type { RegionRule, Report } from "./rule.ts";
import { blanksAtBlockEnds, blanksAtLineEnds } from "./text/trailingBlanks.ts";

export const trailingSpace: RegionRule<true> = {
  scope: "region",
  meta: {
    id: "trailing-space",
    summary: "Blanks at the end of a line.",
    why:
      "They show nowhere, but they make changes noisy in git, and two of them turn into a line break as soon as text " +
      "follows on the next line. Where they do make a line break today, and in code, nothing is said.",
    severity: "information",
    fix: "safe",
    layout: true,
    examples: [
      {
        name: "after a link, the authors and a digest",
        text: `# Papers

## Theory

### 2018

- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)⟦ ⟧
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.⟦ ⟧
  - Digest: Compresses a network to bound its error.⟦   ⟧
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
`,
        fixed: `# Papers

## Theory

### 2018

- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.
  - Digest: Compresses a network to bound its error.
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
`,
      },
      {
        name: "outside of the entries",
        text: `# Papers⟦  ⟧

What we read.⟦ ⟧

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
`,
        fixed: `# Papers

What we read.

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
`,
      },
      {
        name: "two blanks that make a line break",
        text: [
          "# Papers\n\nBy hand.  \nSince 2018.\n\n## Theory\n\n### 2018\n",
          "- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)  ",
          "  *NeurIPS 2018*",
          "  - Arthur Jacot, Franck Gabriel, Clément Hongler.",
          "",
        ].join("\n"),
      },
    ],
  },
  survey: () => true,
  *check(region) {
    const { entries, source } = region;
    const lines = linesIn(region);
    let start = 0;
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at]!;
      const { reports, end } = lines[at]!;
      const followsAtOnce = entry.offset + entry.it.span.start - start <= 2;
      if (!followsAtOnce) yield* blanksBetween({ start, end: source.lineSpan(entry.line).start }, source);
      for (const report of reports) yield { report, at: entry };
      start = entry.offset + end;
    }
    if (start < source.length) yield* blanksBetween({ start, end: source.length }, source);
  },
};

/** In the lines before, between and after entries. */
function blanksBetween(lines: Span, source: SourceText): readonly Report[] {
  return blanksAtBlockEnds(source.slice(lines)).map((span) => reportOf(shift(span, lines.start)));
}

function reportOf(span: Span): Report {
  const one = span.end - span.start === 1;
  const message = one
    ? "A blank at the end of the line has no effect; delete it."
    : `The ${span.end - span.start} blanks at the end of the line have no effect; delete them.`;
  return {
    span,
    message,
    fix: { title: "Delete the blanks at the end of the line", safe: true, edits: [remove(span)] },
  };
}

interface EntryLines {
  readonly reports: readonly Report[];
  /** Where the last of its lines ends. */
  readonly end: number;
}

const linesOf = perEntry(({ source, span, literals }: Entry): EntryLines => {
  const end = lineContentEnd(source, span.end);
  const found = blanksAtLineEnds(source.slice(span.start, end)).map((blanks) => shift(blanks, span.start));
  const inText = found.filter((blanks) => !literals.some((literal) => meets(blanks, literal)));
  return { reports: inText.map(reportOf), end };
});

const linesIn = perEntryOfRegion(linesOf);
