// venue-unknown: a venue that is a slip away from a known one, or from one that the list names often.
import { replace } from "../base/textEdit.ts";
import { type KnownVenue, knownVenues } from "../model/knownVenues.ts";
import { type List, type PlacedEntry, place } from "../model/list.ts";
import type { ListRule, Report } from "./rule.ts";
import { withinOneSlip } from "./text/oneSlip.ts";
import { type OwnVenueNames, ownVenueNamed, ownVenueNames } from "./text/ownVenues.ts";
import { foldVenue, namedVenueOf, seriesSpan, venueHabits } from "./text/venueNames.ts";
import { quote } from "./wording.ts";

export const venueUnknown: ListRule = {
  scope: "list",
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
  *check(list, _style, _source, { venues }) {
    const ownNames = ownVenueNames(venues);
    const unknown = unknownSeries(list, ownNames);
    if (unknown.length === 0) return;
    const habits = venueHabits(list);
    const frequent = unknown.filter(({ entries }) => entries.length >= habitual);
    for (const { series, key, entries } of unknown) {
      // What stands there again and again is meant as it stands.
      if (entries.length >= habitual) continue;
      const own = frequent.find((it) => it.entries.length >= 3 * entries.length && isNearMiss(key, it.key));
      const laidDown = Array.from(ownNames).find(([name]) => isNearMiss(key, name))?.[1].name;
      const known = own ? undefined : knownNames().find((it) => isNearMiss(key, it.key));
      const right = laidDown ?? own?.series ?? (known && (habits.get(known.venue) ?? known.name));
      if (right !== undefined) for (const entry of entries) yield unknownVenue(entry, series, right);
    }
  },
};

/** A list that writes a name so many times means it. */
const habitual = 3;

interface UnknownSeries {
  readonly series: string;
  /** The letters by which it is compared. */
  readonly key: string;
  readonly entries: PlacedEntry[];
}

function unknownSeries(list: List, ownNames: OwnVenueNames): UnknownSeries[] {
  const unknown = new Map<string, UnknownSeries>();
  for (const entry of list.entries) {
    const series = entry.it.venue?.series;
    if (!series || namedVenueOf(entry.it) || ownVenueNamed(series, ownNames)) continue;
    const known = unknown.get(series);
    if (known) known.entries.push(entry);
    else unknown.set(series, { series, key: foldVenue(series), entries: [entry] });
  }
  return [...unknown.values()];
}

function unknownVenue(entry: PlacedEntry, series: string, right: string): Report {
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
  readonly venue: KnownVenue;
  readonly name: string;
  readonly key: string;
}

let foldedNames: readonly KnownName[] | undefined;

/** Every short and full name of the table, folded once. */
function knownNames(): readonly KnownName[] {
  foldedNames ??= knownVenues.flatMap((venue) =>
    [...venue.shortNames.map(({ text }) => text), ...venue.fullNames].map((name) => ({
      venue,
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
