// What is added up over a list, each sum once, and taken over from the version before wherever it must be what it was.
import type { List, PlacedEntry } from "./list.ts";
import { perEntry } from "./perEntry.ts";
import type { PlacedRegion, Region } from "./region.ts";
import { regionRewording, type Words } from "./rewording.ts";
import {
  changedEntriesIn,
  listSuccession,
  type RegionSuccession,
  type ReplacedEntry,
  replacedEntry,
} from "./succession.ts";

/** One region of a list took the place of another; all others are the same objects. */
export interface Change {
  readonly before: List;
  readonly list: List;
  readonly was: PlacedRegion;
  readonly is: PlacedRegion;
  /** Of the region in the list, before and now. */
  readonly index: number;
  /** Those of the region that came and went, where all else stands under the headings under which it stood. */
  readonly entries: ChangedEntries | undefined;
  /** The one that took the place of one, where no other came or went: then headings and numbers of entries are what they were. */
  readonly entry: ChangedEntry | undefined;
}

export interface ChangedEntry extends ReplacedEntry {
  /** Where nothing else changed in it. */
  readonly words: Words | undefined;
  /** As those of all that changed. */
  readonly answersOfWas: unknown[];
  readonly answersOfIs: unknown[];
}

export interface ChangedEntries extends RegionSuccession {
  /** What sums asked of the entries, by the number of the question: the next key asks the same of those that came. */
  readonly answersOfGone: readonly unknown[][];
  readonly answersOfCame: readonly unknown[][];
}

export interface Sum<Value> {
  compute(list: List): Value;
  /**
   * The words of entries that it looks at, where it looks at nothing but entries and headings: a change of other words is not
   * asked about. Absent: it looks at more.
   */
  readonly looksAt?: readonly Words[] | undefined;
  /** True where the change cannot make another value of this one: then it is not computed. */
  outlives(change: Change): boolean;
  /** The value after a change that it does not outlive, made of the one before; undefined where that is not enough. */
  adjust?(before: Value, change: Change): Value | undefined;
  /** True where the two say the same: then the older one counts, so that what was made of it is kept. */
  same(a: Value, b: Value): boolean;
  /** What `compute` asks of a region by itself, where that is remembered: it may be asked before, step by step. */
  ahead?(region: Region): void;
}

/** What can be asked for sums. It shows nothing else of its list: what is made of it follows from the sums that were read. */
export interface Sums {
  /** The value of the sum that has this number. */
  read(number: number): unknown;
}

export type Summed = List | Sums;

const allSums: Sum<unknown>[] = [];

/** Makes the function that gives a sum of a list, the same object for as long as it says the same. */
export function remembered<Value>(sum: Sum<Value>): (of: Summed) => Value {
  const number = allSums.push(sum as Sum<unknown>) - 1;
  return (of) => ("regions" in of ? sumsOf(of) : of).read(number) as Value;
}

/** All that is added up of lists, of this one: for tests that compare it with that of another one. */
export function everySum(list: List): readonly unknown[] {
  return allSums.map((_, number) => sumsOf(list).read(number));
}

/** In steps: what computing the sums of a list asks of each of its regions by itself. What throws here throws there too. */
export function* sumsAhead({ regions }: List): Generator<void> {
  for (const { it } of regions) {
    for (const sum of allSums) {
      try {
        sum.ahead?.(it);
      } catch {
        // It throws again when it counts.
      }
      yield;
    }
  }
}

/**
 * Makes a function of sums and of another thing, computed once for as long as that is the same object and all sums that
 * `compute` read are.
 */
export function perSums<Value, Other = undefined>(
  compute: (sums: Sums, other: Other) => Value,
): (list: List, other: Other) => Value {
  const known = new WeakMap<SumsOfList, Made<Value, Other>>();
  const make = (sums: SumsOfList, other: Other) => {
    const reading = new Reading(sums);
    const value = compute(reading, other);
    return { other, read: [...reading.numbers], value };
  };
  return (list, other) => {
    const sums = sumsOf(list);
    const own = known.get(sums);
    if (own && own.other === other) return own.value;
    const before = sums.before && known.get(sums.before);
    const made = before && before.other === other && sums.holds(before.read) ? before : make(sums, other);
    known.set(sums, made);
    return made.value;
  };
}

interface Made<Value, Other> {
  readonly other: Other;
  /** The numbers of the sums that it was made of. */
  readonly read: readonly number[];
  readonly value: Value;
}

/** Notes what is read. */
class Reading implements Sums {
  readonly numbers = new Set<number>();
  readonly #sums: Sums;

  constructor(sums: Sums) {
    this.#sums = sums;
  }

  read(number: number): unknown {
    this.numbers.add(number);
    return this.#sums.read(number);
  }
}

class SumsOfList implements Sums {
  readonly #list: List;
  readonly values: unknown[] = [];
  /** Those of the version before, and what changed since; what came before that is forgotten, or it would never be freed. */
  before: SumsOfList | undefined;
  #change: Change | undefined;

  constructor(list: List, change: Change | undefined) {
    this.#list = list;
    this.before = change && known.get(change.before);
    if (!this.before) return;
    this.#change = change;
    if (change?.entry?.words) this.#takeOver(this.before, change.entry.words);
    this.before.#forgetBefore();
  }

  /** Of all sums that do not look at the words that changed. */
  #takeOver({ values }: SumsOfList, words: Words): void {
    for (let number = 0; number < values.length; number++) {
      const { looksAt } = allSums[number]!;
      if (looksAt && !looksAt.includes(words)) this.values[number] = values[number];
    }
  }

  #forgetBefore(): void {
    this.before = undefined;
    this.#change = undefined;
  }

  read(number: number): unknown {
    this.values[number] ??= this.#valueOf(allSums[number]!, this.before?.values[number]);
    return this.values[number];
  }

  /** True where sums that were read of the version before are the same objects; one that cannot be computed is another. */
  holds(numbers: readonly number[]): boolean {
    const before = this.before?.values ?? [];
    try {
      for (const number of numbers) {
        const value = this.values[number] ?? this.read(number);
        if (value !== before[number]) return false;
      }
      return true;
    } catch {
      return false;
    }
  }

  #valueOf(sum: Sum<unknown>, before: unknown): unknown {
    if (before === undefined) return sum.compute(this.#list);
    const change = this.#change;
    if (change && sum.outlives(change)) return before;
    const value = (change && sum.adjust?.(before, change)) ?? sum.compute(this.#list);
    return sum.same(before, value) ? before : value;
  }
}

const known = new WeakMap<List, SumsOfList>();

/** The same object each time. */
export function sumsOf(list: List): SumsOfList {
  const before = known.get(list);
  if (before) return before;
  const sums = new SumsOfList(list, changeOf(list));
  known.set(list, sums);
  return sums;
}

function changeOf(list: List): Change | undefined {
  const succession = listSuccession(list);
  if (!succession) return undefined;
  const { before, was, is, index } = succession;
  const entries = changedEntriesIn(succession);
  if (!entries) return { before, list, was, is, index, entries: undefined, entry: undefined };
  const { start, gone, came } = entries;
  const answersOfGone = gone.map(answersOf);
  const answersOfCame = came.map(answersOf);
  const changed = { before: was.it, start, gone, came, answersOfGone, answersOfCame };
  const replaced = replacedEntry(entries);
  const entry = replaced && {
    ...replaced,
    words: regionRewording(entries)?.words,
    answersOfWas: answersOfGone[0]!,
    answersOfIs: answersOfCame[0]!,
  };
  return { before, list, was, is, index, entries: changed, entry };
}

const answers = perEntry((): unknown[] => []);

function answersOf({ it }: PlacedEntry): unknown[] {
  return answers(it);
}
