// venue-unknown: a venue that is a slip away from a known one, or from one that the list names often.
import { replace } from "../base/textEdit.ts";
import { knownVenues } from "../model/knownVenues.ts";
import { type List, type PlacedEntry, place } from "../model/list.ts";
import { perRegion } from "../model/region.ts";
import type { RegionRule, Report } from "./rule.ts";
import type { OwnVenue } from "./ruleSettings.ts";
import { withinOneSlip } from "./text/oneSlip.ts";
import { type OwnVenueNames, ownVenueNames } from "./text/ownVenues.ts";
import { foldVenue, namedVenueOf, seriesSpan, venueHabits } from "./text/venueNames.ts";
import { quote } from "./wording.ts";

export const venueUnknown: RegionRule<readonly Slip[]> = {
  scope: "region",
  meta: {
    id: "venue-unknown",
    summary: "A venue that no one knows, a letter away from one that is known.",
    why:
      "A reader who looks for the papers of a venue does not find the one with the slip in its name. Venues that are " +
      "merely unknown are left alone: there are more of them than any table holds, and short names a letter apart are " +
      "often two venues.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "letters that changed places, and one that is missing",
        text: `# Papers

## Theory

### 2019

- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai. *⟦ICRL⟧ 2020*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *⟦NeurIP⟧ 2018*
- Deep Learning for Physics. [[paper]](https://arxiv.org/abs/1805.00001)
  - Nadav Cohen, Wei Hu. *⟦Nature Comunications⟧ 2019*
`,
        fixed: `# Papers

## Theory

### 2019

- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai. *ICLR 2020*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *NeurIPS 2018*
- Deep Learning for Physics. [[paper]](https://arxiv.org/abs/1805.00001)
  - Nadav Cohen, Wei Hu. *Nature Communications 2019*
`,
      },
      {
        name: "venues that no table holds",
        text: `# Papers

## Theory

### 2019

- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai. *ICDL 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *Journal of Statistical Physics*
- Deep Learning for Physics. [[paper]](https://arxiv.org/abs/1805.00001)
  - Nadav Cohen, Wei Hu. *PhD Thesis*
`,
      },
      {
        name: "a slip in a name that the list uses more often",
        text: `# Papers

## Theory

### 2019

- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai. *Distill 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *Distill 2018*
- Deep Learning for Physics. [[paper]](https://arxiv.org/abs/1805.00001)
  - Nadav Cohen, Wei Hu. *Distill 2019*
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou. *⟦Distil⟧ 2019*
`,
        fixed: `# Papers

## Theory

### 2019

- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai. *Distill 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *Distill 2018*
- Deep Learning for Physics. [[paper]](https://arxiv.org/abs/1805.00001)
  - Nadav Cohen, Wei Hu. *Distill 2019*
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou. *Distill 2019*
`,
      },
    ],
  },
  survey(list, _style, { venues }) {
    const unknown = unknownSeries(list, ownVenueNames(venues));
    const frequent = unknown.filter(({ times }) => times >= habitual);
    // What stands there again and again is meant as it stands.
    const slips = unknown.flatMap((rare) => {
      const right = rare.times < habitual ? meantBy(rare, frequent, list, venues) : undefined;
      return right === undefined ? [] : [{ series: rare.series, right }];
    });
    return slips.length === 0 ? undefined : slips;
  },
  *check({ entries }, slips) {
    for (const entry of entries) {
      const slip = slips.find(({ series }) => series === entry.it.venue?.series);
      if (slip) yield unknownVenue(entry, slip);
    }
  },
};

interface Slip {
  readonly series: string;
  /** What to write instead. */
  readonly right: string;
}

/** A list that writes a name so many times means it. */
const habitual = 3;

interface UnknownSeries {
  readonly series: string;
  /** The letters by which it is compared. */
  readonly key: string;
  /** The first of the table that is a letter away. */
  readonly near: KnownName | undefined;
  /** How many entries have it. */
  readonly times: number;
}

/** By the list's own file, by what the list often names, by the table. */
function meantBy(
  { key, near, times }: UnknownSeries,
  frequent: readonly UnknownSeries[],
  list: List,
  venues: readonly OwnVenue[],
): string | undefined {
  const laidDown = Array.from(ownVenueNames(venues)).find(([name]) => isNearMiss(key, name))?.[1].name;
  if (laidDown !== undefined) return laidDown;
  const own = frequent.find((it) => it.times >= 3 * times && isNearMiss(key, it.key));
  if (own || !near) return own?.series;
  return venueHabits(list).find(([series]) => series === near.series)?.[1] ?? near.name;
}

/** Those of neither the table nor the list's own file. */
function unknownSeries({ regions }: List, ownNames: OwnVenueNames): readonly UnknownSeries[] {
  const unknown = new Map<string, UnknownSeries>();
  for (const { it } of regions) {
    for (const one of unknownIn(it)) {
      const times = one.times + (unknown.get(one.series)?.times ?? 0);
      unknown.set(one.series, { ...one, times });
    }
  }
  return [...unknown.values()].filter(({ key }) => !ownNames.has(key));
}

const unknownIn = perRegion(({ entries }): readonly UnknownSeries[] => {
  const times = new Map<string, number>();
  for (const { it } of entries) {
    const series = it.venue?.series;
    if (series && !namedVenueOf(it)) times.set(series, (times.get(series) ?? 0) + 1);
  }
  return Array.from(times, ([series, times]) => {
    const key = foldVenue(series);
    return { series, key, times, near: knownNames().find((name) => isNearMiss(key, name.key)) };
  });
});

function unknownVenue(entry: PlacedEntry, { series, right }: Slip): Report {
  const venue = entry.it.venue!;
  const at = seriesSpan(entry.it, venue);
  const edits = at && [replace(place(at, entry), right)];
  return {
    span: place(at ?? venue.textSpan, entry),
    message: `No venue is known as ${quote(series)}; ${quote(right)} is a letter away.`,
    ...(edits && { fix: { title: `Write ${quote(right)}`, safe: false, edits } }),
  };
}

interface KnownName {
  /** The name that the table has for the venue. */
  readonly series: string;
  readonly name: string;
  readonly key: string;
}

let foldedNames: readonly KnownName[] | undefined;

/** Every short and full name of the table, folded once. */
function knownNames(): readonly KnownName[] {
  foldedNames ??= knownVenues.flatMap((venue) =>
    [...venue.shortNames.map(({ text }) => text), ...venue.fullNames].map((name) => ({
      series: venue.series,
      name,
      key: foldVenue(name),
    })),
  );
  return foldedNames;
}

/** Real venues that read like a slip in the name of another: robotics (ICAR), software architecture (ICSA), ... */
const venuesOfTheirOwn = new Set(["icar", "icsa", "iced", "ices", "icem"]);

/** Short names differ from each other by a letter everywhere (ICDL, ICML), so that only letters that changed places count. */
function isNearMiss(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || venuesOfTheirOwn.has(one) || !withinOneSlip(one, other)) return false;
  return shorter >= 6 || [...one].sort().join("") === [...other].sort().join("");
}
