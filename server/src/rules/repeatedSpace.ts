// repeated-space: two or more blanks inside a line, where Markdown shows one.
import { meets } from "../base/span.ts";
import { replace } from "../base/textEdit.ts";
import type { Entry } from "../model/entry.ts";
import type { EntryRule, Report } from "./rule.ts";
import { quote } from "./wording.ts";

export const repeatedSpace: EntryRule = {
  scope: "entry",
  meta: {
    id: "repeated-space",
    summary: "Two or more blanks inside a line of an entry.",
    why:
      "Markdown shows one blank for many, so nobody sees the difference on the page; in the file it is a slip that " +
      "makes searches miss. Indentation, the gap after a list marker, code, addresses and tables are left alone.",
    severity: "warning",
    fix: "safe",
    examples: [
      {
        name: "before the venue and after a label",
        text: `# Papers

## Theory

### 2018

- Over-Parametrization in Generalization. [[paper]](https://arxiv.org/abs/1805.12076)
  - Behnam Neyshabur, Zhiyuan Li, Nathan Srebro.⟦  ⟧*ICLR 2019*
  - Digest:⟦  ⟧Bounds with the capacity of single units.
`,
        fixed: `# Papers

## Theory

### 2018

- Over-Parametrization in Generalization. [[paper]](https://arxiv.org/abs/1805.12076)
  - Behnam Neyshabur, Zhiyuan Li, Nathan Srebro. *ICLR 2019*
  - Digest: Bounds with the capacity of single units.
`,
      },
      {
        name: "a wide gap after the marker is a style",
        text: `# Papers

## Theory

### 2018

-   Over-Parametrization in Generalization. [[paper]](https://arxiv.org/abs/1805.12076)
    -   Behnam Neyshabur, Zhiyuan Li, Nathan Srebro. *ICLR 2019*
`,
      },
      {
        name: "code and comments keep their blanks",
        text: `# Papers

## Theory

### 2018

- Over-Parametrization in Generalization. [[paper]](https://arxiv.org/abs/1805.12076) <!-- added  later -->
  - Behnam Neyshabur, Zhiyuan Li, Nathan Srebro. *ICLR 2019*
  - Digest: Prints \`a  b\` and then:
    \`\`\`
    x  =  1
    \`\`\`
`,
      },
    ],
  },
  *check(entry) {
    if (!/[ \t]{2}/.test(entry.source)) return;
    yield* repeatedBlanks(entry);
  },
};

/** White space, quote marks, list markers and task boxes that open a line, or a whole table row. */
const lineOpening = /^(?:[ \t>]*\|.*|[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t]+)?)/gm;
const blanks = /(?<=\S)[ \t]{2,}(?=\S)/g;

function* repeatedBlanks(entry: Entry): Iterable<Report> {
  const text = entry.source;
  const openings = [...text.matchAll(lineOpening)].map((it) => ({
    start: it.index,
    end: it.index + it[0].length,
  }));
  const kept = [...openings, ...entry.literals];
  for (const found of text.matchAll(blanks)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (
      span.start < entry.span.start ||
      span.end > entry.span.end ||
      kept.some((other) => meets(span, other))
    )
      continue;
    const before = text.slice(0, span.start).match(/\S{1,40}$/)![0];
    yield {
      span,
      message: `There are ${found[0].length} blanks after ${quote(before)} where one is enough; delete the rest.`,
      fix: { title: "Leave one blank", safe: true, edits: [replace(span, " ")] },
    };
  }
}
