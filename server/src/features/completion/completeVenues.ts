// Venues that fit what is typed, the likeliest series and year for the paper first.
import { foldedWords } from "../../model/foldName.ts";
import type { KnownVenue } from "../../model/knownVenues.ts";
import type { List } from "../../model/list.ts";
import type { OwnVenue } from "../../rules/ruleSettings.ts";
import { authorsOf } from "../authors/authoredPapers.ts";
import { countPapers } from "../entryName.ts";
import { type Candidate, mostCandidates } from "./candidate.ts";
import type { VenueContext } from "./cursorContext.ts";
import { underDeclaredNames } from "./declaredVenues.ts";
import { matchQuality, matchRank } from "./matchQuality.ts";
import { detailElsewhere, withOthers } from "./otherFiles.ts";
import { listedVenues, tracesOf, type VenuePaper } from "./venueIndex.ts";
import { type PaperTraces, venueLikelihood } from "./venueLikelihood.ts";
import type { VenueName } from "./venueName.ts";
import { venuesToOffer } from "./venuesToOffer.ts";

interface Ranked {
  readonly venue: VenueName;
  readonly quality: number;
  readonly likelihood: number;
}

/**
 * Best first, no more than `mostCandidates`: by fit, then by how likely the paper came out there. `own` are the venues that
 * the list's own file makes known, `otherFiles` those that form one list with this one.
 */
export function completeVenues(
  list: List,
  context: VenueContext,
  own: readonly OwnVenue[] = [],
  otherFiles: readonly List[] = [],
): Candidate[] {
  const papersOf = (some: List) => underDeclaredNames(listedVenues(some), own);
  const papers = papersOf(list).filter(({ entry }) => entry !== context.entry?.it);
  const elsewhere = otherFiles.flatMap(papersOf);
  const series = new Set(papers.map((paper) => paper.series));
  const candidateFor = ({ text, known }: VenueName, detail: string): Candidate => ({
    kind: "venue",
    label: text,
    detail,
    fullName: known?.fullNames[0] ?? "",
    newText: text + context.closing,
  });
  const uses = usesOf(papers);
  const ranked = rankedVenues(papers, context, own).slice(0, mostCandidates);
  const listed = ranked.map(({ venue, quality }) => ({
    candidate: candidateFor(venue, uses.has(venue.text) ? countPapers(uses.get(venue.text)!) : ""),
    isClose: series.has(venue.series) && quality < matchRank.letters,
  }));
  if (elsewhere.length === 0) return withOthers(listed, []);
  const usesElsewhere = usesOf(elsewhere);
  const others = rankedVenues(elsewhere, context, own).filter(
    ({ venue, quality }) =>
      usesElsewhere.has(venue.text) && !series.has(venue.series) && quality < matchRank.letters,
  );
  return withOthers(
    listed,
    others.map(({ venue }) => candidateFor(venue, detailElsewhere(usesElsewhere.get(venue.text)!))),
  );
}

/** How many papers name each venue. */
function usesOf(papers: readonly VenuePaper[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { text } of papers) uses.set(text, (uses.get(text) ?? 0) + 1);
  return uses;
}

function rankedVenues(
  papers: readonly VenuePaper[],
  context: VenueContext,
  own: readonly OwnVenue[],
): Ranked[] {
  const traces = tracesFor(context);
  const likelihood = venueLikelihood(papers, traces);
  const typed = foldedWords(context.typed);
  const ranked: Ranked[] = [];
  for (const venue of venuesToOffer(papers, traces, typed.length > 0, own).values()) {
    const quality = bestMatch(typed, venue);
    if (context.withoutYear && venue.year !== undefined) continue;
    if (quality !== undefined) ranked.push({ venue, quality, likelihood: likelihood(venue) });
  }
  ranked.sort(
    (a, b) => a.quality - b.quality || b.likelihood - a.likelihood || (a.venue.text < b.venue.text ? -1 : 1),
  );
  return ranked;
}

function tracesFor({ entry }: VenueContext): PaperTraces {
  if (!entry) return { month: undefined, site: undefined, authors: new Set() };
  const authors = new Set(authorsOf(entry.it).map(({ key }) => key));
  return { ...tracesOf(entry.it, entry.yearGroup?.year), authors };
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
