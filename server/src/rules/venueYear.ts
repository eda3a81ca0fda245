// venue-year: a venue without its year, in a year without the venue, or before the paper.
import type { Entry, Venue } from "../model/entry.ts";
import type { Summed } from "../model/sums.ts";
import { entryTally, outlineTally } from "../style/survey.ts";
import type { EntryRule, Report } from "./rule.ts";
import { ownVenueNamed, ownVenueNames } from "./text/ownVenues.ts";
import { foldVenue, namedVenueOf } from "./text/venueNames.ts";
import { quote } from "./wording.ts";

export const venueYear: EntryRule<VenueYears> = {
  scope: "entry",
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
  looksAt: ["venue"],
  survey(list) {
    const newest = newestYear(list);
    return {
      dated: datedSeries(list),
      datedKinds: datedKinds(list).map(([kind]) => kind),
      ...(newest !== undefined && { newest }),
    };
  },
  *check(entry, _style, { venues }, told) {
    const { venue } = entry;
    if (!venue?.series) return;
    const isOwn = ownVenueNamed(venue.series, ownVenueNames(venues)) !== undefined;
    const report =
      venue.year === undefined
        ? checkMissing(entry, venue, told)
        : checkYear(entry, venue, venue.year, told.newest, isOwn);
    if (report) yield report;
  },
};

interface VenueYears {
  /** The series that have their year nearly everywhere, but not everywhere, and in how many places they have it. */
  readonly dated: readonly (readonly [series: string, times: number])[];
  /** The kinds of known venues of which the same is true. */
  readonly datedKinds: readonly string[];
  readonly newest?: number;
}

/** Nine in ten of three or more, the one without a year not counted. */
function datedTally(nameOf: (entry: Entry) => string | undefined): (of: Summed) => VenueYears["dated"] {
  const namesOf = (entry: Entry, hasYear: boolean) => {
    const name = (entry.venue?.year !== undefined) === hasYear && nameOf(entry);
    return name ? [name] : [];
  };
  const withYear = entryTally((entry) => namesOf(entry, true), ["venue"]);
  const withoutYear = entryTally((entry) => namesOf(entry, false), ["venue"]);
  return (of) => {
    const [dated, undated] = [withYear(of), withoutYear(of)];
    return undated.values
      .filter((name) => dated.times(name) >= Math.max(3, 0.9 * (dated.times(name) + undated.times(name) - 1)))
      .map((name) => [name, dated.times(name)]);
  };
}

const datedSeries = datedTally(({ venue }) => venue?.series);
const datedKinds = datedTally(kindOf);

function kindOf(entry: Entry): string | undefined {
  return namedVenueOf(entry)?.venue.kind;
}

function checkMissing(entry: Entry, venue: Venue, told: VenueYears): Report | undefined {
  const span = venue.textSpan;
  const times = told.dated.find(([series]) => series === venue.series)?.[1];
  if (times !== undefined) {
    const others = `${times} other ${times === 1 ? "place" : "places"}`;
    return { span, message: `${quote(venue.text)} has no year, as it has in ${others} of the list; add it.` };
  }
  const kind = kindOf(entry);
  if (kind === undefined || !told.datedKinds.includes(kind)) return undefined;
  const others = kind === "journal" ? "journals" : "conferences";
  return {
    span,
    message: `${quote(venue.text)} has no year, as the other ${others} of the list have; add it.`,
    severity: "information",
  };
}

/** The year of the newest paper, as far as arXiv ids, year headings and venues that stand there twice tell. */
function newestYear(of: Summed): number | undefined {
  const venues = venueYears(of);
  const years = [
    ...idYears(of).values,
    ...headingYears(of).values,
    ...venues.values.filter((year) => venues.times(year) > 1),
  ];
  return years.length === 0 ? undefined : Math.max(...years);
}

const idYears = entryTally(({ arxivId }) => (arxivId ? [arxivId.year] : []), []);
const venueYears = entryTally(({ venue }) => (venue?.year === undefined ? [] : [venue.year]), ["venue"]);
/** Of years that hold papers. */
const headingYears = outlineTally(({ sections }) =>
  sections.flatMap(({ yearGroups }) =>
    yearGroups.filter(({ entries }) => entries.length > 0).map(({ year }) => year),
  ),
);

/** Nobody is accepted so many years ahead. */
const farAhead = 4;

function checkYear(
  entry: Entry,
  venue: Venue,
  year: number,
  newest: number | undefined,
  isOwn: boolean,
): Report | undefined {
  const span = venue.textSpan;
  if (newest !== undefined && year >= newest + farAhead) {
    const message = `${quote(venue.text)} is ${year - newest} years later than all else in the list; check the year.`;
    return { span, message };
  }
  // Of a venue of the list's own the table knows nothing, also where it has one of that name.
  const impossible = isOwn ? undefined : whyImpossible(entry, year);
  if (impossible) return { span, message: `${quote(venue.text)} cannot be: ${impossible}; check the year.` };
  if (!isBeforePaper(entry, year)) return undefined;
  const { year: idYear, month } = entry.arxivId!;
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
