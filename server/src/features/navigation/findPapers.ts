// Workspace symbols: papers by words of their titles, their authors and their arXiv ids, over several lists.
import { readArxivId } from "../../model/arxivId.ts";
import type { Entry } from "../../model/entry.ts";
import { foldedWords, withoutAccents } from "../../model/foldName.ts";
import { type PlacedEntry, whereabouts } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";
import { entryName } from "../entryName.ts";
import { foldNames } from "../hover/foldNames.ts";
import type { FilePlace, ReadFile } from "./filePlace.ts";
import { listingPlace } from "./papers.ts";

export interface FoundPaper extends FilePlace {
  /** The title, and with it whatever else of the paper was asked for: `Martin Arjovsky: Invariant Risk Minimization`. */
  readonly name: string;
  /** Where it stands and who wrote it: `Empirical Study › 2019 · Martin Arjovsky, Léon Bottou`. Editors filter by it too. */
  readonly detail: string;
}

/** What one word of a query asks for; it matches by its folded words, or as the beginning of an id. */
interface Asked {
  /** In lower case, with its accents. */
  readonly typed: string;
  readonly words: readonly string[];
  readonly id: string | undefined;
}

interface Match {
  readonly file: ReadFile;
  readonly entry: PlacedEntry;
}

/**
 * At most so many papers that have all words of the query, each at the start of a word: those that have them all in the title
 * come first, else in the order of files and entries. An id or an address finds its paper; an empty query finds any.
 */
export function findPapers(files: readonly ReadFile[], query: string, most: number): FoundPaper[] {
  const asked = readQuery(query);
  const byTitle: Match[] = [];
  const others: Match[] = [];
  for (const file of files) {
    for (const entry of file.snapshot.list.entries) {
      if (byTitle.length === most) break;
      if (!asked.every((word) => isIn(entry.it, word))) continue;
      if (asked.every((word) => titleHas(entry.it, word))) byTitle.push({ file, entry });
      else if (others.length < most) others.push({ file, entry });
    }
  }
  return [...byTitle, ...others].slice(0, most).map((match) => foundPaper(match, asked));
}

function readQuery(query: string): Asked[] {
  const whole = readArxivId(query);
  if (whole.ok) return [{ typed: "", words: [], id: whole.id.id }];
  return query
    .split(/\s+/)
    .map((token) => ({ typed: token.toLowerCase(), words: foldedWords(token), id: idStart(token) }))
    .filter(({ words, id }) => words.length > 0 || id !== undefined);
}

/** `1907.0`, `arXiv:1907`, `hep-th/99`. */
function idStart(token: string): string | undefined {
  return /^(?:arxiv:)?(\d{4}(?:\.\d*)?|[a-z-]+(?:\.[a-z-]+)?\/\d*)$/i.exec(token)?.[1]?.toLowerCase();
}

function isIn(entry: Entry, asked: Asked): boolean {
  return hasId(entry, asked) || hasWords(textsOf(entry).all, asked);
}

function titleHas(entry: Entry, asked: Asked): boolean {
  return hasWords(textsOf(entry).title, asked);
}

function hasId({ arxivId }: Entry, { id }: Asked): boolean {
  return id !== undefined && arxivId?.id.startsWith(id) === true;
}

function hasWords(folded: string, { words }: Asked): boolean {
  return words.length > 0 && words.every((word) => startsWord(folded, word));
}

/** `all` is the title and every author, each on a line. */
const textsOf = perEntry((entry) => {
  const title = fold(entryName(entry));
  const names = entry.authors?.names.map(({ text }) => text) ?? [];
  return { title, all: `${title}\n${fold(names.join("\n"))}` };
});

function fold(text: string): string {
  return withoutAccents(text).toLowerCase();
}

const inWord = /[\p{L}\p{N}]/u;

function startsWord(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (at === 0 || !inWord.test(folded[at - 1]!)) return true;
  }
  return false;
}

function foundPaper({ file, entry }: Match, asked: readonly Asked[]): FoundPaper {
  const span = listingPlace(entry);
  const people = foldNames(entry.it.authors?.names.map(({ text }) => text) ?? []);
  const parts = [whereabouts(entry.section, entry.yearGroup), people].filter((part) => part !== "");
  return { file, span, detail: parts.join(" · "), name: nameFor(entry.it, asked) };
}

/** Editors filter once more, by the name: what the title does not have must stand beside it, in the order of the query. */
function nameFor(entry: Entry, asked: readonly Asked[]): string {
  const beside = asked.filter((word) => !titleHas(entry, word));
  const extras = [...new Set(beside.flatMap((word) => besideTitle(entry, word)))].join(", ");
  const title = asked.reduce(shownFor, entryName(entry));
  if (extras === "") return title;
  return beside[0] === asked[0] ? `${extras}: ${title}` : `${title} (${extras})`;
}

/** Who or what of the entry the word is about: the first that fits. */
function besideTitle(entry: Entry, word: Asked): string[] {
  const person = entry.authors?.names.find(({ text }) => hasWords(fold(text), word));
  if (person) return [shownFor(person.text, word)];
  return hasId(entry, word) ? [`arXiv:${entry.arxivId!.id}`] : [];
}

/** Editors do not know that `leon` is meant to find `Léon`: who types without accents gets it without. */
function shownFor(text: string, { typed, words }: Asked): string {
  const isMeant = words.some((word) => startsWord(fold(text), word));
  return isMeant && !text.toLowerCase().includes(typed) ? withoutAccents(text) : text;
}
