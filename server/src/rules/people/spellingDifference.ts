// How two spellings of one name differ, and which of the two is the better one.
import { letterPattern } from "../../base/letterPattern.ts";
import { withoutAccents } from "../../model/foldName.ts";

/** `slip`: a capital or a blank that is missing. `form`: periods, hyphens, blanks between initials; either may be meant. */
export type SpellingDifference = "accents" | "slip" | "form";

/** Both spellings have the same letters but for accents, case, punctuation and blanks. */
export function spellingDifference(one: string, other: string): SpellingDifference {
  const [a, b] = [withoutAccents(one), withoutAccents(other)];
  if (a === b) return accentsTellPeopleApart(one, other) ? "form" : "accents";
  return slips(a) === slips(b) ? "form" : "slip";
}

/** Lü and Lu are two names, both of them common; in longer words an accent is left out by the keyboard. */
function accentsTellPeopleApart(one: string, other: string): boolean {
  const others = other.split(/\s+/);
  return one.split(/\s+/).some((word, index) => word !== others[index] && word.length <= 2);
}

const smallFirst = letterPattern(String.raw`^[\p{Ll}]`);
const runTogether = letterPattern(String.raw`[\p{L}]\.[\p{Lu}][\p{Ll}]|[\p{Ll}][\p{Lu}]\.`, "g");
const bareInitial = letterPattern(String.raw`(?<![\p{L}])[\p{Lu}](?:\s|\.[\p{Lu}])`, "g");

/** How many first or last names are without a capital, and how many initials run into the word beside them. */
export function slips(name: string): number {
  const words = name.split(/\s+/);
  const small = [words[0]!, words.at(-1)!].filter((word) => smallFirst(word).test(word)).length;
  return small + [...name.matchAll(runTogether(name))].length;
}

/** The better of two spellings that are equally common comes first: fewer slips, more accents, initials as `H. S.` */
export function byCorrectness(one: string, other: string): number {
  return (
    slips(one) - slips(other) || accents(other) - accents(one) || bareInitials(one) - bareInitials(other)
  );
}

function accents(name: string): number {
  return [...name].filter((letter) => withoutAccents(letter) !== letter).length;
}

/** Initials without a period, or without a blank behind it. */
function bareInitials(name: string): number {
  return [...name.matchAll(bareInitial(name))].length;
}
