// Venues that no table holds: read from their form, and only where the words around leave no doubt.
import type { PaperVenue } from "../model/paper.ts";
import { standingOf } from "./venueCues.ts";
import { findVenues, type VenueMatch } from "./venueTable.ts";
import { yearAfter, yearBefore, yearOfReference, yearWithin } from "./venueYear.ts";

const acronym = "[A-Z][A-Za-z0-9&]*[A-Z][A-Za-z0-9]*";
const inBrackets = new RegExp(
  String.raw`\b(?:Conference|Conf\.|Symposium|Workshops?|Meeting|Congress)\b[^()]*\(((?:(?:IEEE|ACM)\s)?${acronym})(?=[\s'’,-]*(?:(?:19|20)?\d\d)?\s*\))`,
  "i",
);
const afterAcceptance = new RegExp(
  String.raw`\b(?:accept\w*|publish\w*|appear\w*|presented)\b(?:\s\w+){0,3}?\s(?:in|by|at|to|for)\s(?:the\s)?(?:(?:IEEE|ACM)\s)?(${acronym})(?=[-'’\s]?(?:20\d\d|\d\d)\b)`,
  "i",
);
/** As the Electronic Proceedings in Theoretical Computer Science write it: `In Proceedings TARK 2021, arXiv:2106.10886`. */
const inProceedings = new RegExp(String.raw`^In Proceedings (?:of )?(${acronym})(?=\s(?:19|20)\d\d\b)`);
const journalName =
  /\b(?:[Pp]ublished|[Aa]ccepted|[Aa]ppear\w*|[Ff]orthcoming|[Pp]ress)\b[^.;]{0,40}?\b(?:in|by|to|at|for)\s+(?:the\s+)?((?:[A-Z][\w&.-]*\s+(?:(?:of|and|the|in|on|for)\s+)*)*?(?:Journal|Transactions|Annals|Letters|Reviews?|Magazine|Proceedings of the IEEE)\b(?:\s+(?:of|on|in|for|and|the|&)|\s+[A-Z][\w&-]*)*)/;

/** `... Conference on Cloud Engineering (IC2E 2022)`, `accepted at RTCSA 2026`; undefined for anything vaguer. */
export function unknownConference(clause: string, around: number): PaperVenue[] | undefined {
  const match = inBrackets.exec(clause) ?? afterAcceptance.exec(clause) ?? inProceedings.exec(clause);
  if (!match) return undefined;
  const series = match[1]!;
  const start = match.index + match[0].lastIndexOf(series);
  if (standingOf(clause, start, start + series.length, false) !== "accepted") return undefined;
  if (series === series.toLowerCase() || /^(?:IEEE|ACM|USA|UK|AI|ML|LLMs?|PMLR|LNCS|CCIS)$/.test(series))
    return undefined;
  return [conference(clause, series, start, around)];
}

function conference(text: string, series: string, start: number, around: number): PaperVenue {
  const year =
    yearAfter(text.slice(start + series.length), around) ??
    yearBefore(text.slice(0, start)) ??
    yearWithin(text.slice(start)) ??
    yearWithin(text.slice(0, start));
  const track = /\bworkshops?\b/i.test(text) ? "Workshop" : undefined;
  return { series, year, track, evidence: text };
}

/** `published in the Journal of Statistical Software`. */
export function unknownJournal(clause: string): PaperVenue[] | undefined {
  const match = journalName.exec(clause);
  if (!match) return undefined;
  const series = match[1]!.replace(/\s+(?:of|on|in|for|and|the|&)$/, "");
  const start = match.index + match[0].length - match[1]!.length;
  if (standingOf(clause, start, start + series.length, false) !== "accepted") return undefined;
  const year = yearWithin(clause.slice(start + series.length));
  return [{ series, year, track: undefined, evidence: clause }];
}

const notPrinted =
  /\bsubmi(?:t|ssion)\w*|\bunder (?:[\w-]+ )?(?:review|consideration|revision)\b|\bin (?:review|preparation)\b|\breject\w*|\bwithdrawn\b|\bretracted\b/i;
/** Series in which proceedings are printed, and where preprints lie: no venue of a paper. */
const noVenue =
  /^(?:PMLR|LNCS|LNAI|CCIS|EPTCS|Lecture Notes in (?:Computer Science|Artificial)|CoRR|arXiv|bioRxiv|medRxiv|SSRN|OpenReview|Zenodo|PhD|Ph\.|Master)/i;

/** True for the name of a place where preprints lie, or of a series in which proceedings are printed. */
export function isNoVenue(name: string): boolean {
  return noVenue.test(name);
}

/** A journal reference says where the paper is printed; names that no table holds are taken as they are written. */
export function venueOfReference(reference: string, around: number): PaperVenue | undefined {
  if (notPrinted.test(reference)) return undefined;
  const known = findVenues(reference).find((match) => match.venue.care !== "alone" || match.start === 0);
  if (!known) return otherReference(reference, around);
  const track = known.venue.kind === "conference" ? trackOfReference(reference, known) : undefined;
  const shortAround = known.venue.kind === "conference" ? around : undefined;
  const year = yearAfter(reference.slice(known.end), shortAround) ?? yearOfReference(reference);
  return { series: known.venue.series, year, track, evidence: reference };
}

/** The words of the name itself do not count: ITW is a workshop by name only. */
function trackOfReference(reference: string, { start, end, workshops }: VenueMatch): string | undefined {
  const around = `${reference.slice(0, start)} ${reference.slice(end)}`;
  if (workshops || /\bworkshops?\b/i.test(around)) return "Workshop";
  return /\bfindings\b/i.test(around) ? "Findings" : undefined;
}

function otherReference(reference: string, around: number): PaperVenue | undefined {
  const bracketed = inBrackets.exec(reference);
  if (bracketed) {
    const start = bracketed.index + bracketed[0].lastIndexOf(bracketed[1]!);
    return conference(reference, bracketed[1]!, start, around);
  }
  // Up to the volume, which is a number, perhaps with a letter of the series before it.
  const name = /^(?:In:?\s+)?([A-Z][A-Za-z.&:,'\s-]*?)[\s,.(:]*(?=\(|\d|\bvol|\bno\b|$)/i.exec(
    reference,
  )?.[1];
  if (name === undefined || name.length < 3 || noVenue.test(name)) return undefined;
  const series = name.replace(/\.(?=[A-Za-z])/g, ". ").replace(/[\s,]+$/, "");
  const closed = reference.startsWith(".", reference.indexOf(name) + name.length) ? `${series}.` : series;
  return { series: closed, year: yearOfReference(reference), track: undefined, evidence: reference };
}
