// blank-lines: more or fewer blank lines than the list usually leaves between entries and above its headings.
import type { Span } from "../base/span.ts";
import { insert, remove } from "../base/textEdit.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import type { Region } from "../model/region.ts";
import type { SourceText } from "../model/sourceText.ts";
import { listSuccession } from "../model/succession.ts";
import { type Gap, gapAboveRegion, gapsWithin } from "./layout/blankLineGaps.ts";
import { endsInBlankLines, endsWithinLine } from "./layout/endOfFile.ts";
import { type Usual, usualLines } from "./layout/unevenPlaces.ts";
import type { Fix, ListRule, Report, ReportInPlace } from "./rule.ts";

export const blankLines: ListRule = {
  scope: "list",
  meta: {
    id: "blank-lines",
    summary: "More or fewer blank lines than the list usually leaves there.",
    why:
      "One blank line between two entries sets all entries of their year wider apart than those of other years; since that " +
      "shows on the page, its fix is only suggested. Above headings and at the end of the file blank lines show nowhere, " +
      "but they keep the source even. The numbers are those of the list itself.",
    severity: "information",
    fix: "safe",
    layout: true,
    examples: [
      {
        name: "above a year and a section, and at the end",
        text: `# Papers

## Double Descent

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
⟦

⟧### 2017

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)

### 2016

- Understanding Deep Learning. [[paper]](https://arxiv.org/abs/1611.03530)
⟦## Pruning⟧

### 2018

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)

### 2015

- Learning both Weights and Connections. [[paper]](https://arxiv.org/abs/1506.02626)
⟦
⟧`,
        fixed: `# Papers

## Double Descent

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)

### 2017

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)

### 2016

- Understanding Deep Learning. [[paper]](https://arxiv.org/abs/1611.03530)

## Pruning

### 2018

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)

### 2015

- Learning both Weights and Connections. [[paper]](https://arxiv.org/abs/1506.02626)
`,
      },
      {
        name: "a last line without a line break",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)⟦⟧`,
        fixed: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
`,
      },
      {
        name: "entries that stand apart",
        text: `# Papers

## Theory

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
⟦-⟧ Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)

- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
`,
        fixed: `# Papers

## Theory

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)

- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)

- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
`,
      },
      {
        name: "entries that stand close",
        text: `# Papers

## Theory

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)
⟦
⟧- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
`,
        fixed: `# Papers

## Theory

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)
- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
`,
      },
      {
        name: "three blank lines above every year are a style",
        text: `# Papers

## Theory



### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)



### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)



### 2017

- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)



### 2016

- Understanding Deep Learning. [[paper]](https://arxiv.org/abs/1611.03530)
`,
      },
      {
        name: "a remark between two entries",
        text: `# Papers

## Theory

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
- Gradient Descent Provably Optimizes. [[paper]](https://arxiv.org/abs/1810.02054)

<!-- still to read -->

- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
- Spectrally-normalized Margin Bounds. [[paper]](https://arxiv.org/abs/1706.08498)
`,
      },
    ],
  },
  check(list, style, source) {
    const reports: (Report | ReportInPlace)[] = [];
    for (const { report, region } of reportsIn(list, style, source)) {
      reports.push({ report, at: list.regions[region]! });
    }
    const end = endsInBlankLines(list, source);
    if (end) reports.push(blankEnd(end));
    else if (endsWithinLine(source)) reports.push(openEnd(source.length, style));
    return reports;
  },
};

/** Of a gap in a region, or of the one above it. */
interface GapReport {
  /** The index of the region in the list; spans count from its start. */
  readonly region: number;
  readonly isAbove: boolean;
  readonly report: Report;
}

/** What reports go by, beside the text. */
interface Habits {
  readonly usual: Usual;
  readonly lineBreak: string;
}

const ofLists = new WeakMap<List, Habits & { readonly reports: readonly GapReport[] }>();

/** Where one region took the place of another, that is looked at, and the gap above the next section; else all are. */
function reportsIn(list: List, style: HouseStyle, source: SourceText): readonly GapReport[] {
  const { regions } = list;
  const habits: Habits = { usual: usualLines(style), lineBreak: style.lineBreak };
  const reports: GapReport[] = [];
  const lookWithin = (region: number) => {
    for (const report of reportsWithin(regions[region]!.it, habits)) {
      reports.push({ region, isAbove: false, report });
    }
  };
  const lookAbove = (region: number) => {
    const gap = gapAboveRegion(list, region, habits.usual, source);
    if (gap) reports.push({ region, isAbove: true, report: reportOf(gap, habits) });
  };

  const succession = listSuccession(list);
  const before = succession && ofLists.get(succession.before);
  if (before && sameHabits(before, habits)) {
    const { index: changed } = succession;
    const next = regions.findIndex(({ it }, at) => at > changed && it.sections.length > 0);
    for (const one of before.reports) {
      if (one.region !== changed && !(one.region === next && one.isAbove)) reports.push(one);
    }
    lookWithin(changed);
    lookAbove(changed);
    if (next > 0) lookAbove(next);
  } else {
    for (const region of regions.keys()) {
      lookWithin(region);
      lookAbove(region);
    }
  }
  ofLists.set(list, { ...habits, reports });
  return reports;
}

const ofRegions = new WeakMap<Region, Habits & { readonly reports: readonly Report[] }>();

/** The same objects for the same region, as long as the list does the same. */
function reportsWithin(region: Region, habits: Habits): readonly Report[] {
  const before = ofRegions.get(region);
  if (before && sameHabits(before, habits)) return before.reports;
  const reports = gapsWithin(region, habits.usual).map((gap) => reportOf(gap, habits));
  ofRegions.set(region, { ...habits, reports });
  return reports;
}

function sameHabits(a: Habits, b: Habits): boolean {
  return a.usual === b.usual && a.lineBreak === b.lineBreak;
}

function blankEnd(end: Span): Report {
  return {
    span: end,
    message: "The file ends in blank lines; end it with its last line.",
    fix: { title: "Delete the blank lines at the end", safe: true, edits: [remove(end)] },
  };
}

function openEnd(end: number, style: HouseStyle): Report {
  return {
    span: { start: end, end },
    message:
      "The last line does not end in a line break; add one, so that what is added below it stands apart.",
    severity: "hint",
    fix: { title: "Add a line break at the end", safe: true, edits: [insert(end, style.lineBreak)] },
  };
}

function reportOf(gap: Gap, habits: Habits): Report {
  const { found, wanted, blank, below, what } = gap;
  const usual = `${wanted === 0 ? "none" : wanted}, as usual in this list`;
  const message =
    found === 0
      ? `There is no blank line ${what}; leave ${usual}.`
      : `There ${found === 1 ? "is 1 blank line" : `are ${found} blank lines`} ${what}; leave ${usual}.`;
  return { span: found === 0 ? below : blank, message, fix: mend(gap, habits) };
}

function mend({ found, wanted, blank, surplus, safe }: Gap, { lineBreak }: Habits): Fix {
  const difference = Math.abs(found - wanted);
  const lines = difference === 1 ? "the blank line" : `${difference} blank lines`;
  if (found > wanted) return { title: `Delete ${lines}`, safe, edits: [remove(surplus)] };
  const added = insert(blank.end, lineBreak.repeat(difference));
  return { title: `Add ${lines}`, safe, edits: [added] };
}
