// The venue of an entry as the table of known venues has it, and the spelling that the list itself gives it.
import { wordSignsOf } from "../../base/letterPattern.ts";
import type { Span } from "../../base/span.ts";
import type { Entry, Venue } from "../../model/entry.ts";
import { withoutAccents } from "../../model/foldName.ts";
import { type KnownVenue, knownVenues, type ShortName } from "../../model/knownVenues.ts";
import { perEntry } from "../../model/perEntry.ts";
import { perObject } from "../../model/perObject.ts";
import type { Summed } from "../../model/sums.ts";
import { entryTally } from "../../style/survey.ts";
import { Tally } from "../../style/tally.ts";

export interface NamedVenue {
  readonly venue: KnownVenue;
  /** The short name that is written there, in this spelling or another; undefined for words of the full name. */
  readonly name: ShortName | undefined;
  /** True where the spelling is that of the table. */
  readonly exact: boolean;
}

const exactly = new Map<string, NamedVenue>();
const folded = new Map<string, NamedVenue>();
for (const venue of knownVenues) {
  for (const name of venue.shortNames) {
    exactly.set(name.text, { venue, name, exact: true });
    if (venue.care !== "exact") addFolded(name.text, { venue, name, exact: false });
  }
  for (const words of venue.fullNames) addFolded(words, { venue, name: undefined, exact: false });
}

/** Of two that read alike the first counts: short names of their own before words of others. */
function addFolded(text: string, named: NamedVenue): void {
  const key = foldVenue(text);
  if (!folded.has(key)) folded.set(key, named);
}

/** Letters and digits only: `ECML/PKDD` is `ecmlpkdd`. */
export function foldVenue(series: string): string {
  return wordSignsOf(withoutAccents(series).toLowerCase());
}

/** `IEEE ITW`, `ACM SIGGRAPH`. */
const sponsor = /^(?:IEEE(?:\/(?:CVF|ACM|RSJ))?|ACM(?:\/IEEE)?|USENIX|SIAM)\s+(?=\S)/;

/** Undefined where no table has the series, which says nothing against it. */
export function venueNamed(series: string): NamedVenue | undefined {
  const find = (text: string) => exactly.get(text) ?? folded.get(foldVenue(text));
  return find(series) ?? (sponsor.test(series) ? find(series.replace(sponsor, "")) : undefined);
}

/** The venue of the entry, where the table has it. */
export const namedVenueOf = perEntry((entry) =>
  entry.venue?.series ? venueNamed(entry.venue.series) : undefined,
);

/** Where the series is written, as the spans of an entry count; undefined where it is not written as it reads. */
export function seriesSpan({ source }: Entry, { series, textSpan }: Venue): Span | undefined {
  const at = source.slice(textSpan.start, textSpan.end).indexOf(series);
  if (at < 0 || series === "") return undefined;
  return { start: textSpan.start + at, end: textSpan.start + at + series.length };
}

/** The table's name for the venue and, behind a tab, how it is written; names that were given up do not count. */
const spellings = entryTally(
  (entry) => {
    const named = namedVenueOf(entry);
    return named && named.name?.until === undefined ? [`${named.venue.series}\t${entry.venue!.series}`] : [];
  },
  ["venue"],
);

/** By the name that the table has for the venue; as pairs, so that a rule can be told of them. */
export type VenueHabits = readonly (readonly [series: string, spelling: string])[];

/** How the list writes the venues that it names often enough to have a habit. */
export function venueHabits(of: Summed): VenueHabits {
  return habitsOf(spellings(of));
}

const habitsOf = perObject((all: Tally<string>): VenueHabits => {
  const ofVenues = new Map<string, Tally<string>>();
  for (const value of all.values) {
    const [series, spelling] = value.split("\t") as [string, string];
    const tally = ofVenues.get(series) ?? new Tally<string>();
    ofVenues.set(series, tally);
    tally.add(spelling, all.times(value));
  }
  return [...ofVenues].flatMap(([series, tally]) => {
    const { value } = tally.convention();
    return value === undefined ? [] : [[series, value] as const];
  });
});
