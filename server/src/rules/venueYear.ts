// venue-year: a venue without its year, in a year without the venue, or before the paper.
import type { Entry, Venue } from "../model/entry.ts";
import { type List, type PlacedEntry, place } from "../model/list.ts";
import type { ListRule, Report } from "./rule.ts";
import { ownVenueNamed, ownVenueNames } from "./text/ownVenues.ts";
import { foldVenue, namedVenueOf } from "./text/venueNames.ts";
import { quote } from "./wording.ts";

export const venueYear: ListRule = {
  scope: "list",
  meta: {
    id: "venue-year",
    summary: "A venue without the year that the list gives to its like, or with a year that cannot be.",
    why:
      "A year in which the conference was not held, one in which the paper was not written, or one that lies years behind " +
      "all else in the list, is the slip of a key, and sends readers to the wrong proceedings. A venue half a year or more before the paper's arXiv id may be that of an " +
      "earlier version, so that is information only.",
    severity: "warning",
    fix: "none",
    examples: [
      {
        name: "years that cannot be",
        text: `# Papers

## Theory

### 2020

- Rethinking Parameter Counting. [[paper]](https://arxiv.org/abs/2003.02139)
  - Wesley J. Maddox, Gregory Benton. *⟦COLM 2021⟧*
- Label Noise SGD. [[paper]](https://arxiv.org/abs/2006.15368)
  - Jeff Z. HaoChen, Colin Wei. *⟦ECCV 2021⟧*
- The Early Phase of Training. [[paper]](https://arxiv.org/abs/2002.10365)
  - Jonathan Frankle, David J. Schwab. *⟦ICLR 2019⟧*
`,
      },
      {
        name: "a year far behind all others",
        text: `# Papers

## Theory

### 2020

- Rethinking Parameter Counting. [[paper]](https://arxiv.org/abs/2003.02139)
  - Wesley J. Maddox, Gregory Benton. *⟦NeurIPS 2029⟧*
- Label Noise SGD. [[paper]](https://arxiv.org/abs/2006.15368)
  - Jeff Z. HaoChen, Colin Wei. *JMLR 2023*
`,
      },
      {
        name: "a year that the others of the series have",
        text: `# Papers

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *NeurIPS 2019*
- Implicit Regularization. [[paper]](https://arxiv.org/abs/1905.13655)
  - Nadav Cohen, Wei Hu. *⟦NeurIPS⟧*
- One Ticket to Win Them All. [[paper]](https://arxiv.org/abs/1906.02773)
  - Ari S. Morcos, Haonan Yu. *NeurIPS 2019*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel. *NeurIPS 2018*
- Deep Learning for Physics. [[paper]](https://arxiv.org/abs/1805.00001)
  - Nadav Cohen, Wei Hu. *PNAS*
`,
      },
      {
        name: "a paper that came to arXiv in the winter after its conference",
        text: `# Papers

## Theory

### 2021

- Pre-training without Natural Images. [[paper]](https://arxiv.org/abs/2101.08515)
  - Hirokatsu Kataoka, Kazushige Okayasu. *ACCV 2020*
- Residual Alignment. [[paper]](https://arxiv.org/abs/2401.09018)
  - Jianing Li, Vardan Papyan. *NeurIPS 2023*
- The Early Phase of Training. [[paper]](https://arxiv.org/abs/2002.10365)
  - Jonathan Frankle, David J. Schwab. *ICLR 2020*
`,
      },
      {
        name: "a list that writes no years",
        text: `# Papers

## Theory

### 2019

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *NeurIPS*
- Implicit Regularization. [[paper]](https://arxiv.org/abs/1905.13655)
  - Nadav Cohen, Wei Hu. *NeurIPS*
- One Ticket to Win Them All. [[paper]](https://arxiv.org/abs/1906.02773)
  - Ari S. Morcos, Haonan Yu. *ICLR 2020*
`,
      },
    ],
  },
  *check(list, _style, _source, { venues }) {
    const ownNames = ownVenueNames(venues);
    const years = yearHabits(list);
    const newest = newestYear(list);
    for (const entry of list.entries) {
      const { venue } = entry.it;
      if (!venue?.series) continue;
      const report =
        venue.year === undefined
          ? checkMissing(entry, venue, years)
          : checkYear(entry, venue, venue.year, newest, ownVenueNamed(venue.series, ownNames) !== undefined);
      if (report) yield report;
    }
  },
};

interface WithYear {
  years: number;
  uses: number;
}

/** By series, and by the kind of the known ones. */
type YearHabits = ReadonlyMap<string, WithYear>;

function yearHabits(list: List): YearHabits {
  const habits = new Map<string, WithYear>();
  const count = (key: string, hasYear: boolean) => {
    const habit = habits.get(key) ?? { years: 0, uses: 0 };
    habits.set(key, habit);
    habit.uses++;
    if (hasYear) habit.years++;
  };
  for (const { it } of list.entries) {
    if (!it.venue?.series) continue;
    const hasYear = it.venue.year !== undefined;
    count(it.venue.series, hasYear);
    const kind = kindOf(it);
    if (kind) count(kind, hasYear);
  }
  return habits;
}

function kindOf(entry: Entry): string | undefined {
  const kind = namedVenueOf(entry)?.venue.kind;
  return kind && `any ${kind}`;
}

/** Nine in ten of three or more, the one without a year not counted. */
function carryYears(habit: WithYear | undefined): habit is WithYear {
  return habit !== undefined && habit.years >= 3 && habit.years >= 0.9 * (habit.uses - 1);
}

function checkMissing(entry: PlacedEntry, venue: Venue, habits: YearHabits): Report | undefined {
  const span = place(venue.textSpan, entry);
  const own = habits.get(venue.series);
  if (carryYears(own)) {
    const others = `${own.years} other ${own.years === 1 ? "place" : "places"}`;
    return { span, message: `${quote(venue.text)} has no year, as it has in ${others} of the list; add it.` };
  }
  const kind = kindOf(entry.it);
  if (kind === undefined || !carryYears(habits.get(kind))) return undefined;
  const others = kind === "any journal" ? "journals" : "conferences";
  return {
    span,
    message: `${quote(venue.text)} has no year, as the other ${others} of the list have; add it.`,
    severity: "information",
  };
}

/** The year of the newest paper, as far as arXiv ids, year headings and venues that stand there twice tell. */
function newestYear(list: List): number | undefined {
  const years: number[] = [];
  const venues = new Set<number>();
  for (const { it, yearGroup } of list.entries) {
    if (it.arxivId) years.push(it.arxivId.year);
    if (yearGroup) years.push(yearGroup.year);
    const year = it.venue?.year;
    if (year !== undefined && venues.has(year)) years.push(year);
    else if (year !== undefined) venues.add(year);
  }
  return years.length === 0 ? undefined : years.reduce((newest, year) => Math.max(newest, year));
}

/** Nobody is accepted so many years ahead. */
const farAhead = 4;

function checkYear(
  entry: PlacedEntry,
  venue: Venue,
  year: number,
  newest: number | undefined,
  isOwn: boolean,
): Report | undefined {
  const span = place(venue.textSpan, entry);
  if (newest !== undefined && year >= newest + farAhead) {
    const message = `${quote(venue.text)} is ${year - newest} years later than all else in the list; check the year.`;
    return { span, message };
  }
  // Of a venue of the list's own the table knows nothing, also where it has one of that name.
  const impossible = isOwn ? undefined : whyImpossible(entry.it, year);
  if (impossible) return { span, message: `${quote(venue.text)} cannot be: ${impossible}; check the year.` };
  if (!isBeforePaper(entry.it, year)) return undefined;
  const { year: idYear, month } = entry.it.arxivId!;
  const posted = `${idYear}-${String(month).padStart(2, "0")}`;
  return {
    span,
    message: `${quote(venue.text)} is dated before the paper (arXiv ${posted}); check the year.`,
    severity: "information",
  };
}

/** Names that were given up, or that stand for one of two that became one, have years of their own. */
function whyImpossible(entry: Entry, year: number): string | undefined {
  const known = namedVenueOf(entry);
  if (!known?.name || known.name.until !== undefined) return undefined;
  if (foldVenue(known.name.text) !== foldVenue(known.venue.series)) return undefined;
  const { series, since, heldIn } = known.venue;
  if (year < since) return `the first ${series} was in ${since}`;
  const other = year % 2 === 0 ? "even" : "odd";
  return heldIn && heldIn !== other && year >= 2010 ? `${series} is held in ${heldIn} years` : undefined;
}

/** People post a paper up to half a year after the conference without its being another one. */
const latestPosting = 6;

function isBeforePaper(entry: Entry, year: number): boolean {
  const { arxivId } = entry;
  if (!arxivId || year >= arxivId.year) return false;
  const month = namedVenueOf(entry)?.venue.month ?? 12;
  return (arxivId.year - year) * 12 + arxivId.month - month > latestPosting;
}
