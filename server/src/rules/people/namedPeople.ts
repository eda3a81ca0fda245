// The people whom entries name, and where.
import type { Field } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import type { PlacedEntry } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";
import type { Holder } from "../../model/sharedKeys.ts";

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
  readonly key: string;
}

/** All who are named with the same letters. */
export interface Person {
  /** The first mention. */
  readonly named: ReadName;
  /** In document order. */
  readonly places: readonly NamePlace[];
  /** True where not all mentions are spelled alike. */
  readonly varies: boolean;
}

/** Names of one word say too little, and what holds a digit, a bracket or an underscore is no name as it stands. */
export const namesOf = perEntry((entry): readonly ReadName[] =>
  (entry.authors?.names ?? []).flatMap((name) => {
    const words = foldedWords(name.text);
    const isName = words.length > 1 && words.length <= 6 && /^[\p{L}\p{M}\s.,'’‘`\u2010-]+$/u.test(name.text);
    const spaced = words.join(" ");
    return isName ? [{ name, words, spaced, key: words.join("") }] : [];
  }),
);

/** The people whom the entries name with these names, by letters, in the order of first mention. */
export function namedPeople(holders: readonly Holder<ReadName>[]): Map<string, Person> {
  const people = new Map<string, { named: ReadName; places: NamePlace[]; varies: boolean }>();
  for (const { entry, items } of holders) {
    for (const named of items) {
      const known = people.get(named.key);
      const place = { entry, name: named.name };
      if (known) {
        known.places.push(place);
        known.varies ||= known.named.name.text !== named.name.text;
      } else people.set(named.key, { named, places: [place], varies: false });
    }
  }
  return people;
}

/** Every place where the person is named, by spelling, in the order of first mention. */
export function spellingsOf({ places }: Person): Map<string, NamePlace[]> {
  const spellings = new Map<string, NamePlace[]>();
  for (const place of places) {
    const same = spellings.get(place.name.text);
    if (same) same.push(place);
    else spellings.set(place.name.text, [place]);
  }
  return spellings;
}
