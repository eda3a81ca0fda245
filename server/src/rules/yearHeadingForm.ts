// year-heading-form: a year heading that is written unlike the others of the list.
import { replace } from "../base/textEdit.ts";
import type { YearHeadingForm } from "../model/houseStyle.ts";
import { place, type YearGroup } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import { printYearHeading } from "../print/printYearHeading.ts";
import { formKey, yearHeadingForm as formOf } from "../style/yearHeadings.ts";
import { depthBelowSection, depthsBelowSection } from "./layout/yearHeadingDepths.ts";
import type { Fix, RegionRule } from "./rule.ts";
import { quote } from "./wording.ts";

export const yearHeadingForm: RegionRule<UsualForm> = {
  scope: "region",
  meta: {
    id: "year-heading-form",
    summary: "A year heading in another form than the others of the list.",
    why:
      "A heading one level too high starts a chapter of its own in outlines, and one without the colon or with a slip in " +
      "the topic gets another kind of anchor than its neighbours. The form is that of seven in ten year headings.",
    severity: "information",
    fix: "suggested",
    examples: [
      {
        name: "another depth, no colon, a slip in the topic",
        text: `# Papers

## Neural Tangent Kernel

### Neural Tangent Kernel: 2023

- Feature-Learning Networks Are Consistent Across Widths. [[paper]](https://arxiv.org/abs/2305.18411)
  - Nikhil Vyas, Alexander Atanasov.

⟦## Neural Tangent Kernel: 2022⟧

- Fast Neural Kernel Embeddings. [[paper]](https://arxiv.org/abs/2209.04121)
  - Insu Han, Amir Zandieh.

### Neural Tangent Kernel: 2021

- Scaling Neural Tangent Kernels. [[paper]](https://arxiv.org/abs/2106.07880)
  - Amir Zandieh, Insu Han.

### Neural Tangent Kernel: 2020

- Finite Versus Infinite Neural Networks. [[paper]](https://arxiv.org/abs/2007.15801)
  - Jaehoon Lee, Samuel S. Schoenholz.

### Neural Tangent Kernel: 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.

### Neural Tangent Kernel: 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Neural Collapse

### Neural Collapse: 2023

- Neural Collapse in Deep Linear Networks. [[paper]](https://arxiv.org/abs/2301.00437)
  - Hien Dang, Tho Tran.

⟦### Neural Collapse 2022⟧

- Memorization-Dilation. [[paper]](https://arxiv.org/abs/2206.05530)
  - Duc Anh Nguyen, Ron Levie.

### Neural Collapse: 2021

- An Unconstrained Layer-Peeled Perspective. [[paper]](https://arxiv.org/abs/2110.02796)
  - Wenlong Ji, Yiping Lu.

⟦### Neural Colapse: 2020⟧

- Prevalence of Neural Collapse. [[paper]](https://arxiv.org/abs/2008.08186)
  - Vardan Papyan, X.Y. Han.
`,
        fixed: `# Papers

## Neural Tangent Kernel

### Neural Tangent Kernel: 2023

- Feature-Learning Networks Are Consistent Across Widths. [[paper]](https://arxiv.org/abs/2305.18411)
  - Nikhil Vyas, Alexander Atanasov.

### Neural Tangent Kernel: 2022

- Fast Neural Kernel Embeddings. [[paper]](https://arxiv.org/abs/2209.04121)
  - Insu Han, Amir Zandieh.

### Neural Tangent Kernel: 2021

- Scaling Neural Tangent Kernels. [[paper]](https://arxiv.org/abs/2106.07880)
  - Amir Zandieh, Insu Han.

### Neural Tangent Kernel: 2020

- Finite Versus Infinite Neural Networks. [[paper]](https://arxiv.org/abs/2007.15801)
  - Jaehoon Lee, Samuel S. Schoenholz.

### Neural Tangent Kernel: 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.

### Neural Tangent Kernel: 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Neural Collapse

### Neural Collapse: 2023

- Neural Collapse in Deep Linear Networks. [[paper]](https://arxiv.org/abs/2301.00437)
  - Hien Dang, Tho Tran.

### Neural Collapse: 2022

- Memorization-Dilation. [[paper]](https://arxiv.org/abs/2206.05530)
  - Duc Anh Nguyen, Ron Levie.

### Neural Collapse: 2021

- An Unconstrained Layer-Peeled Perspective. [[paper]](https://arxiv.org/abs/2110.02796)
  - Wenlong Ji, Yiping Lu.

### Neural Collapse: 2020

- Prevalence of Neural Collapse. [[paper]](https://arxiv.org/abs/2008.08186)
  - Vardan Papyan, X.Y. Han.
`,
      },
      {
        name: "years one level deeper below a deeper section",
        text: `# Papers

## Theory

### 2020

- Feature Purification. [[paper]](https://arxiv.org/abs/2005.10190)
  - Zeyuan Allen-Zhu, Yuanzhi Li.

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

### Neural Collapse

#### 2020

- Prevalence of Neural Collapse. [[paper]](https://arxiv.org/abs/2008.08186)
  - Vardan Papyan, X.Y. Han.
`,
      },
      {
        name: "two forms, and neither the usual one",
        text: `# Papers

## Theory

### 2020

- Feature Purification. [[paper]](https://arxiv.org/abs/2005.10190)
  - Zeyuan Allen-Zhu, Yuanzhi Li.

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.

## Neural Collapse

### Neural Collapse: 2021

- An Unconstrained Layer-Peeled Perspective. [[paper]](https://arxiv.org/abs/2110.02796)
  - Wenlong Ji, Yiping Lu.

### Neural Collapse: 2020

- Prevalence of Neural Collapse. [[paper]](https://arxiv.org/abs/2008.08186)
  - Vardan Papyan, X.Y. Han.
`,
      },
    ],
  },
  survey(list, style) {
    const form = style.yearHeading.value;
    return form && { form, depths: depthsBelowSection(list, form) };
  },
  looksAt: [],
  *check({ sections, source }, { form, depths }) {
    for (const group of sections.flatMap(({ yearGroups }) => yearGroups)) {
      if (formKey(formOf(group)) === formKey(form)) continue;
      const wanted = { ...form, depth: wantedDepth(group, form, depths) };
      if (formKey(formOf(group)) === formKey(wanted)) continue;
      const expected = printYearHeading(wanted, group.section.title, group.year);
      const fix = rewrite(group, wanted, source);
      yield {
        span: place(group.heading.it.span, group.heading),
        message:
          `The year heading ${quote(source.slice(place(group.heading.it.span, group.heading)))} is unlike the others ` +
          `of this list; write ${quote(expected)}.`,
        ...(fix && { fix }),
      };
    }
  },
};

interface UsualForm {
  readonly form: YearHeadingForm;
  /** How much deeper than their sections the headings of this form stand. */
  readonly depths: readonly number[];
}

/** Below a deeper section a year stands deeper too. */
function wantedDepth(group: YearGroup, form: YearHeadingForm, depths: readonly number[]): number {
  return depths.includes(depthBelowSection(group)) ? group.heading.it.depth : form.depth;
}

/** Nothing is offered where the heading is more than its words: with a badge, an anchor, a closing `##`, underlined. */
function rewrite(group: YearGroup, form: YearHeadingForm, source: SourceText): Fix | undefined {
  const { heading, section, year } = group;
  const at = place(heading.it.span, heading);
  const plain = `${"#".repeat(heading.it.depth)} ${heading.it.text}`;
  const title = source.slice(place(section.heading.it.textSpan, section.heading)).trim();
  if (source.slice(at).trimEnd() !== plain || title !== section.title) return undefined;
  const expected = printYearHeading(form, title, year);
  return {
    title: `Write ${quote(expected)}`,
    safe: false,
    edits: [replace(at, expected)],
  };
}
