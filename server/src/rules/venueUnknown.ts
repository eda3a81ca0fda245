// venue-unknown: a venue that is a slip away from a known one, or from one that the list names often.
import { replace } from "../base/textEdit.ts";
import type { Entry, Venue } from "../model/entry.ts";
import type { Summed } from "../model/sums.ts";
import type { EntryRule, Report } from "./rule.ts";
import { type KnownName, nameGroups, nearNames, unknownSeries } from "./text/nearVenues.ts";
import { ownVenueNames } from "./text/ownVenues.ts";
import { seriesSpan, venueHabits } from "./text/venueNames.ts";
import { quote } from "./wording.ts";

export const venueUnknown: EntryRule<readonly Slip[]> = {
  scope: "entry",
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
  looksAt: ["venue"],
  survey(list, _style, { venues }) {
    const ownNames = ownVenueNames(venues);
    const unknown = unknownSeries(list).filter(({ it }) => !ownNames.has(it.key));
    const frequent = unknown.filter(({ times }) => times >= habitual);
    const among = nameGroups({
      own: Array.from(ownNames, ([key, { name }]) => ({ key, name })),
      frequent: frequent.map(({ it: { key, series } }) => ({ key, name: series })),
    });
    const timesOf = new Map(frequent.map(({ it, times }) => [it.series, times]));
    const slips: Slip[] = [];
    for (const { it, times } of unknown) {
      // What stands there again and again is meant as it stands.
      if (times >= habitual) continue;
      const { own, frequent, known } = nearNames(it, among);
      const listed = frequent.find(({ name }) => timesOf.get(name)! >= 3 * times);
      const right = (own[0] ?? listed)?.name ?? (known && spellingOf(known, list));
      if (right !== undefined) slips.push({ series: it.series, right });
    }
    return slips.length === 0 ? undefined : slips;
  },
  *check(entry, _style, _context, slips) {
    const { venue } = entry;
    const slip = venue && slips.find(({ series }) => series === venue.series);
    if (slip) yield unknownVenue(entry, venue, slip);
  },
};

interface Slip {
  readonly series: string;
  /** What to write instead. */
  readonly right: string;
}

/** A list that writes a name so many times means it. */
const habitual = 3;

/** As the list writes the venue, where it has a habit. */
function spellingOf({ series, name }: KnownName, of: Summed): string {
  return venueHabits(of).find(([known]) => known === series)?.[1] ?? name;
}

function unknownVenue(entry: Entry, venue: Venue, { series, right }: Slip): Report {
  const at = seriesSpan(entry, venue);
  const edits = at && [replace(at, right)];
  return {
    span: at ?? venue.textSpan,
    message: `No venue is known as ${quote(series)}; ${quote(right)} is a letter away.`,
    ...(edits && { fix: { title: `Write ${quote(right)}`, safe: false, edits } }),
  };
}
