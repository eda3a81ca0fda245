// entry-outside-year: an entry above the year headings of its section, where the others stand below them.
import { type PlacedEntry, place, type Section } from "../model/list.ts";
import type { OutlinedSection } from "../style/outline.ts";
import { outlineTally } from "../style/survey.ts";
import { usualEvidence } from "../style/tally.ts";
import type { RegionRule, Report } from "./rule.ts";
import { quote, quoteTitle } from "./wording.ts";

export const entryOutsideYear: RegionRule<Habit> = {
  scope: "region",
  meta: {
    id: "entry-outside-year",
    summary: "An entry under no year, in a section that sorts its papers by year.",
    why:
      "Nobody who looks for a paper by its year finds it there. It is said of one or two entries in a section of many; a list " +
      "that opens several of its sections with papers of no year does so on purpose.",
    severity: "information",
    fix: "none",
    examples: [
      {
        name: "a paper above the years",
        text: `# Papers

## Theory

- ⟦Invariant Risk Minimization.⟧ [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou.

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.
- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai.
`,
      },
      {
        name: "sections that open with surveys",
        text: `# Papers

## Theory

- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou.

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.
- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai.

## Pruning

- What is the State of Neural Network Pruning? [[paper]](https://arxiv.org/abs/2003.03033)
  - Davis Blalock, Jose Javier Gonzalez Ortiz.

### 2018

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
- Rethinking the Value of Network Pruning. [[paper]](https://arxiv.org/abs/1810.05270)
  - Zhuang Liu, Mingjie Sun.
- SNIP: Single-shot Network Pruning. [[paper]](https://arxiv.org/abs/1810.02340)
  - Namhoon Lee, Thalaiyasingam Ajanthan.
`,
      },
      {
        name: "a section without years beside one with years",
        text: `# Papers

## Books

- Deep Learning Generalization. [[paper]](https://arxiv.org/abs/2012.10931)
  - Guillermo Valle-Pérez, Ard A. Louis.

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.
- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai.
- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge.
`,
      },
    ],
  },
  survey(list, { sectionYears }) {
    const isOpen = (title: string) => !sectionYears.has(title);
    const [sorted, mixed] = [sortedSections(list).timesOf(isOpen), mixedSections(list).timesOf(isOpen)];
    return { said: [...sectionYears], mixes: mixed >= 2 && mixed * 4 > sorted };
  },
  looksAt: [],
  *check({ sections }, { said, mixes }) {
    const sorts = new Map(said);
    for (const section of sections) {
      const areStrays = sorts.get(section.title) ?? (!mixes && hasStrays(section));
      if (areStrays) yield* section.loose.map((entry) => strayFrom(entry, section));
    }
  },
};

/** By their titles: those that have years, and those of them that have papers under none besides. */
const sortedSections = outlineTally(({ sections }) => sections.filter(hasYears).map(titleOf));
const mixedSections = outlineTally(({ sections }) =>
  sections.filter((section) => hasYears(section) && section.loose.length > 0).map(titleOf),
);

function hasYears({ yearGroups }: OutlinedSection): boolean {
  return yearGroups.length > 0;
}

function titleOf({ title }: OutlinedSection): string {
  return title;
}

interface Habit {
  /** Whether a section sorts its papers by year, by its title; where the list's own file says so. */
  readonly said: readonly (readonly [title: string, sorts: boolean])[];
  /** True where it is common that a section has papers under years and others under none. */
  readonly mixes: boolean;
}

function hasStrays({ loose, entries, yearGroups }: Section): boolean {
  const isMixed = yearGroups.length > 0 && loose.length > 0;
  const sorted = entries.length - loose.length;
  return isMixed && sorted >= usualEvidence.places && loose.length <= few(entries.length);
}

function strayFrom(entry: PlacedEntry, { title, yearGroups }: Section): Report {
  const others = yearGroups.length > 0 ? `, unlike the others of ${quote(title)}` : "";
  return {
    span: place(entry.it.title.span, entry),
    message: `${quoteTitle(entry.it)} stands under no year${others}; move it below its year.`,
  };
}

/** One in four at most, and never more than two. */
function few(entries: number): number {
  return Math.min(2, Math.floor(entries / 4));
}
