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
import { tracesOf, type VenueName, venuePapers } from "./venueIndex.ts";
import { type PaperTraces, venueLikelihood } from "./venueLikelihood.ts";
import { venuesToOffer } from "./venuesToOffer.ts";

interface Ranked {
  readonly venue: VenueName;
  readonly quality: number;
  readonly likelihood: number;
}

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
