// Whether what a key changed says the same as before to a sum: then the sum is what it was.
import type { Entry } from "../model/entry.ts";
import type { PageLink, PlacedEntry } from "../model/list.ts";
import type { Region } from "../model/region.ts";
import { difference, type Same } from "../model/succession.ts";
import type { Change } from "../model/sums.ts";

export type Says = (change: Change) => boolean;

let questions = 0;

/** For sums that look at nothing but what `tell` says of entries. */
export function entrySays<Told>(tell: (entry: Entry) => Told, isSame: Same<Told>): Says {
  const number = questions++;
  const answerOf = ({ it }: PlacedEntry, answers: unknown[]): Told => {
    answers[number] ??= tell(it);
    return answers[number] as Told;
  };
  return ({ entry }) =>
    entry !== undefined &&
    isSame(answerOf(entry.was, entry.answersOfWas), answerOf(entry.is, entry.answersOfIs));
}

/** The same, where `tell` looks at the section and the year too: those of the two are the same. */
export function placedEntrySays<Told>(tell: (entry: PlacedEntry) => Told, isSame: Same<Told>): Says {
  return ({ entry }) => entry !== undefined && isSame(tell(entry.was), tell(entry.is));
}

/** For sums of what `tell` says of regions. */
export function regionSays<Told>(tell: (region: Region) => Told, isSame: Same<Told>): Says {
  return ({ was, is }) => isSame(tell(was.it), tell(is.it));
}

/** The same, where `tell` looks at an outline, which stays where one entry took the place of another. */
export function outlineSays<Told>(tell: (region: Region) => Told, isSame: Same<Told>): Says {
  const says = regionSays(tell, isSame);
  return (change) => change.entry !== undefined || says(change);
}

/** For sums that look at nothing but what `tell` says of links. */
export function linksSay<T>(tell: (link: PageLink) => readonly T[], isSame: Same<readonly T[]>): Says {
  return ({ was, is }) => {
    const rows = difference(was.it.linkRows.map(itOf), is.it.linkRows.map(itOf));
    const links = difference(rows.gone.flat().map(itOf), rows.came.flat().map(itOf));
    return isSame(links.gone.flatMap(tell), links.came.flatMap(tell));
  };
}

function itOf<T>({ it }: { readonly it: T }): T {
  return it;
}
