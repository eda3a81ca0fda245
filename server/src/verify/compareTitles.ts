// Whether two titles are one title: lists and arXiv differ in accents, case, TeX, punctuation, and in what stands around a colon.
import { withoutAccents } from "../model/foldName.ts";
import { findVenues } from "../papers/venueTable.ts";

/** Below this a part of a title says too little to stand for all of it. */
const shortestPart = 12;

/** `listed` may be dressed with more than a title: `2021-ICML-...`, `... (Oral, NeurIPS 2020)`. */
export function sameTitle(listed: string, title: string): boolean {
  const [a, b] = [titleWords(listed), titleWords(title)];
  const [x, y] = [a.join(""), b.join("")];
  return x === y || isPart(listed, y) || isPart(title, x) || isDressed(listed, a, y);
}

/** From 0 to 1: how much of the letters or of the words is shared, whichever is more. */
export function likeness(one: string, other: string): number {
  const [a, b] = [titleWords(one), titleWords(other)];
  return Math.max(sharedPairs(a.join(""), b.join("")), sharedWords(a, b));
}

/** Folded so that spellings which readers take for one are one: TeX, Greek, `&`, -ise and -ize, -our and -or. */
function titleWords(title: string): string[] {
  const plain = withoutAccents(withoutTex(title).replace(/&/g, " and "))
    .replace(/[\u0370-\u03ff]/g, (letter) => greekNames[letter.toLowerCase()] ?? letter)
    .toLowerCase()
    .replace(/['’]/g, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(asAmericans);
}

function asAmericans(word: string): string {
  return word
    .replace(/is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, "iz")
    .replace(/(?<=[a-z]{3})our(?=s?$|al$|ed$|ing$|able$)/, "or")
    .replace(/ll(?=(?:ed|er|ing)$)/, "l");
}

/** `$\ell_1$` is `ell1`, `\emph{not}` is `not`. */
function withoutTex(text: string): string {
  return text
    .replace(
      /\\(?:mathrm|mathbf|mathcal|mathbb|mathit|text\w*|emph|operatorname|boldsymbol|it|bf|rm)\b\s*/g,
      "",
    )
    .replace(/\\ell(?![a-zA-Z])/g, "l")
    .replace(/\\([a-zA-Z]+)/g, " $1 ")
    .replace(/[${}^_\\]/g, "");
}

const greekLetters =
  "α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ϑ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi " +
  "ο omicron π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi ϕ phi χ chi ψ psi ω omega";
const greekNames: Readonly<Record<string, string>> = Object.fromEntries(
  greekLetters.split(/(?<=[a-z]) /).map((pair) => pair.split(" ") as [string, string]),
);

/** True where `folded` is one side of a colon, a dash or a bracket of `title`: `DARTS: Differentiable Architecture Search`. */
function isPart(title: string, folded: string): boolean {
  if (folded.length < shortestPart) return false;
  return [...title.matchAll(/:\s|\s[-–—]+\s|\s\(|\?\s|\.\s/g)].some(({ index, 0: mark }) => {
    const before = titleWords(title.slice(0, index)).join("");
    const after = titleWords(title.slice(index + mark.length)).join("");
    return before === folded || after === folded;
  });
}

/** True where `folded` stands in the listed title with nothing around it but venues, dates and a word or two. */
function isDressed(listed: string, words: readonly string[], folded: string): boolean {
  const at = words.join("").indexOf(folded);
  if (at < 0 || folded.length < shortestPart) return false;
  const venues = new Set(venuesIn(listed).flatMap(({ start, end }) => titleWords(listed.slice(start, end))));
  const isTitle = (word: string) => folded.includes(word);
  const around = words.filter((word) => !isTitle(word) && !venues.has(word) && !/\d/.test(word));
  return around.length <= 2;
}

/** Not those whose names are everyday words of the field, such as Neural Networks. */
function venuesIn(title: string) {
  return findVenues(title).filter(({ venue }) => venue.care !== "alone");
}

/** Whether a listed title names a venue or a year that the title does not, so that it is more than a title. */
export function hasDress(listed: string, title: string): boolean {
  const years = (text: string) => text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return venuesIn(listed).length > venuesIn(title).length || years(listed).length > years(title).length;
}

/** Sørensen's coefficient of the pairs of neighbouring letters. */
function sharedPairs(one: string, other: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  return shared(pairs(one), pairs(other));
}

const small = new Set(
  "a an the of in on for with and to by from via at is are as or towards toward".split(" "),
);

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const telling = (words: readonly string[]) => words.filter((word) => !small.has(word));
  return shared(telling(one), telling(other));
}

function shared(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const it of one) left.set(it, (left.get(it) ?? 0) + 1);
  let both = 0;
  for (const it of other) {
    const count = left.get(it) ?? 0;
    if (count > 0) {
      both++;
      left.set(it, count - 1);
    }
  }
  return one.length + other.length === 0 ? 0 : (2 * both) / (one.length + other.length);
}
