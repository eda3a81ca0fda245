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
  const [word, ...more] = typed;
  if (word === undefined) return "start";
  if (more.length > 0) return matchWords(typed, name);
  const first = name[0];
  if (first === undefined) return undefined;
  if (first.startsWith(word)) return first === word && name.length === 1 ? "whole" : "start";
  // What is typed may run on into the next word: `junhao` is Jun Hao.
  const joined = word.startsWith(first) ? joinedStart(word, name) : undefined;
  if (joined) return joined;
  if (name.at(-1)!.startsWith(word)) return "last-name";
  if (name.some((part) => part.startsWith(word))) return "any-word";
  if (word.length === 1) return undefined;
  if (initialsStart(word, name)) return "initials";
  return lettersInOrder(word, name) ? "letters" : undefined;
}

function matchWords(typed: readonly string[], name: readonly string[]): MatchQuality | undefined {
  const joined = joinedStart(typed.join(""), name);
  if (joined) return joined;
  if (startWordsInOrder(typed, name)) return "words";
  return startWordsInAnyOrder(typed, name) ? "any-word" : undefined;
}

function joinedStart(letters: string, name: readonly string[]): "whole" | "start" | undefined {
  const all = name.join("");
  if (letters === all) return "whole";
  return all.startsWith(letters) ? "start" : undefined;
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
  if (letters.length === 2 && letters[0] === name[0]![0] && letters[1] === name.at(-1)![0]) return true;
  if (letters.length > name.length) return false;
  for (let at = 0; at < letters.length; at++) if (letters[at] !== name[at]![0]) return false;
  return true;
}

/** The letters in order, the first of them at the start of a word. */
function lettersInOrder(letters: string, name: readonly string[]): boolean {
  return name.some((word, index) => word[0] === letters[0] && isSpread(letters, name, index));
}

/** True where the letters stand in the words from this one on, in order. */
function isSpread(letters: string, name: readonly string[], from: number): boolean {
  let found = 0;
  for (let index = from; index < name.length; index++) {
    const word = name[index]!;
    for (let at = 0; at < word.length && found < letters.length; at++) {
      if (word[at] === letters[found]) found++;
    }
  }
  return found === letters.length;
}
