// The people whom entries name, and where.
import { letterPattern } from "../../base/letterPattern.ts";
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

const nameSigns = letterPattern(String.raw`^[\p{L}\p{M}\s.,'’‘\x60\u2010-]+$`);

/** Names of one word say too little, and what holds a digit, a bracket or an underscore is no name as it stands. */
export const namesOf = perEntry((entry): readonly ReadName[] =>
  (entry.authors?.names ?? []).flatMap((name) => {
    const words = foldedWords(name.text);
    const isName = words.length > 1 && words.length <= 6 && nameSigns(name.text).test(name.text);
    const spaced = words.join(" ");
    return isName ? [{ name, words, spaced, key: words.join(""), form: name.text }] : [];
  }),
);
