// Reads the venue of a paper out of its comment or journal reference; without evidence there is none.
import type { Paper, PaperVenue } from "../model/paper.ts";
import { clausesOf } from "./venueClause.ts";
import { standingOf } from "./venueCues.ts";
import { unknownConference, unknownJournal, venueOfReference } from "./venueOther.ts";
import { findVenues, type VenueMatch } from "./venueTable.ts";
import { yearAfter, yearBefore, yearWithin } from "./venueYear.ts";
import { saysWithdrawn } from "./withdrawn.ts";

/** The comment goes first, because lists name the conference of a paper that a journal printed later. */
export function venueOf(
  paper: Pick<Paper, "id" | "comment" | "journalRef" | "withdrawn">,
): PaperVenue | undefined {
  if (paper.withdrawn) return undefined;
  const said = paper.comment === undefined ? undefined : venueOfComment(paper.comment, paper.id.year);
  const printed =
    paper.journalRef === undefined ? undefined : venueOfReference(paper.journalRef, paper.id.year);
  if (!said || !printed) return said ?? printed;
  if (said.series === printed.series && said.year === undefined) return printed;
  return said.track === "Workshop" && printed.track === undefined ? printed : said;
}

/** Said of the paper in a clause of its own; from a venue it was withdrawn before it came to another. */
const takenBack = /^\W*(?:withdrawn|retracted)\b(?!\s+(?:from|at)\b)/i;

/** `around` is the year of the arXiv id, against which two-digit years are read. Main venues go before workshops. */
export function venueOfComment(comment: string, around: number): PaperVenue | undefined {
  if (saysWithdrawn(comment, "")) return undefined;
  const clauses = clausesOf(comment);
  if (clauses.some((clause) => takenBack.test(clause))) return undefined;
  const venues = clauses.flatMap((clause) => venuesOfClause(clause, around));
  const venue = venues.find((it) => it.track !== "Workshop") ?? venues[0];
  if (!venue || venue.year !== undefined) return venue;
  // Proceedings of Machine Learning Research name volume and year after the venue, in a clause of their own.
  const volume = /\bPMLR\s+\d+[,:\s(]+((?:19|20)\d\d)/.exec(comment)?.[1];
  return volume === undefined ? venue : { ...venue, year: Number(volume) };
}

/** More than two venues in one clause are what a survey covers. */
const mostVenues = 2;

function venuesOfClause(clause: string, around: number): PaperVenue[] {
  const matches = findVenues(clause);
  if (matches.length === 0) return unknownConference(clause, around) ?? unknownJournal(clause) ?? [];
  if (new Set(matches.map((match) => match.venue.series)).size > mostVenues) return [];
  return matches.flatMap((match, index) => {
    // The same venue by name and acronym is one venue; the first of them speaks for both.
    if (matches[index - 1]?.venue === match.venue) return [];
    const same = matches.slice(index).filter((other) => other.venue === match.venue);
    const others = {
      before: matches[index - 1],
      after: matches.slice(index).find((it) => it.venue !== match.venue),
    };
    return venueOfMatch(clause, same, others, around) ?? [];
  });
}

interface Neighbours {
  readonly before: VenueMatch | undefined;
  readonly after: VenueMatch | undefined;
}

function venueOfMatch(
  clause: string,
  same: readonly VenueMatch[],
  { before, after }: Neighbours,
  around: number,
): PaperVenue | undefined {
  const first = same[0]!;
  const standing = standingOf(clause, first.start, same.at(-1)!.end, after !== undefined);
  if (standing === "refused" || standing === "related") return undefined;
  const region = { start: before?.end ?? 0, end: after?.start ?? clause.length };
  const beside = yearBeside(clause, same, region, around);
  const year = beside ?? yearAround(clause, same, region);
  if (!isSure(clause, same, standing === "accepted", beside)) return undefined;
  const track = first.venue.kind === "journal" ? undefined : trackOf(clause, same, region);
  return { series: first.venue.series, year, track, evidence: clause };
}

interface Region {
  readonly start: number;
  readonly end: number;
}

function yearBeside(clause: string, same: readonly VenueMatch[], region: Region, around: number) {
  for (const match of same) {
    const shortAround = match.venue.kind === "conference" ? around : undefined;
    const year = yearAfter(clause.slice(match.end, region.end), shortAround);
    if (year !== undefined) return year;
  }
  return yearBefore(clause.slice(region.start, same[0]!.start));
}

function yearAround(clause: string, same: readonly VenueMatch[], region: Region): number | undefined {
  return (
    yearWithin(clause.slice(same[0]!.end, region.end)) ??
    yearWithin(clause.slice(region.start, same[0]!.start))
  );
}

/** A venue counts where the clause says that the paper is in, or a year stands beside it, or nothing else is said. */
function isSure(
  clause: string,
  same: readonly VenueMatch[],
  accepted: boolean,
  beside: number | undefined,
): boolean {
  const { venue, start } = same[0]!;
  const byName = same.some((match) => !match.short);
  if (venue.care === "year" && !byName) return beside !== undefined;
  if (venue.care === "alone") return accepted && isObject.test(clause.slice(0, start));
  return accepted || beside !== undefined || isAllThatIsSaid(clause, same);
}

const isObject = /\b(?:in|by|to|at|for)\s+(?:the\s+)?(?:journal\s+)?$/i;
const meaningless =
  /\b(?:in|the|of|advances|proceedings|proc|volume|vol|annual|ieee|acm|cvf|international|conference|on|twenty|thirty|forty|fifty|\w*(?:first|second|third|th|\d(?:st|nd|rd|th)))\b|\b(?:19|20)\d\d\b|[^\w]/gi;

/** Nothing stands around the venue but an ordinal, a year and the like: `Thirty-eighth Conference on ...`. */
function isAllThatIsSaid(clause: string, same: readonly VenueMatch[]): boolean {
  const around = withoutNames(clause, same);
  if (around.replace(meaningless, "") === "") return true;
  // Where the name is spelt out, the place may follow: "16th European Conference on ..., Glasgow, 2020".
  const { start, end, short } = same[0]!;
  return (
    !short && around.slice(0, start).replace(meaningless, "") === "" && /^\s*[,(]/.test(clause.slice(end))
  );
}

/** With blanks in place of the names, so that offsets stay. */
function withoutNames(clause: string, same: readonly VenueMatch[]): string {
  return same.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    clause,
  );
}

/** As it is written after the year; the main track has no name. */
const tracks: readonly [words: RegExp, track: string][] = [
  [
    /\bworkshops?\b|\bSRW\b|\bwksp\b|(?<=[\w)\]"'”]\s?)(?<!\b(?:accepted|presented|published|appear|poster|oral) )@/i,
    "Workshop",
  ],
  [/\bfindings\b/i, "Findings"],
  [/\bdoctoral consortium\b|\bDC\b/, "Doctoral Consortium"],
  [/\bdemo(?:s|nstrations?)?\b(?!\s+(?:at|available|video|page|:))/i, "Demo"],
  [/\btutorial\b/i, "Tutorial"],
  [/\bstudent abstract\b/i, "Student Abstract"],
  [/\bdatasets? (?:and|&) benchmarks?\b|\bD&B\b/i, "Datasets and Benchmarks"],
  [/\btiny[- ]papers?\b/i, "Tiny Papers"],
  [/\bblog(?:[- ]?posts?| track)\b(?! (?:at )?https?:)/i, "Blogposts"],
];

function trackOf(clause: string, same: readonly VenueMatch[], region: Region): string | undefined {
  if (same.some((match) => match.workshops)) return "Workshop";
  // The words of the name itself do not count: ITW is a workshop by name only.
  const around = withoutNames(clause, same).slice(region.start, region.end);
  return tracks.find(([words]) => words.test(around))?.[1];
}
