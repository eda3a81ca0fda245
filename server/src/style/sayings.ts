// Whether what a key changed says the same as before to a sum: then the sum is what it was.
import type { Entry } from "../model/entry.ts";
import type { PageLink, PlacedEntry } from "../model/list.ts";
import type { Region } from "../model/region.ts";
import { difference, type Same } from "../model/succession.ts";
import type { Change, ChangedEntries } from "../model/sums.ts";

export type Says = (change: Change) => boolean;

let questions = 0;

/** What sums ask of entries. */
export class Question<Told> {
  readonly #tell: (entry: PlacedEntry) => Told;
  /** By which the answer is remembered with the entry: none where it depends on where the entry stands. */
  readonly #number: number | undefined;

  private constructor(tell: (entry: PlacedEntry) => Told, number: number | undefined) {
    this.#tell = tell;
    this.#number = number;
  }

  static ofEntry<Told>(tell: (entry: Entry) => Told): Question<Told> {
    return new Question(({ it }) => tell(it), questions++);
  }

  static ofPlacedEntry<Told>(tell: (entry: PlacedEntry) => Told): Question<Told> {
    return new Question(tell, undefined);
  }

  ofGone({ gone, answersOfGone }: ChangedEntries): readonly Told[] {
    return gone.map((entry, at) => this.#answer(entry, answersOfGone[at]!));
  }

  ofCame({ came, answersOfCame }: ChangedEntries): readonly Told[] {
    return came.map((entry, at) => this.#answer(entry, answersOfCame[at]!));
  }

  /** True where what came says the same as what is gone: nothing says what an entry says that adds nothing. */
  saysTheSame(entries: ChangedEntries, isSame: Same<Told>): boolean {
    const { gone, came, answersOfGone, answersOfCame } = entries;
    if (gone.length === 1 && came.length === 1) {
      return isSame(this.#answer(gone[0]!, answersOfGone[0]!), this.#answer(came[0]!, answersOfCame[0]!));
    }
    const [before, now] = [this.ofGone(entries).filter(adds), this.ofCame(entries).filter(adds)];
    return before.length === now.length && before.every((told, at) => isSame(told, now[at]!));
  }

  #answer(entry: PlacedEntry, answers: unknown[]): Told {
    if (this.#number === undefined) return this.#tell(entry);
    answers[this.#number] ??= this.#tell(entry);
    return answers[this.#number] as Told;
  }
}

function adds(told: unknown): boolean {
  return told !== undefined && told !== false && !(Array.isArray(told) && told.length === 0);
}

/** For sums that look at nothing but what `tell` says of entries, in their order; where that is undefined, it adds nothing. */
export function entrySays<Told>(tell: (entry: Entry) => Told, isSame: Same<Told>): Says {
  const question = Question.ofEntry(tell);
  return ({ entries }) => entries !== undefined && question.saysTheSame(entries, isSame);
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

/** The links of the region that came and went: all others are the same, in the same order. */
export function changedLinks({ was, is }: Change): ChangedLinks {
  const { linkRows } = was.it;
  const rows = difference(linkRows.map(itOf), is.it.linkRows.map(itOf));
  const before = rows.gone.flat().map(itOf);
  const { start, gone, came } = difference(before, rows.came.flat().map(itOf));
  return { gone, came, above: before.slice(0, start), rowsAbove: linkRows.slice(0, rows.start) };
}

function itOf<T>({ it }: { readonly it: T }): T {
  return it;
}
