// The people a list names: every spelling of a name with the places where it stands, gathered in one pass.
import type { Field } from "../model/entry.ts";
import { foldedWords } from "../model/foldName.ts";
import type { List, PlacedEntry } from "../model/list.ts";
import { perEntry } from "./perEntry.ts";

export interface NamePlace {
  readonly entry: PlacedEntry;
  readonly name: Field;
}

/** Names with the same letters, whatever their accents, case, punctuation and blanks. */
export interface Person {
  /** As most places write them: `j`, `zico`, `kolter`. */
  readonly words: readonly string[];
  /** By spelling, in the order of first mention. */
  readonly spellings: ReadonlyMap<string, readonly NamePlace[]>;
  readonly places: readonly NamePlace[];
}

interface ReadName {
  readonly name: Field;
  readonly words: readonly string[];
  readonly letters: string;
}

/** Names of one word say too little, and what holds a digit, a bracket or an underscore is no name as it stands. */
const namesOf = perEntry((entry): readonly ReadName[] =>
  (entry.authors?.names ?? []).flatMap((name) => {
    const words = foldedWords(name.text);
    const isName = words.length > 1 && words.length <= 6 && /^[\p{L}\p{M}\s.,'’‘`\u2010-]+$/u.test(name.text);
    return isName ? [{ name, words, letters: words.join("") }] : [];
  }),
);

/** The letters by which the names of one entry go. */
export const lettersNamed = perEntry((entry) => new Set(namesOf(entry).map(({ letters }) => letters)));

interface Gathered {
  words: readonly string[];
  readonly spellings: Map<string, NamePlace[]>;
  readonly places: NamePlace[];
}

/** By letters (`jzicokolter`), in the order of first mention. */
export function namedPeople(list: List): Map<string, Person> {
  const people = new Map<string, Gathered>();
  for (const entry of list.entries) {
    for (const { name, words, letters } of namesOf(entry.it)) {
      const place: NamePlace = { entry, name };
      const known = people.get(letters);
      if (!known) {
        people.set(letters, { words, spellings: new Map([[name.text, [place]]]), places: [place] });
        continue;
      }
      known.places.push(place);
      const spelling = known.spellings.get(name.text);
      if (spelling) spelling.push(place);
      else known.spellings.set(name.text, [place]);
      // The more words, the fewer of them are run together.
      if (words.length > known.words.length) known.words = words;
    }
  }
  return people;
}
