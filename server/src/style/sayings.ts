// Whether what a key changed says the same as before to a sum: then the sum is what it was.
import type { Entry } from "../model/entry.ts";
import type { PageLink, PlacedEntry } from "../model/list.ts";
import { perObject } from "../model/perObject.ts";
import type { Region } from "../model/region.ts";
import { difference, type Same } from "../model/succession.ts";
import type { Change, ChangedEntries } from "../model/sums.ts";

export type Says = (change: Change) => boolean;

/** What sums ask of the entries that came and went. */
export interface Question<Told> {
  ofGone(entries: ChangedEntries): readonly Told[];
  ofCame(entries: ChangedEntries): readonly Told[];
  /** True where what came says the same as what is gone: nothing says what an entry says that adds nothing. */
  saysTheSame(change: Change): boolean;
}

let questions = 0;

/** The answer is remembered with the entry. */
export function askEntry<Told>(tell: (entry: Entry) => Told, isSame: Same<Told>): Question<Told> {
  const number = questions++;
  const answer = ({ it }: PlacedEntry, answers: unknown[]) => {
    answers[number] ??= tell(it);
    return answers[number] as Told;
  };
  return questionOf(answer, isSame);
}

/** The same, where the answer depends on where the entry stands, too: then it is not remembered. */
export function askPlacedEntry<Told>(tell: (entry: PlacedEntry) => Told, isSame: Same<Told>): Question<Told> {
  return questionOf((entry) => tell(entry), isSame);
}

function questionOf<Told>(
  answer: (entry: PlacedEntry, answers: unknown[]) => Told,
  isSame: Same<Told>,
): Question<Told> {
  const ofGone = ({ gone, answersOfGone }: ChangedEntries) =>
    gone.map((entry, at) => answer(entry, answersOfGone[at]!));
  const ofCame = ({ came, answersOfCame }: ChangedEntries) =>
    came.map((entry, at) => answer(entry, answersOfCame[at]!));
  const saysTheSame = ({ entry, entries }: Change) => {
    if (entry) return isSame(answer(entry.was, entry.answersOfWas), answer(entry.is, entry.answersOfIs));
    if (!entries) return false;
    const [before, now] = [ofGone(entries).filter(adds), ofCame(entries).filter(adds)];
    return before.length === now.length && before.every((told, at) => isSame(told, now[at]!));
  };
  return { ofGone, ofCame, saysTheSame };
}

function adds(told: unknown): boolean {
  return told !== undefined && told !== false && !(Array.isArray(told) && told.length === 0);
}

/** For sums that look at nothing but what `tell` says of entries, in their order; where that is undefined, it adds nothing. */
export function entrySays<Told>(tell: (entry: Entry) => Told, isSame: Same<Told>): Says {
  return askEntry(tell, isSame).saysTheSame;
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

/** The same, where `tell` looks at headings, which stay while entries come and go. */
export function headingsSay<Told>(tell: (region: Region) => Told, isSame: Same<Told>): Says {
  const says = regionSays(tell, isSame);
  return (change) => change.entries !== undefined || says(change);
}

export interface ChangedLinks {
  readonly gone: readonly PageLink[];
  readonly came: readonly PageLink[];
  /** What stands above them in the region: other links of their row, and rows. */
  readonly above: readonly PageLink[];
  readonly rowsAbove: Region["linkRows"];
}

/** The rows of links of the region that came and went. Several sums ask for them. */
export const changedLinkRows = perObject(({ was, is }: Change) =>
  difference(was.it.linkRows.map(itOf), is.it.linkRows.map(itOf)),
);

/** The links of the region that came and went: all others are the same, in the same order. */
export const changedLinks = perObject((change: Change): ChangedLinks => {
  const rows = changedLinkRows(change);
  const before = rows.gone.flat().map(itOf);
  const { start, gone, came } = difference(before, rows.came.flat().map(itOf));
  const { linkRows } = change.was.it;
  return { gone, came, above: before.slice(0, start), rowsAbove: linkRows.slice(0, rows.start) };
});

function itOf<T>({ it }: { readonly it: T }): T {
  return it;
}
