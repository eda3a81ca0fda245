// Whether two names are one person's: accents, initials, middle names, short forms and the order of the parts are all harmless.
import { foldedWords } from "../model/foldName.ts";

/** `slip`: all but a letter or two is the same; `other`: two people, as far as names tell. */
export type NameComparison = "same" | "alike" | "slip" | "other";

export interface FoldedName {
  readonly words: readonly string[];
  readonly letters: string;
}

const suffix = /^(?:jr|sr|ii|iii|iv|phd|md)$/;

export function foldedName(name: string): FoldedName {
  // An umlaut may be written with an e, or with nothing.
  const all = foldedWords(name.replace(/['’‘`]/g, "")).map((word) => word.replace(/([aou])e/g, "$1"));
  const words = all.filter((word, at) => at === 0 || !suffix.test(word));
  return { words, letters: words.join("") };
}

export function compareNames(one: FoldedName, other: FoldedName): NameComparison {
  if (one.letters === other.letters) return "same";
  if (one.words.length === 0 || other.words.length === 0) return "other";
  if (sameParts(one, other) || isAlike(one.words, other.words) || isAlike(turned(one), other.words))
    return "alike";
  return isSlip(one.letters, other.letters) ? "slip" : "other";
}

/** `Zhang Wei` for `Wei Zhang`; parts may be glued: `Zhang Xiao-Li` for `Xiaoli Zhang`. */
function sameParts({ words, letters }: FoldedName, other: FoldedName): boolean {
  if ([...words].sort().join(" ") === [...other.words].sort().join(" ")) return true;
  return (
    words.some((_, at) => words.slice(at).join("") + words.slice(0, at).join("") === other.letters) ||
    letters === ""
  );
}

function turned({ words }: FoldedName): string[] {
  return [...words.slice(1), words[0]!];
}

/** The last names are the same, and the first ones could be: middle names may be missing. */
function isAlike(one: readonly string[], other: readonly string[]): boolean {
  const tail = sharedTail(one, other);
  if (tail === 0) return false;
  const [a, b] = [one.slice(0, one.length - tail), other.slice(0, other.length - tail)];
  // `Madonna` for `Madonna Ciccone` says too little; a shared first name with a middle name more is enough.
  if (a.length === 0 || b.length === 0) return one.length > 1 && other.length > 1 && one[0] === other[0];
  return (
    couldBe(a[0]!, b[0]!) || couldBe(a.join(""), b.join("")) || areInitialsOf(a, b) || areInitialsOf(b, a)
  );
}

function sharedTail(one: readonly string[], other: readonly string[]): number {
  let tail = 0;
  while (tail < Math.min(one.length, other.length) && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return tail;
}

/** `j` for `jonathan`, `alex` for `alexander`; one of them goes on where the other ends. */
function couldBe(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return one === other || (long.startsWith(short) && (short.length === 1 || short.length >= 3));
}

/** `jb` or `j`, `b` for `jean`, `baptiste`. */
function areInitialsOf(short: readonly string[], long: readonly string[]): boolean {
  const initials = short.join("");
  return (
    initials.length <= long.length &&
    long.slice(0, initials.length).every((word, at) => word[0] === initials[at])
  );
}

/** A letter in eight may be wrong, two at most. */
function isSlip(one: string, other: string): boolean {
  const most = Math.min(2, Math.floor(Math.min(one.length, other.length) / 6));
  return most > 0 && distance(one, other, most) <= most;
}

/** How many letters must be added, dropped, changed or swapped with their neighbour; more than `most` where it is more. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let older: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] && j > 1 && i > 1
          ? older[j - 2]! + 1
          : changed;
      next.push(Math.min(changed, swapped, row[j]! + 1, next[j - 1]! + 1));
    }
    [older, row] = [row, next];
  }
  return row[other.length]!;
}
