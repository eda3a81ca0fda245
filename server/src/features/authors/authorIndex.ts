// Who is named in a list, in which papers and with whom; kept up to date by the papers that an edit brings and takes.
import type { List, PlacedEntry } from "../../model/list.ts";
import { partIndex } from "../../model/partIndex.ts";
import type { Index } from "../../model/regionIndex.ts";
import {
  type AuthoredPaper,
  authoredPapers,
  isSamePaper,
  type NamedAuthor,
  subjectOf,
} from "./authoredPapers.ts";
import { Counts } from "./counts.ts";
import { Ranking } from "./ranking.ts";

export { authorKey, authorsOf, type NamedAuthor } from "./authoredPapers.ts";

export interface Author {
  readonly key: string;
  readonly words: readonly string[];
  /** The spelling used most. */
  readonly name: string;
  /** In no order. */
  readonly papers: ReadonlySet<AuthoredPaper>;
}

class AuthorIndex implements Index<AuthoredPaper> {
  readonly #authors = new Map<string, ListedAuthor>();
  /** Those with a word that begins with the letter. */
  readonly #byLetter = new Map<string, Set<ListedAuthor>>();
  /** How many names have a first or a last word that begins with these two letters. */
  readonly #starts = new Counts();
  /** In how many papers a stem stands, in title or keywords. */
  readonly #subjects = new Counts();
  #papers = 0;
  /** By the papers that they have. */
  readonly ranking = new Ranking((key) => this.#authors.get(key)?.papers.size ?? 0);

  get(key: string): Author | undefined {
    return this.#authors.get(key);
  }

  get all(): Iterable<Author> {
    return this.#authors.values();
  }

  /** Those whose name has a word that begins with the letter. */
  withLetter(letter: string): Iterable<Author> {
    return this.#byLetter.get(letter) ?? [];
  }

  /** How many people have a first or a last name that begins with these two letters. */
  countOfStart(letters: string): number {
    return this.#starts.of(letters);
  }

  /** How much a stem in title or keywords says: 0 where it stands in every paper. */
  weightOf(stem: string): number {
    return Math.log(this.#papers / Math.max(1, this.#subjects.of(stem))) || 0;
  }

  add(paper: AuthoredPaper): void {
    this.#papers++;
    for (const stem of subjectOf(paper.entry)) this.#subjects.add(stem, 1);
    for (const named of paper.authors) {
      this.#authorOf(named).add(paper, named.name);
      this.ranking.touch(named.key);
    }
  }

  remove(paper: AuthoredPaper): void {
    this.#papers--;
    for (const stem of subjectOf(paper.entry)) this.#subjects.add(stem, -1);
    for (const { key, name } of paper.authors) {
      const author = this.#authors.get(key);
      author?.remove(paper, name);
      this.ranking.touch(key);
      if (author?.papers.size === 0) this.#forget(author);
    }
  }

  #authorOf({ key, words }: NamedAuthor): ListedAuthor {
    const known = this.#authors.get(key);
    if (known) return known;
    const author = new ListedAuthor(key, words);
    this.#authors.set(key, author);
    for (const letter of firstLetters(author)) {
      const others = this.#byLetter.get(letter);
      if (others) others.add(author);
      else this.#byLetter.set(letter, new Set([author]));
    }
    for (const letters of startsOf(author)) this.#starts.add(letters, 1);
    return author;
  }

  #forget(author: ListedAuthor): void {
    this.#authors.delete(author.key);
    for (const letter of firstLetters(author)) this.#byLetter.get(letter)!.delete(author);
    for (const letters of startsOf(author)) this.#starts.add(letters, -1);
  }
}

export type { AuthorIndex };

export const authorIndex = partIndex(() => new AuthorIndex(), authoredPapers, isSamePaper);

/** The papers of the author with this key, as they stand in the document. */
export function papersBy(list: List, key: string): PlacedEntry[] {
  const entries = new Set(Array.from(authorIndex(list).get(key)?.papers ?? [], ({ entry }) => entry));
  if (entries.size === 0) return [];
  return list.regions.flatMap((region) =>
    region.it.entries.flatMap(({ it }, index) => (entries.has(it) ? region.entryAt(index) : [])),
  );
}

class ListedAuthor implements Author {
  readonly key: string;
  readonly words: readonly string[];
  readonly papers = new Set<AuthoredPaper>();
  readonly #spellings = new Counts();

  constructor(key: string, words: readonly string[]) {
    this.key = key;
    this.words = words;
  }

  get name(): string {
    return this.#spellings.most;
  }

  add(paper: AuthoredPaper, spelling: string): void {
    this.papers.add(paper);
    this.#spellings.add(spelling, 1);
  }

  remove(paper: AuthoredPaper, spelling: string): void {
    this.papers.delete(paper);
    this.#spellings.add(spelling, -1);
  }
}

function firstLetters({ words }: Author): Set<string> {
  return new Set(words.map((word) => word[0]!));
}

export function startsOf({ words }: Pick<Author, "words">): Set<string> {
  return new Set([words[0]!.slice(0, 2), words.at(-1)!.slice(0, 2)]);
}
