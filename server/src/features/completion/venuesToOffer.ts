// Which venues a paper may have come out at: those of the list, the same in the years that fit, and all that are known.
import { type KnownVenue, knownVenues } from "../../model/knownVenues.ts";
import { perObject } from "../../model/perObject.ts";
import type { OwnVenue } from "../../rules/ruleSettings.ts";
import { declaredVenue } from "./declaredVenues.ts";
import type { Traces, VenueGroup } from "./venueIndex.ts";
import type { VenueName } from "./venueName.ts";

/** How many years after that of the paper a venue is offered for. */
const yearsAhead = 2;

/** What the list names, its series in the years that the paper may have come out in, and with a letter typed all known series. */
export function venuesToOffer(
  groups: readonly VenueGroup[],
  { month }: Traces,
  isTyping: boolean,
  own: readonly OwnVenue[],
): ReadonlyMap<string, VenueName> {
  const offered = new Map<string, VenueName>();
  const blank = blankBeforeYear(groups);
  const inYear = (series: string, year: number, known: KnownVenue | undefined): VenueName => ({
    text: `${series}${blank}${year}`,
    series,
    year,
    track: undefined,
    known,
  });
  const offer = (venue: VenueName) => {
    if (!offered.has(venue.text) && isHeldIn(venue)) offered.set(venue.text, venue);
  };
  for (const { venue } of groups) {
    const before = offered.get(venue.text);
    // Which of two readings of one text came first must not decide.
    if (before && venue.series < before.series) offered.delete(venue.text);
    offer(venue);
  }
  const years = month === undefined ? [] : yearsFrom(Math.floor(month / 12));
  const yearly = new Map<string, KnownVenue | undefined>();
  for (const { venue } of groups) {
    const { series, year, known } = venue;
    if (year !== undefined) yearly.set(series, known);
  }
  for (const [series, known] of yearly) {
    for (const next of years) offer(inYear(nameIn(series, known, next), next, known));
  }
  if (!isTyping) return offered;
  const listed = new Set(groups.map(({ venue }) => venue.known));
  for (const known of own.map(declaredVenue)) {
    if (!listed.has(known)) offer({ ...inYear(known.series, 0, known), text: known.series, year: undefined });
  }
  for (const known of [...own.map(declaredVenue), ...knownVenues]) {
    if (listed.has(known)) continue;
    if (known.kind === "journal")
      offer({ ...inYear(known.series, 0, known), text: known.series, year: undefined });
    else
      for (const next of years)
        if (next >= known.since) offer(inYear(nameIn(known.series, known, next), next, known));
  }
  return offered;
}

function yearsFrom(year: number): number[] {
  return Array.from({ length: yearsAhead + 1 }, (_, ahead) => year + ahead);
}

/** What most of the list's venues have between name and year: one blank, `, `, or nothing as in `ICCV2019`. */
function blankBeforeYear(groups: readonly VenueGroup[]): string {
  const blanks = new Map<string, number>();
  for (const { venue, papers } of groups) {
    const blank = blankIn(venue);
    if (blank !== undefined) blanks.set(blank, (blanks.get(blank) ?? 0) + papers);
  }
  // Of two that stand there as often, the blank; the order in which they came must not decide.
  const [first] = [...blanks].sort(
    ([a, times], [b, others]) => others - times || Number(b === " ") - Number(a === " ") || (a < b ? -1 : 1),
  );
  return first?.[0] ?? " ";
}

const blankIn = perObject(({ text, series, year }: VenueName): string | undefined => {
  if (year === undefined || !text.startsWith(series)) return undefined;
  const between = text.slice(series.length, text.indexOf(String(year), series.length));
  return /^[\s,]{0,2}$/.test(between) ? between : undefined;
});

/** A name that was given up goes on under the new one: `NIPS` in 2019 is `NeurIPS`. */
function nameIn(series: string, known: KnownVenue | undefined, year: number): string {
  const until = known?.shortNames.find(({ text }) => text === series)?.until;
  return known && until !== undefined && until < year ? known.series : series;
}

function isHeldIn({ year, known }: VenueName): boolean {
  if (year === undefined || known?.heldIn === undefined || year < 2010) return true;
  return known.heldIn === (year % 2 === 0 ? "even" : "odd");
}
