// Which name of a list is which author of a paper.
import { compareNames, type FoldedName, foldedName, type NameComparison } from "./compareNames.ts";

export interface AuthorMatch {
  /** Of each listed name, the index of the author it names and how well; undefined where it names none. */
  readonly authorOf: readonly (
    | { readonly author: number; readonly comparison: NameComparison }
    | undefined
  )[];
  /** The authors that no listed name names, by index. */
  readonly unnamed: readonly number[];
}

/** Beyond this, names that are not spelled alike are not compared each with each. */
const mostCompared = 150;

/** The surest pairs first; of pairs that are equally sure, those that stand at nearly the same place. */
export function matchAuthors(listed: readonly string[], authors: readonly string[]): AuthorMatch {
  const names = listed.map(foldedName);
  const people = authors.map(foldedName);
  const authorOf: AuthorMatch["authorOf"][number][] = names.map(() => undefined);
  const free = new Set(people.keys());
  const take = (name: number, author: number, comparison: NameComparison) => {
    authorOf[name] = { author, comparison };
    free.delete(author);
  };
  const byLetters = new Map<string, number[]>();
  for (const [at, { letters }] of people.entries())
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), at]);
  for (const [name, { letters }] of names.entries()) {
    const author = byLetters.get(letters)?.shift();
    if (author !== undefined) take(name, author, "same");
  }
  for (const wanted of ["alike", "slip"] as const) {
    const open = [...names.keys()].filter((name) => !authorOf[name]);
    if (open.length > mostCompared || free.size > mostCompared) break;
    for (const name of open) {
      const author = nearest(name, names[name]!, people, free, wanted);
      if (author !== undefined) take(name, author, wanted);
    }
  }
  return { authorOf, unnamed: [...free] };
}

function nearest(
  at: number,
  name: FoldedName,
  people: readonly FoldedName[],
  free: ReadonlySet<number>,
  wanted: NameComparison,
): number | undefined {
  return [...free]
    .filter((author) => compareNames(name, people[author]!) === wanted)
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
}
