// Who is named in a list, how often, and with whom.
import type { Entry } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";

export interface Author {
  /** The spelling used most. */
  readonly name: string;
  readonly words: readonly string[];
  readonly entries: readonly PlacedEntry[];
}

export interface AuthorIndex {
  /** By `authorKey`, in the order of first mention. */
  readonly authors: ReadonlyMap<string, Author>;
  authorsOf(entry: Entry): readonly NamedAuthor[];
}

/** A name as one entry writes it. */
export interface NamedAuthor {
  readonly name: string;
  readonly words: readonly string[];
  readonly key: string;
}

/** The same for spellings that differ in accents, case and punctuation only. */
export function authorKey(name: string): string {
  return foldedWords(name).join(" ");
}

const authorsOf = perEntry((entry): readonly NamedAuthor[] =>
  (entry.authors?.names ?? []).flatMap(({ text }) => {
    const words = foldedWords(text);
    return words.length === 0 || isNoName(words) ? [] : [{ name: text, words, key: words.join(" ") }];
  }),
);

const indexes = new WeakMap<List, AuthorIndex>();

/** Built on first use and kept with the list; what an entry names is read once per entry, not once per list. */
export function authorIndex(list: List): AuthorIndex {
  const known = indexes.get(list);
  if (known) return known;
  const index = { authors: collect(list), authorsOf };
  indexes.set(list, index);
  return index;
}

interface Collected {
  readonly words: readonly string[];
  readonly entries: PlacedEntry[];
  readonly spellings: Map<string, number>;
}

function collect(list: List): Map<string, Author> {
  const collected = new Map<string, Collected>();
  for (const placed of list.entries) {
    for (const { name, words, key } of authorsOf(placed.it)) {
      const author: Collected = collected.get(key) ?? { words, entries: [], spellings: new Map() };
      collected.set(key, author);
      if (author.entries.at(-1) !== placed) author.entries.push(placed);
      author.spellings.set(name, (author.spellings.get(name) ?? 0) + 1);
    }
  }
  return new Map([...collected].map(([key, it]) => [key, { ...it, name: mostUsed(it.spellings) }]));
}

function mostUsed(spellings: ReadonlyMap<string, number>): string {
  let best = "";
  for (const [name, uses] of spellings) if (uses > (spellings.get(best) ?? 0)) best = name;
  return best;
}

function isNoName(words: readonly string[]): boolean {
  return ["et al", "and others", "others"].includes(words.join(" "));
}
