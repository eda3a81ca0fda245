// What arXiv says of a paper and the list says otherwise.
import type { Entry } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import type { Paper } from "../../model/paper.ts";
import { escapeText } from "./escapeText.ts";
import { foldNames } from "./foldNames.ts";

/** Plain sentences, escaped for Markdown. `venue` is what was read out of the paper's comment or journal reference. */
export function differences(entry: Entry, paper: Paper, venue: string | undefined): string[] {
  return [
    ...titleDifference(entry, paper),
    ...authorDifferences(entry, paper),
    ...(venue !== undefined && !entry.venue?.series
      ? [`arXiv now names a venue: ${escapeText(venue)}.`]
      : []),
  ];
}

function titleDifference({ title }: Entry, paper: Paper): string[] {
  if (title.text === "" || titleWords(title.text) === titleWords(paper.title)) return [];
  return [`arXiv's title now reads “${escapeText(paper.title)}”.`];
}

/** TeX and punctuation are no difference: lists write `$k$-means` as `k-means`. */
function titleWords(title: string): string {
  return foldedWords(title.replace(/\\[a-z]+(?![a-z])|[$\\{}]/gi, "")).join("");
}

function authorDifferences({ authors, source }: Entry, paper: Paper): string[] {
  if (!authors || authors.names.length === 0 || paper.authors.length === 0) return [];
  const listed = authors.names.map(({ text }) => text);
  const isCut = andMore.test(source.slice(authors.span.start).split("\n", 1)[0]!);
  const missing = isCut ? [] : paper.authors.filter((name) => !isAmong(name, listed));
  const others = listed.filter((name) => !isAmong(name, paper.authors));
  if (missing.length === 1 && others.length === 1) {
    return [`arXiv names ${escapeText(missing[0]!)}, not ${escapeText(others[0]!)}.`];
  }
  if (missing.length > 0 || others.length > 0) {
    return [
      ...(missing.length > 0 ? [`arXiv also names ${escapeText(foldNames(missing))}.`] : []),
      ...(others.length > 0 ? [`arXiv does not name ${escapeText(foldNames(others))}.`] : []),
    ];
  }
  const order = listed.map((name) => paper.authors.findIndex((other) => isSameName(name, other)));
  const isOrdered = order.every((at, index) => index === 0 || at > order[index - 1]!);
  return isOrdered ? [] : ["arXiv names the authors in another order."];
}

/** `et al.`, `and 12 others`, `...` */
const andMore = /\bet\.? al\b|\band (?:\d+ )?(?:others|more)\b|\.{3}|…/i;

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((other) => isSameName(name, other));
}

/** Given names may be cut to initials, and middle ones be left out, on either side. */
function isSameName(a: string, b: string): boolean {
  const [one, two] = [foldedWords(a), foldedWords(b)];
  if (one.join("") === two.join("")) return true;
  const [first, second] = [one[0] ?? "", two[0] ?? ""];
  return (
    one.at(-1) === two.at(-1) &&
    one.length > 1 &&
    two.length > 1 &&
    (first.startsWith(second) || second.startsWith(first))
  );
}
