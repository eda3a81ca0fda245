// Finds the venues of the two tables in a text, the longest name first, so that no name is found inside another.
import { conferenceTable } from "./conferenceTable.ts";
import { journalTable } from "./journalTable.ts";

export interface KnownVenue {
  /** The name to write: `NeurIPS`. */
  readonly series: string;
  readonly kind: "conference" | "journal";
  /** The first year in which there was one. */
  readonly since: number;
  readonly care: "year" | "alone" | undefined;
}

export interface VenueMatch {
  readonly venue: KnownVenue;
  readonly start: number;
  readonly end: number;
  /** Found by an acronym, not by words of the full name. */
  readonly short: boolean;
  /** The acronym is that of the workshops: `CVPRW`. */
  readonly workshops: boolean;
}

interface Matcher {
  readonly venue: KnownVenue;
  readonly pattern: RegExp;
  readonly short: boolean;
}

function readRow(row: string, kind: KnownVenue["kind"]): Matcher[] {
  const [shorts, names, since, care] = row.split(" | ").map((cell) => cell.trim());
  const aliases = shorts!.split(", ");
  const venue: KnownVenue = {
    series: aliases[0]!,
    kind,
    since: Number(since),
    care: care === "year" || care === "alone" ? care : undefined,
  };
  const spellings = care === "exact" ? aliases : aliases.flatMap(spellingsOf);
  const words = names!.split("; ").filter((name) => name !== "");
  return [
    ...(care === "alone" ? [] : [{ venue, pattern: shortPattern(spellings), short: true }]),
    ...words.map((name) => ({ venue, pattern: namePattern(name), short: false })),
  ];
}

/** `NeurIPS`, and as people type it: `NEURIPS`, `Neurips`. */
function spellingsOf(alias: string): string[] {
  const capitalised = alias[0]! + alias.slice(1).toLowerCase();
  return [alias, alias.toUpperCase(), ...(/^[A-Za-z]{5,}$/.test(alias) ? [capitalised] : [])];
}

function shortPattern(spellings: readonly string[]): RegExp {
  const longestFirst = [...new Set(spellings)].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![A-Za-z0-9])(?<![a-z]-)(?:${longestFirst.join("|")})(?![A-Za-z]| Cup\\b)`, "g");
}

const abbreviations: readonly [word: RegExp, pattern: string][] = [
  [/\bInternational\b/g, "(?:International|Intl\\.?|Int\\.)"],
  [/\bConference\b/g, "(?:Conference|Conf\\.)"],
  [/\bTransactions\b/g, "(?:Transactions|Trans\\.)"],
  [/ (?:and|&) /g, "\\s+(?:and|&)\\s+"],
  [/(\\\.) /g, "$1\\s*"],
  [/, /g, ",?\\s+"],
  [/ /g, "\\s+"],
  [/-/g, "[-\\s]"],
];

function namePattern(name: string): RegExp {
  const words = abbreviations.reduce((text, [word, pattern]) => text.replace(word, pattern), escaped(name));
  return new RegExp(`(?<![A-Za-z])${words}(?![A-Za-z])`, "gi");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const matchers: readonly Matcher[] = [
  ...conferenceTable
    .trim()
    .split("\n")
    .flatMap((row) => readRow(row, "conference")),
  ...journalTable
    .trim()
    .split("\n")
    .flatMap((row) => readRow(row, "journal")),
];

/** All venues named in `text`, in order, without overlaps. */
export function findVenues(text: string): VenueMatch[] {
  const matches = matchers.flatMap(({ venue, pattern, short }) =>
    [...text.matchAll(pattern)]
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        workshops: /W$/.test(match[0]),
      }))
      .filter((at) => short || !goesOn(text, at.end, venue))
      .map(({ start, end, workshops }) => ({
        venue,
        start,
        end,
        short,
        workshops: short && workshops && venue.series !== "WWW" && venue.series !== "ITW",
      })),
  );
  const kept: VenueMatch[] = [];
  for (const match of matches.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((other) => match.end <= other.start || other.end <= match.start)) kept.push(match);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .filter((match, i, all) => !isSponsor(text, match, all[i + 1]));
}

/** In "Findings of the Association for Computational Linguistics: EMNLP 2023" the venue is the second. */
function isSponsor(text: string, { venue, end }: VenueMatch, next: VenueMatch | undefined): boolean {
  return venue.series === "ACL" && next !== undefined && /^:\s*$/.test(text.slice(end, next.start));
}

/** The name is only the beginning of another one: `... on Machine Learning and Applications`, `Nature Physics`. */
function goesOn(text: string, end: number, venue: KnownVenue): boolean {
  const rest = text.slice(end, end + 40);
  if (venue.care === "alone") return /^\s+(?:[A-Z]|and\b|&)/.test(rest);
  return /^\s+(?:Systems|(?:and|&)\s+[A-Z])/.test(rest);
}
