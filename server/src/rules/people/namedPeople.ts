// The people whom entries name, and where.
import type { Field } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import { perEntry } from "../../model/perEntry.ts";
import type { Holder } from "../../model/sharedKeys.ts";
import type { Held } from "../verdicts.ts";

/** A name, and which of the entries that are looked at names it. */
export type NamePlace = Held<ReadName>;

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
  for (const [holder, { items }] of holders.entries()) {
    for (const [index, named] of items.entries()) {
      const known = people.get(named.key);
      const place = { holder, index, item: named };
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
    const same = spellings.get(place.item.name.text);
    if (same) same.push(place);
    else spellings.set(place.item.name.text, [place]);
  }
  return spellings;
}
