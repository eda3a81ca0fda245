// How well what is typed fits a name: the one place that says what "fuzzy" means.

/** Ways to match and their rank, 0 the best. People are known by their last names, so those count like the start. */
export const matchRank = {
  whole: 0,
  start: 1,
  "last-name": 1,
  words: 1,
  initials: 2,
  "any-word": 3,
  letters: 4,
} as const;
export type MatchQuality = keyof typeof matchRank;

/**
 * Both are folded words (see `foldedWords`). With nothing typed everything fits as well as a start. Once a whole name may have been
 * typed (two words or more), only words count: letters scattered over a name would offer what nobody meant.
 */
export function matchQuality(typed: readonly string[], name: readonly string[]): MatchQuality | undefined {
  const letters = typed.join("");
  const all = name.join("");
  if (letters !== "" && letters === all) return "whole";
  if (all.startsWith(letters)) return "start";
  if (typed.length === 1 && name.at(-1)!.startsWith(letters)) return "last-name";
  if (startWordsInOrder(typed, name)) return typed.length > 1 ? "words" : "any-word";
  if (typed.length === 1 && initialsStart(letters, name)) return "initials";
  if (startWordsInAnyOrder(typed, name)) return "any-word";
  if (typed.length === 1 && letters.length > 1 && lettersInOrder(letters, name)) return "letters";
  return undefined;
}

function startWordsInOrder(typed: readonly string[], name: readonly string[]): boolean {
  let next = 0;
  return typed.every((word) => {
    const at = name.findIndex((part, index) => index >= next && part.startsWith(word));
    next = at + 1;
    return at >= 0;
  });
}

function startWordsInAnyOrder(typed: readonly string[], name: readonly string[]): boolean {
  const left = [...name];
  return typed.every((word) => {
    const at = left.findIndex((part) => part.startsWith(word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** `ssd` and `sd` are Simon S. Du: first letters in order, the first and the last name's among them. */
function initialsStart(letters: string, name: readonly string[]): boolean {
  const initials = name.map((word) => word[0]!).join("");
  if (initials.startsWith(letters) && letters.length > 1) return true;
  return letters.length === 2 && letters === initials[0]! + initials.at(-1)!;
}

/** The letters in order, the first of them at the start of a word. */
function lettersInOrder(letters: string, name: readonly string[]): boolean {
  return name.some(
    (word, index) => word[0] === letters[0] && isSubsequence(letters, name.slice(index).join("")),
  );
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
