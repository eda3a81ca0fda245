// Venues that fit what is typed, the likeliest series and year for the paper first.
import { foldedWords } from "../../model/foldName.ts";
import { type KnownVenue, knownVenues } from "../../model/knownVenues.ts";
import type { List } from "../../model/list.ts";
import type { OwnVenue } from "../../rules/ruleSettings.ts";
import { authorsOf } from "../authors/authoredPapers.ts";
import { countPapers } from "../entryName.ts";
import { type Candidate, mostCandidates } from "./candidate.ts";
import type { VenueContext } from "./cursorContext.ts";
import { declaredVenue, underDeclaredNames } from "./declaredVenues.ts";
import { matchQuality, matchRank } from "./matchQuality.ts";
import { type Traces, tracesOf, type VenueName, type VenuePaper, venuePapers } from "./venueIndex.ts";
import { type PaperTraces, venueLikelihood } from "./venueLikelihood.ts";

interface Ranked {
  readonly venue: VenueName;
  readonly quality: number;
  readonly likelihood: number;
}

/** How many years after that of the paper a venue is offered for. */
const yearsAhead = 2;

/**
 * Best first, no more than `mostCandidates`: by fit, then by how likely the paper came out there. `own` are the venues that
 * the list's own file makes known.
 */
export function completeVenues(
  list: List,
  context: VenueContext,
  own: readonly OwnVenue[] = [],
): Candidate[] {
  const listed = list.regions
    .flatMap(({ it }) => venuePapers(it))
    .filter(({ entry }) => entry !== context.entry?.it);
  const papers = underDeclaredNames(listed, own);
  const traces = tracesFor(context);
  const likelihood = venueLikelihood(papers, traces);
  const typed = foldedWords(context.typed);
  const uses = new Map<string, number>();
  for (const { text } of papers) uses.set(text, (uses.get(text) ?? 0) + 1);
  const ranked: Ranked[] = [];
  for (const venue of venuesToOffer(papers, traces, typed.length > 0, own).values()) {
    const quality = bestMatch(typed, venue);
    if (quality !== undefined) ranked.push({ venue, quality, likelihood: likelihood(venue) });
  }
  ranked.sort(
    (a, b) => a.quality - b.quality || b.likelihood - a.likelihood || (a.venue.text < b.venue.text ? -1 : 1),
  );
  return ranked.slice(0, mostCandidates).map(({ venue: { text, known } }) => ({
    kind: "venue",
    label: text,
    detail: uses.has(text) ? countPapers(uses.get(text)!) : "",
    fullName: known?.fullNames[0] ?? "",
    newText: text + context.closing,
  }));
}

function tracesFor({ entry }: VenueContext): PaperTraces {
  if (!entry) return { month: undefined, site: undefined, authors: new Set() };
  const authors = new Set(authorsOf(entry.it).map(({ key }) => key));
  return { ...tracesOf(entry.it, entry.yearGroup?.year), authors };
}

/** What the list names, its series in the years that the paper may have come out in, and with a letter typed all known series. */
function venuesToOffer(
  papers: readonly VenuePaper[],
  { month }: Traces,
  isTyping: boolean,
  own: readonly OwnVenue[],
): ReadonlyMap<string, VenueName> {
  const offered = new Map<string, VenueName>();
  const offer = (venue: VenueName) => {
    if (!offered.has(venue.text) && isHeldIn(venue)) offered.set(venue.text, venue);
  };
  for (const paper of papers) offer(paper);
  const years = month === undefined ? [] : yearsFrom(Math.floor(month / 12));
  for (const { series, year, known } of papers) {
    if (year !== undefined) for (const next of years) offer(inYear(nameIn(series, known, next), next, known));
  }
  if (!isTyping) return offered;
  const listed = new Set(papers.map(({ known }) => known));
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

function inYear(series: string, year: number, known: KnownVenue | undefined): VenueName {
  return { text: `${series} ${year}`, series, year, track: undefined, known };
}

/** A name that was given up goes on under the new one: `NIPS` in 2019 is `NeurIPS`. */
function nameIn(series: string, known: KnownVenue | undefined, year: number): string {
  const until = known?.shortNames.find(({ text }) => text === series)?.until;
  return known && until !== undefined && until < year ? known.series : series;
}

function isHeldIn({ year, known }: VenueName): boolean {
  if (year === undefined || known?.heldIn === undefined || year < 2010) return true;
  return known.heldIn === (year % 2 === 0 ? "even" : "odd");
}

/** The rank of the best match with the name, its other names or the words of the full name; undefined where none fits. */
function bestMatch(typed: readonly string[], { text, year, known }: VenueName): number | undefined {
  const own = matchQuality(typed, foldedWords(text));
  if (own !== undefined && matchRank[own] <= matchRank.start) return matchRank[own];
  if (typed.length > 0 && known && otherNames(known).some((name) => beginsAs(typed, name, year))) {
    return matchRank.initials;
  }
  return own && matchRank[own];
}

function beginsAs(typed: readonly string[], name: readonly string[], year: number | undefined): boolean {
  if (!name.some((word) => word[0] === typed[0]![0])) return false;
  const quality = matchQuality(typed, year === undefined ? name : [...name, String(year)]);
  return quality !== undefined && matchRank[quality] <= matchRank.start;
}

const namesOfVenues = new Map<KnownVenue, readonly (readonly string[])[]>();

/** All names that a venue goes or went by, and the words of its full name, folded. */
function otherNames(known: KnownVenue): readonly (readonly string[])[] {
  const read = namesOfVenues.get(known);
  if (read) return read;
  const names = [...known.shortNames.map(({ text }) => text), ...known.fullNames].map(foldedWords);
  namesOfVenues.set(known, names);
  return names;
}
