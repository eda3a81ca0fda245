// Whether two names read the same but for accents, case, punctuation and blanks, told without folding either where they do not.
import { foldedWords } from "../../model/foldName.ts";

/** The letters and digits of a name, folded: `Clément Hongler` is `clementhongler`. */
export function lettersOf(name: string): string {
  return foldedWords(name).join("");
}

/** The same as `lettersOf(name) === letters`. Nearly all names of a list differ in their first letter, and cost no more. */
export function hasLetters(name: string, letters: string): boolean {
  let matched = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code > 127) return lettersOf(name) === letters;
    const folded = code >= 65 && code <= 90 ? code + 32 : code;
    const counts = (folded >= 97 && folded <= 122) || (folded >= 48 && folded <= 57);
    if (!counts) continue;
    if (letters.charCodeAt(matched) !== folded) return false;
    matched++;
  }
  return matched === letters.length;
}
