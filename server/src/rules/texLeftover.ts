// tex-leftover: what TeX would have set and Markdown shows as it is written.
import { replace } from "../base/textEdit.ts";
import { type Entry, written } from "../model/entry.ts";
import type { EntryRule, Report } from "./rule.ts";
import { findInProse, isInHtml, type ProseMatch } from "./text/prose.ts";
import { type TexPattern, texPatterns } from "./text/texPatterns.ts";
import { quote } from "./wording.ts";

export const texLeftover: EntryRule = {
  scope: "entry",
  meta: {
    id: "tex-leftover",
    summary: "TeX in the text that readers see as it is written.",
    why:
      "Abstracts are pasted from their TeX source: dashes of two or three hyphens, ``quotes'', \\emph{...}, \\cite{...}, " +
      "ties. Markdown shows them all as they stand. Formulas between dollar signs are left alone, since GitHub sets them, " +
      "and so are Markdown's own escapes where they work.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "dashes, quotes, commands and ties",
        text: `# Papers

## Interpretability

### 2017

- Axiomatic Attribution for Deep Networks. [[paper]](https://arxiv.org/abs/1703.01365)
  - Mukund Sundararajan, Ankur Taly, Qiqi Yan. *ICML 2017*
  - Digest: Names two axioms⟦---⟧sensitivity and invariance⟦---⟧that every ⟦\`\`method''⟧ should obey.
- The Fokker⟦--⟧Planck View. [[paper]](https://arxiv.org/abs/1806.07572)
  - Jane Roe, J⟦{\\"o}⟧rg Doe.
  - Digest: Shows ⟦\\emph{how}⟧, as Roe et⟦~⟧al. did.
`,
        fixed: `# Papers

## Interpretability

### 2017

- Axiomatic Attribution for Deep Networks. [[paper]](https://arxiv.org/abs/1703.01365)
  - Mukund Sundararajan, Ankur Taly, Qiqi Yan. *ICML 2017*
  - Digest: Names two axioms—sensitivity and invariance—that every “method” should obey.
- The Fokker–Planck View. [[paper]](https://arxiv.org/abs/1806.07572)
  - Jane Roe, Jörg Doe.
  - Digest: Shows *how*, as Roe et al. did.
`,
      },
      {
        name: "commands that only the writer can put into words, and escapes in raw HTML",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.
  - <details><summary>Digest</summary> Trains 1⟦\\%⟧ of all weights, O(⟦\\sqrt{d}⟧) of them ⟦\\cite{du}⟧, and ⟦\\emph{no}⟧ more.
`,
        fixed: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.
  - <details><summary>Digest</summary> Trains 1% of all weights, O(\\sqrt{d}) of them \\cite{du}, and <em>no</em> more.
`,
      },
      {
        name: "formulas, escapes, ranges, code and rules",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel -- a view. [[paper]](https://arxiv.org/abs/1806.07572) <!--- jacot2018 -->
  - Arthur Jacot, Franck Gabriel.
  - Digest: Trains 100\\% of $\\mathbf{w}$ on 2~6 layers with \`\\emph{x}\` and \`run --fast\`, a\\_b, \\"quoted\\", C:\\data.

---
`,
      },
    ],
  },
  sign: /--|``|[~\\]/,
  *check(entry) {
    const text = written(entry, entry.span);
    for (const pattern of texPatterns) {
      if (!text.includes(pattern.sign)) continue;
      for (const found of findInProse(entry, pattern.what)) {
        const inHtml = isInHtml(entry, found.span);
        if (!pattern.onlyInHtml || inHtml) yield report(entry, pattern, found, inHtml);
      }
    }
  },
};

function report(entry: Entry, pattern: TexPattern, { span, groups }: ProseMatch, inHtml: boolean): Report {
  const seen = `Readers see ${quote(written(entry, span))} as it is written`;
  const meant = pattern.write?.(groups, inHtml);
  if (meant === undefined) return { span, message: `${seen}; put it into words or symbols.` };
  const name = meant === " " ? "a blank" : meant.startsWith("“") ? meant : `“${meant}”`;
  return {
    span,
    message: `${seen}; write ${name}.`,
    fix: { title: `Write ${name}`, safe: false, edits: [replace(span, meant)] },
  };
}
