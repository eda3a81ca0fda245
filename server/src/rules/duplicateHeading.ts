// duplicate-heading: a year twice in one section, or two sections of one name.
import { type Heading, type List, type Placed, place, type Section, type YearGroup } from "../model/list.ts";
import { type PlacedRegion, perRegion } from "../model/region.ts";
import { remembered } from "../model/sums.ts";
import type { ListRule, Report } from "./rule.ts";
import { quote } from "./wording.ts";

export const duplicateHeading: ListRule = {
  scope: "list",
  meta: {
    id: "duplicate-heading",
    summary: "A year twice in one section, or two sections of one name.",
    why:
      "Whoever reads or adds to one of the two misses the other, and a link to the heading finds the first only. Years come " +
      "back in every section, and a name may come back below another topic; that is no slip.",
    severity: "warning",
    fix: "none",
    examples: [
      {
        name: "a year twice, a section twice",
        text: `# Papers

## Kernels

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

⟦### 2018⟧

- To Understand Deep Learning. [[paper]](https://arxiv.org/abs/1802.01396)
  - Mikhail Belkin, Siyuan Ma.

## Pruning

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.

⟦## kernels⟧

- Fast Neural Kernel Embeddings. [[paper]](https://arxiv.org/abs/2209.04121)
  - Insu Han, Amir Zandieh.
`,
      },
      {
        name: "the years of two sections",
        text: `# Papers

## Kernels

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Pruning

### 2018

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
`,
      },
      {
        name: "one name below two topics",
        text: `# Papers

## Kernels

### Others

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Pruning

### Others

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
`,
      },
      {
        name: "two kinds of papers in one year",
        text: `# Papers

## Pruning

### Oral: 2019

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.

### Poster: 2019

- Rethinking the Value of Network Pruning. [[paper]](https://arxiv.org/abs/1810.05270)
  - Zhuang Liu, Mingjie Sun.
`,
      },
    ],
  },
  *check(list) {
    const { sections, years } = repeatsIn(list);
    for (const repeat of sections) yield repeatedSection(repeat, list);
    for (const at of years) yield* repeatedYears(list.regions[at]!);
  },
};

/** A section by where it stands: the index of its region in the list, and its own in the region. */
interface Spot {
  readonly region: number;
  readonly section: number;
}

interface Repeat {
  readonly again: Spot;
  readonly first: Spot;
}

/** The sections of one name, and the indices of the regions that have a year twice. */
interface Repeats {
  readonly sections: readonly Repeat[];
  readonly years: readonly number[];
}

const repeatsIn = remembered<Repeats>({
  compute: ({ regions }) => ({
    sections: [...repeatedSections(regions)],
    years: regions.flatMap(({ it }, index) => (repeatedIn(it).length > 0 ? [index] : [])),
  }),
  // Where one entry changed, all headings are what they were.
  outlives: ({ entry }) => entry !== undefined,
  same: Object.is,
  ahead: (region) => outlineOf(region),
});

function* repeatedSections(regions: List["regions"]): Iterable<Repeat> {
  const below = new Map<Placed<Heading> | undefined, Map<string, Spot>>();
  let open: readonly Placed<Heading>[] = [];
  for (const [index, region] of regions.entries()) {
    const { sections, leastDepth, leftOpen } = outlineOf(region.it);
    for (const { section, letters, parent } of sections) {
      const { depth } = section.heading.it;
      const above = parent ?? shallower(open, depth).at(-1);
      const known = below.get(above) ?? new Map<string, Spot>();
      below.set(above, known);
      const first = known.get(`${depth} ${letters}`);
      const here = { region: index, section: region.it.sections.indexOf(section) };
      if (first) yield { again: here, first };
      else known.set(`${depth} ${letters}`, here);
    }
    open = [...shallower(open, leastDepth), ...leftOpen];
  }
}

function repeatedSection({ again, first }: Repeat, { regions }: List): Report {
  const headingAt = ({ region, section }: Spot) => {
    const at = regions[region]!;
    return inDocument(at.it.sections[section]!.heading, at);
  };
  const earlier = headingAt(first);
  const what = `There is a section ${quote(earlier.it.text)} already; put the papers of both together.`;
  return report(headingAt(again), earlier, what);
}

/** What of a region matters to where headings stand in the list; headings as the region has them. */
interface Outline {
  readonly sections: readonly SectionInOutline[];
  /** The smallest depth of its headings; 7 where it has none. */
  readonly leastDepth: number;
  /** The last heading and those it stands below, outermost first. */
  readonly leftOpen: readonly Placed<Heading>[];
}

interface SectionInOutline {
  readonly section: Section;
  readonly letters: string;
  /** The heading it stands below, where that is one of the region. */
  readonly parent: Placed<Heading> | undefined;
}

const outlineOf = perRegion(({ sections, headings }): Outline => {
  const parents = new Map<Placed<Heading>, Placed<Heading> | undefined>();
  let open: readonly Placed<Heading>[] = [];
  let leastDepth = 7;
  for (const heading of headings) {
    const above = shallower(open, heading.it.depth);
    parents.set(heading, above.at(-1));
    open = [...above, heading];
    leastDepth = Math.min(leastDepth, heading.it.depth);
  }
  const all = sections.map((section) => {
    return { section, letters: lettersOf(section.title), parent: parents.get(section.heading) };
  });
  return { sections: all.filter(({ letters }) => letters !== ""), leastDepth, leftOpen: open };
});

/** Those that a heading of this depth stands below, of a row in which every one stands below the one before. */
function shallower(open: readonly Placed<Heading>[], depth: number): readonly Placed<Heading>[] {
  return open.filter(({ it }) => it.depth < depth);
}

function* repeatedYears(region: PlacedRegion): Iterable<Report> {
  for (const { group, earlier } of repeatedIn(region.it)) {
    const what = `${quote(group.section.title)} has the year ${group.year} already; put the papers of both together.`;
    yield report(inDocument(group.heading, region), inDocument(earlier.heading, region), what);
  }
}

const repeatedIn = perRegion(({ sections }) => {
  const repeated: { readonly group: YearGroup; readonly earlier: YearGroup }[] = [];
  for (const { yearGroups } of sections) {
    const first = new Map<string, YearGroup>();
    for (const group of yearGroups) {
      const key = `${group.year} ${labelOf(group)}`;
      const earlier = first.get(key);
      if (earlier) repeated.push({ group, earlier });
      else first.set(key, group);
    }
  }
  return repeated;
});

function inDocument({ it, offset, line }: Placed<Heading>, region: Placed<unknown>): Placed<Heading> {
  return { it, offset: offset + region.offset, line: line + region.line };
}

function report(heading: Placed<Heading>, earlier: Placed<Heading>, message: string): Report {
  return {
    span: place(heading.it.span, heading),
    message,
    related: [{ span: place(earlier.it.span, earlier), message: "The other heading" }],
  };
}

/** What a year heading says besides the year and the name of its section. */
function labelOf({ heading, section, year }: YearGroup): string {
  const label = lettersOf(heading.it.text.replace(String(year), " "));
  return label === lettersOf(section.title) ? "" : label;
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
