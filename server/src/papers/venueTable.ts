// Finds the known venues in a text, the longest name first, so that no name is found inside another.
import { type KnownVenue, knownVenues } from "../model/knownVenues.ts";

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

function matchersOf(venue: KnownVenue): Matcher[] {
  const shorts = venue.shortNames.map((name) => name.text);
  const spellings = venue.care === "exact" ? shorts : shorts.flatMap(spellingsOf);
  return [
    ...(venue.care === "alone" ? [] : [{ venue, pattern: shortPattern(spellings), short: true }]),
    ...venue.fullNames.map((name) => ({ venue, pattern: namePattern(name), short: false })),
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

/** Made when a text is first looked through, not with the server: they are 500 patterns. */
let matchers: readonly Matcher[] | undefined;

/** All venues named in `text`, in order, without overlaps. */
export function findVenues(text: string): VenueMatch[] {
  matchers ??= knownVenues.flatMap(matchersOf);
  const matches = matchers.flatMap(({ venue, pattern, short }) =>
    [...text.matchAll(pattern)]
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        workshops: /W$/.test(match[0]),
      }))
      .filter((at) => (short && !isWords(venue)) || !goesOn(text, at.end, venue))
      // A journal holds no workshops: "DMLR Workshop at ICML" is named after it.
      .filter((at) => venue.kind !== "journal" || !/^\s+Workshop/i.test(text.slice(at.end)))
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

/** The short name is the full one: `Proceedings of the IEEE`, which begins many another. */
function isWords({ kind, series }: KnownVenue): boolean {
  return kind === "journal" && series.includes(" ");
}

/** In "Findings of the Association for Computational Linguistics: EMNLP 2023" the venue is the second. */
function isSponsor(text: string, { venue, end }: VenueMatch, next: VenueMatch | undefined): boolean {
  return venue.series === "ACL" && next !== undefined && /^:\s*$/.test(text.slice(end, next.start));
}

/** The name is only the beginning of another one: `... on Machine Learning and Applications`, `Nature Physics`. */
function goesOn(text: string, end: number, venue: KnownVenue): boolean {
  const rest = text.slice(end, end + 40);
  if (venue.care === "alone") return /^\s+(?:[A-Z]|and\b|&)/.test(rest);
  return /^\s+(?:Systems|(?:and|&)\s+[A-Z])|^\/[A-Z]/.test(rest);
}
