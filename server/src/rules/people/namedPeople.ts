// The people whom entries name, and where.
import type { Field } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import type { PlacedEntry } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";

export interface NamePlace {
  readonly entry: PlacedEntry;
  readonly name: Field;
}

/** A name as one entry writes it. */
export interface ReadName {
  readonly name: Field;
  /** `j`, `zico`, `kolter`. */
  readonly words: readonly string[];
  /** `j zico kolter`. */
  readonly spaced: string;
  /** The same for spellings that differ in accents, case, punctuation and blanks: `jzicokolter`. */
  readonly letters: string;
}

/** All who are named with the same letters. */
export interface Person {
  /** The first mention. */
  readonly named: ReadName;
  /** The entries, each as often as it has the name. */
  readonly entries: readonly PlacedEntry[];
  /** True where not all mentions are spelled alike. */
  readonly varies: boolean;
}

/** Names of one word say too little, and what holds a digit, a bracket or an underscore is no name as it stands. */
export const namesOf = perEntry((entry): readonly ReadName[] =>
  (entry.authors?.names ?? []).flatMap((name) => {
    const words = foldedWords(name.text);
    const isName = words.length > 1 && words.length <= 6 && /^[\p{L}\p{M}\s.,'’‘`\u2010-]+$/u.test(name.text);
    const spaced = words.join(" ");
    return isName ? [{ name, words, spaced, letters: words.join("") }] : [];
  }),
);

/** The people of these letters whom the entries name, by letters, in the order of first mention. */
export function namedPeople(
  placed: readonly PlacedEntry[],
  wanted: ReadonlySet<string>,
): Map<string, Person> {
  const people = new Map<string, { named: ReadName; entries: PlacedEntry[]; varies: boolean }>();
  for (const entry of placed) {
    for (const named of namesOf(entry.it)) {
      if (!wanted.has(named.letters)) continue;
      const known = people.get(named.letters);
      if (known) {
        known.entries.push(entry);
        known.varies ||= known.named.name.text !== named.name.text;
      } else people.set(named.letters, { named, entries: [entry], varies: false });
    }
  }
  return people;
}

/** Every place where the person is named, by spelling, in the order of first mention. */
export function spellingsOf({ named, entries }: Person): Map<string, NamePlace[]> {
  const spellings = new Map<string, NamePlace[]>();
  for (const entry of new Set(entries)) {
    for (const { name, letters } of namesOf(entry.it)) {
      if (letters !== named.letters) continue;
      const places = spellings.get(name.text) ?? [];
      spellings.set(name.text, places);
      places.push({ entry, name });
    }
  }
  return spellings;
}
