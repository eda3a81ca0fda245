// repeated-space: two or more blanks inside a line, where Markdown shows one.
import { meets, type Span, shift, span } from "../base/span.ts";
import { replace } from "../base/textEdit.ts";
import { type Entry, written } from "../model/entry.ts";
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
    layout: true,
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
  sign: /\S[ \t]{2,}\S/,
  *check(entry) {
    yield* repeatedBlanks(entry);
  },
};

/** White space, quote marks, list markers and task boxes that open a line, or a whole table row. */
const lineOpening = /^(?:[ \t>]*\|.*|[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t]+)?)/gm;
const blanks = /(?<=\S)[ \t]{2,}(?=\S)/g;

function* repeatedBlanks(entry: Entry): Iterable<Report> {
  // Only the entry's own text: its source may be a long document, where something stands open.
  const text = written(entry, entry.span);
  const found = spansOf(text, blanks, entry.span.start);
  if (found.length === 0) return;
  const kept = [...spansOf(text, lineOpening, entry.span.start), ...entry.literals];
  for (const span of found) {
    if (kept.some((other) => meets(span, other))) continue;
    const before = text.slice(0, span.start - entry.span.start).match(/\S{1,40}$/)![0];
    yield {
      span,
      message: `There are ${span.end - span.start} blanks after ${quote(before)} where one is enough; delete the rest.`,
      fix: { title: "Leave one blank", safe: true, edits: [replace(span, " ")] },
    };
  }
}

function spansOf(text: string, what: RegExp, offset: number): Span[] {
  return Array.from(text.matchAll(what), (match) =>
    shift(span(match.index, match.index + match[0].length), offset),
  );
}
