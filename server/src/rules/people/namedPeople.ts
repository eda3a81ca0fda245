// The people whom entries name, and where.
import type { Field } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import { perEntry } from "../../model/perEntry.ts";

/** A name as one entry writes it. */
export interface ReadName {
  readonly name: Field;
  /** `j`, `zico`, `kolter`. */
  readonly words: readonly string[];
  /** `j zico kolter`. */
  readonly spaced: string;
  /** The same for spellings that differ in accents, case, punctuation and blanks: `jzicokolter`. */
  readonly key: string;
  /** As it is spelt. */
  readonly form: string;
}

/** Names of one word say too little, and what holds a digit, a bracket or an underscore is no name as it stands. */
export const namesOf = perEntry((entry): readonly ReadName[] =>
  (entry.authors?.names ?? []).flatMap((name) => {
    const words = foldedWords(name.text);
    const isName = words.length > 1 && words.length <= 6 && /^[\p{L}\p{M}\s.,'’‘`\u2010-]+$/u.test(name.text);
    const spaced = words.join(" ");
    return isName ? [{ name, words, spaced, key: words.join(""), form: name.text }] : [];
  }),
);
