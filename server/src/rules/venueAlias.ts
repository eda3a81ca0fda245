// venue-alias: a venue under a name that was given up, or in another spelling than the list's.
import { letterPattern } from "../base/letterPattern.ts";
import { insert, replace } from "../base/textEdit.ts";
import { type Entry, type Venue, written } from "../model/entry.ts";
import { perEntry } from "../model/perEntry.ts";
import type { Summed } from "../model/sums.ts";
import { entryCount } from "../style/survey.ts";
import type { EntryRule, Report } from "./rule.ts";
import type { OwnVenue } from "./ruleSettings.ts";
import { isOtherName, ownVenueNamed, ownVenueNames } from "./text/ownVenues.ts";
import {
  foldVenue,
  type NamedVenue,
  namedVenueOf,
  seriesSpan,
  type VenueHabits,
  venueHabits,
} from "./text/venueNames.ts";
import { quote } from "./wording.ts";

export const venueAlias: EntryRule<VenueNames> = {
  scope: "entry",
  meta: {
    id: "venue-alias",
    summary: "A venue under a name it no longer had in that year, or in another spelling than the list's.",
    why:
      "NIPS has been NeurIPS since 2019, and readers who look for the papers of one venue look for one name. A name that " +
      "was right in its year, or another spelling of the same name, is only information, and only where the list has a " +
      "habit or the spelling is nobody's. Neither does a search for “ICLR 2020” find “ICLR2020”.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "names that were given up before that year",
        text: `# Papers

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *⟦NIPS⟧ 2019*
- What is the State of Neural Network Pruning? [[paper]](https://arxiv.org/abs/2003.03033)
  - Davis Blalock, Jose Javier Gonzalez Ortiz. *⟦SysML⟧ 2020*
- Attention Is All You Need. [[paper]](https://arxiv.org/abs/1706.03762)
  - Ashish Vaswani, Noam Shazeer. *NIPS 2017*
`,
        fixed: `# Papers

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *NeurIPS 2019*
- What is the State of Neural Network Pruning? [[paper]](https://arxiv.org/abs/2003.03033)
  - Davis Blalock, Jose Javier Gonzalez Ortiz. *MLSys 2020*
- Attention Is All You Need. [[paper]](https://arxiv.org/abs/1706.03762)
  - Ashish Vaswani, Noam Shazeer. *NIPS 2017*
`,
      },
      {
        name: "another spelling than the list's",
        text: `# Papers

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *NeurIPS 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *NeurIPS 2018*
- Implicit Regularization. [[paper]](https://arxiv.org/abs/1905.13655)
  - Nadav Cohen, Wei Hu. *NeurIPS 2019 Workshop*
- One Ticket to Win Them All. [[paper]](https://arxiv.org/abs/1906.02773)
  - Ari S. Morcos, Haonan Yu. *⟦Neurips⟧ 2019*
`,
        fixed: `# Papers

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *NeurIPS 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *NeurIPS 2018*
- Implicit Regularization. [[paper]](https://arxiv.org/abs/1905.13655)
  - Nadav Cohen, Wei Hu. *NeurIPS 2019 Workshop*
- One Ticket to Win Them All. [[paper]](https://arxiv.org/abs/1906.02773)
  - Ari S. Morcos, Haonan Yu. *NeurIPS 2019*
`,
      },
      {
        name: "a year that is written with the name in one word",
        text: `# Papers

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *NeurIPS 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *NeurIPS 2018*
- Implicit Regularization. [[paper]](https://arxiv.org/abs/1905.13655)
  - Nadav Cohen, Wei Hu. *ICML 2019 Workshop*
- One Ticket to Win Them All. [[paper]](https://arxiv.org/abs/1906.02773)
  - Ari S. Morcos, Haonan Yu. *⟦ICLR2020⟧*
`,
        fixed: `# Papers

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *NeurIPS 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *NeurIPS 2018*
- Implicit Regularization. [[paper]](https://arxiv.org/abs/1905.13655)
  - Nadav Cohen, Wei Hu. *ICML 2019 Workshop*
- One Ticket to Win Them All. [[paper]](https://arxiv.org/abs/1906.02773)
  - Ari S. Morcos, Haonan Yu. *ICLR 2020*
`,
      },
      {
        name: "joint names, workshops, and a spelling that is the list's own",
        text: `# Papers

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *EMNLP-IJCNLP 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *CVPRW 2018*
- Stronger Generalization Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge. *NEURIPS 2018*
- Implicit Regularization. [[paper]](https://arxiv.org/abs/1905.13655)
  - Nadav Cohen, Wei Hu. *NEURIPS 2019*
- One Ticket to Win Them All. [[paper]](https://arxiv.org/abs/1906.02773)
  - Ari S. Morcos, Haonan Yu. *NEURIPS 2019*
`,
      },
    ],
  },
  looksAt: ["venue"],
  survey: (list) => ({ habits: venueHabits(list), parted: partsYears(list) }),
  *check(entry, _style, { venues }, { habits, parted }) {
    const { venue } = entry;
    if (!venue) return;
    const named = namedVenueOf(entry);
    const own = ownVenueNamed(venue.series, ownVenueNames(venues));
    const report = own ? checkOwn(entry, venue, own) : named && checkVenue(entry, venue, named, habits);
    if (report) yield report;
    if (parted && beforeYear(entry) === "") yield runTogether(entry, venue);
  },
};

interface VenueNames {
  readonly habits: VenueHabits;
  /** True where there is a blank before the year. */
  readonly parted: boolean;
}

/** What the list's own file says of a venue comes before what the table does. */
function checkOwn(entry: Entry, venue: Venue, own: OwnVenue): Report | undefined {
  if (!isOtherName(venue.series, own)) return undefined;
  return renamed(entry, venue, own.name, `${quote(venue.series)} is ${quote(own.name)} in this list.`);
}

function checkVenue(entry: Entry, venue: Venue, named: NamedVenue, habits: VenueHabits): Report | undefined {
  const habit = habits.find(([series]) => series === named.venue.series)?.[1];
  const right = habit ?? named.venue.series;
  const until = named.name?.until;
  if (until !== undefined && venue.year !== undefined && venue.year > until) {
    const message = `${quote(venue.text)} is ${quote(right)}, since the name was given up after ${until}.`;
    return renamed(entry, venue, right, message);
  }
  if (right === venue.series || !isSameName(venue.series, named, right)) return undefined;
  // Without a habit a slip in the capitals is worth a word, `ECML PKDD` for `ECML-PKDD` is not.
  const otherCase = !named.exact && venue.series.toLowerCase() === right.toLowerCase();
  if (habit === undefined && !otherCase) return undefined;
  const message = habit
    ? `${quote(venue.series)} is ${quote(right)} in the rest of the list.`
    : `${quote(venue.series)} is usually written ${quote(right)}.`;
  const sure = habit !== undefined && !named.exact;
  return { ...renamed(entry, venue, right, message), ...(!sure && { severity: "information" as const }) };
}

const signsBeforeDigit = letterPattern(String.raw`^([^\p{L}\p{N}]*)\d`);

/** What stands between series and year; undefined where the year is missing or comes first. */
const beforeYear = perEntry((entry: Entry): string | undefined => {
  const series = entry.venue && seriesSpan(entry, entry.venue);
  if (!series || entry.venue.year === undefined) return undefined;
  const behind = written(entry, { start: series.end, end: entry.venue.textSpan.end });
  return signsBeforeDigit(behind).exec(behind)?.[1];
});

/** True where the list has a blank there at least three times, and three times as often as nothing. */
function partsYears(of: Summed): boolean {
  return partedCount(of) >= Math.max(3, 3 * runTogetherCount(of));
}

const partedCount = entryCount((entry) => beforeYear(entry) === " ", ["venue"]);
const runTogetherCount = entryCount((entry) => beforeYear(entry) === "", ["venue"]);

function runTogether(entry: Entry, venue: Venue): Report {
  const { end } = seriesSpan(entry, venue)!;
  return {
    span: venue.textSpan,
    message: `${quote(venue.text)} has no blank before the year, as the rest of the list has; add it.`,
    fix: {
      title: `Write ${quote(`${venue.series} ${venue.year}`)}`,
      safe: false,
      edits: [insert(end, " ")],
    },
  };
}

/** A name that was given up, or the same letters; `IJCAI-ECAI` and `CVPRW` are not `IJCAI` and `CVPR`. */
function isSameName(series: string, { name }: NamedVenue, right: string): boolean {
  return name?.until !== undefined || foldVenue(series) === foldVenue(right);
}

function renamed(entry: Entry, venue: Venue, right: string, message: string): Report {
  const at = seriesSpan(entry, venue);
  if (!at) return { span: venue.textSpan, message };
  const edits = [replace(at, right)];
  return { span: at, message, fix: { title: `Write ${quote(right)}`, safe: false, edits } };
}
