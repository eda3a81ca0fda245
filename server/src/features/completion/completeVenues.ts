// Venues that fit what is typed, the likeliest series and year for the paper first.
import type { Entry } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import type { KnownVenue } from "../../model/knownVenues.ts";
import type { List } from "../../model/list.ts";
import { perObject } from "../../model/perObject.ts";
import type { OwnVenue } from "../../rules/ruleSettings.ts";
import { authorIndex, authorsOf } from "../authors/authorIndex.ts";
import { countPapers } from "../entryName.ts";
import { bestOf } from "./bestOf.ts";
import { type Candidate, mostCandidates } from "./candidate.ts";
import type { VenueContext } from "./cursorContext.ts";
import { underDeclaredNames } from "./declaredVenues.ts";
import { foldedOnce } from "./foldedOnce.ts";
import { matchQuality, matchRank } from "./matchQuality.ts";
import { detailElsewhere, withOthers } from "./otherFiles.ts";
import { tracesOf, type VenueIndex, venueIndex } from "./venueIndex.ts";
import { venueLikelihood, type WeighedGroup } from "./venueLikelihood.ts";
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
  const listed = othersIn(list, context, own);
  const series = new Set(listed.map(({ venue }) => venue.series));
  const candidateFor = ({ text, known }: VenueName, detail: string): Candidate => ({
    kind: "venue",
    label: text,
    detail,
    fullName: known?.fullNames[0] ?? "",
    newText: text + context.closing,
  });
  const uses = usesOf(listed);
  const ranked = rankedVenues(listed, context, own);
  const candidates = ranked.map(({ venue, quality }) => ({
    candidate: candidateFor(venue, uses.has(venue.text) ? countPapers(uses.get(venue.text)!) : ""),
    isClose: series.has(venue.series) && quality < matchRank.letters,
  }));
  const elsewhere = otherFiles.flatMap((file) => groupsIn(file, own));
  if (elsewhere.length === 0) return withOthers(candidates, []);
  const usesElsewhere = usesOf(elsewhere);
  const isNew = (venue: VenueName, quality: number) =>
    usesElsewhere.has(venue.text) && !series.has(venue.series) && quality < matchRank.letters;
  const others = rankedVenues(elsewhere, context, own, isNew);
  return withOthers(
    candidates,
    others.map(({ venue }) => candidateFor(venue, detailElsewhere(usesElsewhere.get(venue.text)!))),
  );
}

/** What the papers of a file tell of venues. */
function groupsIn(list: List, own: readonly OwnVenue[]): WeighedGroup[] {
  return underDeclaredNames(venueIndex(list).groups, own).map((group) => ({ ...group, shared: 0 }));
}

/** The same of all papers but the one that is written, with what they have in common with it. */
function othersIn(list: List, { entry }: VenueContext, own: readonly OwnVenue[]): WeighedGroup[] {
  const index = venueIndex(list);
  const itself = entry && index.groupOf(entry.it, entry.yearGroup?.year)?.key;
  const shared = entry ? sharedAuthors(list, index, entry.it) : new Map<string, number>();
  return underDeclaredNames(index.groups, own).flatMap((group) => {
    const papers = group.key === itself ? group.papers - 1 : group.papers;
    return papers === 0 ? [] : [{ ...group, papers, shared: shared.get(group.key) ?? 0 }];
  });
}

/** By group, how many authors of the paper its papers have, all together; itself left out. */
function sharedAuthors(list: List, index: VenueIndex, entry: Entry): ReadonlyMap<string, number> {
  const shared = new Map<string, number>();
  const authors = authorIndex(list);
  for (const key of new Set(authorsOf(entry).map((author) => author.key))) {
    for (const paper of authors.get(key)?.papers ?? []) {
      if (paper.entry === entry) continue;
      const group = index.groupOf(paper.entry, paper.date === undefined ? undefined : Math.floor(paper.date));
      if (group) shared.set(group.key, (shared.get(group.key) ?? 0) + 1);
    }
  }
  return shared;
}

/** How many papers name each venue. */
function usesOf(groups: readonly WeighedGroup[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { venue, papers } of groups) uses.set(venue.text, (uses.get(venue.text) ?? 0) + papers);
  return uses;
}

function rankedVenues(
  groups: readonly WeighedGroup[],
  context: VenueContext,
  own: readonly OwnVenue[],
  isWanted: (venue: VenueName, quality: number) => boolean = () => true,
): Ranked[] {
  const { entry } = context;
  const traces = entry ? tracesOf(entry.it, entry.yearGroup?.year) : { month: undefined, site: undefined };
  const likelihood = venueLikelihood(groups, traces);
  const typed = foldedWords(context.typed);
  const ranked: Ranked[] = [];
  for (const venue of venuesToOffer(groups, traces, typed.length > 0, own).values()) {
    if (context.withoutYear && venue.year !== undefined) continue;
    const quality = bestMatch(typed, venue);
    if (quality === undefined || !isWanted(venue, quality)) continue;
    ranked.push({ venue, quality, likelihood: likelihood(venue) });
  }
  return bestOf(
    ranked,
    mostCandidates,
    (a, b) => a.quality - b.quality || b.likelihood - a.likelihood || (a.venue.text < b.venue.text ? -1 : 1),
  );
}

/** The rank of the best match with the name, its other names or the words of the full name; undefined where none fits. */
function bestMatch(typed: readonly string[], { text, year, known }: VenueName): number | undefined {
  const own = matchQuality(typed, foldedOnce(text));
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

/** All names that a venue goes or went by, and the words of its full name, folded. */
const otherNames = perObject(({ shortNames, fullNames }: KnownVenue): readonly (readonly string[])[] =>
  [...shortNames.map(({ text }) => text), ...fullNames].map(foldedWords),
);
