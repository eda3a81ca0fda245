// Names of a list that may be one person's: found as names come and go, not by comparing all of them again.
import type { Entry } from "../../model/entry.ts";
import type { Change, EntryIndex } from "../../model/regionIndex.ts";
import { coauthorsNeeded, mostAlike } from "./likelySamePerson.ts";
import { namesOf, type ReadName } from "./namedPeople.ts";

/** Two names that one person may have, if there are co-authors in common. */
export interface AlikePair {
  readonly one: ReadName;
  readonly other: ReadName;
  /** So many who have written with both make it likely. */
  readonly needed: number;
}

interface Name {
  readonly read: ReadName;
  count: number;
}

/**
 * People are only compared within groups that agree in all but the part which may differ, so that the work grows with the
 * number of names: the first name and how the last begins, the other way round, and the initial where one is abbreviated.
 */
export class AlikeNames implements EntryIndex {
  readonly #names = new Map<string, Name>();
  readonly #groups = [
    new Groups(
      ({ first, last }) => `${first} ${last.slice(0, 3)}…`,
      (one, other) => one.words[0] === other.words[0],
    ),
    new Groups(
      ({ first, last }) => `${first.slice(0, 3)}… ${last}`,
      (one, other) => one.words[0] !== other.words[0],
    ),
    new Groups(
      ({ first, last }) => `${first[0]}. ${last}`,
      (one, other) => one.words[0] !== other.words[0],
      (names) => names.some(({ words }) => words[0]!.length === 1),
    ),
  ];
  #pairs: readonly AlikePair[] | undefined;

  add(entry: Entry): void {
    for (const name of namesOf(entry)) this.#addName(name);
  }

  remove(entry: Entry): void {
    for (const name of namesOf(entry)) this.#removeName(name);
  }

  change({ gone, came }: Change<ReadName>): void {
    for (const name of gone) this.#removeName(name);
    for (const name of came) this.#addName(name);
  }

  #addName(read: ReadName): void {
    const known = this.#names.get(read.spaced);
    if (known) known.count++;
    else {
      this.#names.set(read.spaced, { read, count: 1 });
      for (const groups of this.#groups) groups.add(read);
    }
  }

  #removeName({ spaced }: ReadName): void {
    const known = this.#names.get(spaced)!;
    if (--known.count > 0) return;
    this.#names.delete(spaced);
    for (const groups of this.#groups) groups.remove(known.read);
  }

  /** Each pair once, in an order that depends on the names alone; the same object until they are others. */
  get pairs(): readonly AlikePair[] {
    if (this.#groups.map((groups) => groups.compare()).includes(true)) this.#pairs = undefined;
    this.#pairs ??= this.#gather();
    return this.#pairs;
  }

  #gather(): readonly AlikePair[] {
    const pairs = new Map<string, AlikePair>();
    for (const groups of this.#groups) {
      for (const pair of groups.pairs()) {
        const key = `${pair.one.key} ${pair.other.key}`;
        // Two names may be cut into words in several ways (Jo Hannes, J. Ohannes).
        if (pair.needed < (pairs.get(key)?.needed ?? Number.POSITIVE_INFINITY)) pairs.set(key, pair);
      }
    }
    return [...pairs.keys()].sort().map((key) => pairs.get(key)!);
  }
}

/** The first word of a name and the last. */
interface Ends {
  readonly first: string;
  readonly last: string;
}

function endsOf({ words }: ReadName): Ends {
  return { first: words[0]!, last: words.at(-1)! };
}

/** Names with the same key; where it is but one, that alone is kept, and there is nothing to compare. */
class Groups {
  readonly #keyOf: (name: Ends) => string;
  readonly #mayBePair: (one: ReadName, other: ReadName) => boolean;
  readonly #counts: (names: readonly ReadName[]) => boolean;
  readonly #members = new Map<string, ReadName | ReadName[]>();
  readonly #pairs = new Map<string, readonly AlikePair[]>();
  readonly #changed = new Set<string>();

  constructor(
    keyOf: (name: Ends) => string,
    mayBePair: (one: ReadName, other: ReadName) => boolean,
    counts: (names: readonly ReadName[]) => boolean = () => true,
  ) {
    this.#keyOf = keyOf;
    this.#mayBePair = mayBePair;
    this.#counts = counts;
  }

  add(name: ReadName): void {
    const key = this.#keyOf(endsOf(name));
    const before = this.#members.get(key);
    if (before === undefined) this.#members.set(key, name);
    else if (Array.isArray(before)) before.push(name);
    else this.#members.set(key, [before, name]);
    if (before !== undefined) this.#changed.add(key);
  }

  remove(name: ReadName): void {
    const key = this.#keyOf(endsOf(name));
    const before = this.#members.get(key)!;
    if (!Array.isArray(before)) {
      this.#members.delete(key);
      return;
    }
    const left = before.filter(({ spaced }) => spaced !== name.spaced);
    this.#members.set(key, left.length === 1 ? left[0]! : left);
    this.#changed.add(key);
  }

  /** Compares the names of groups that have changed; true where there are other pairs now. */
  compare(): boolean {
    let news = false;
    for (const key of this.#changed) {
      const members = this.#members.get(key);
      const isFew = Array.isArray(members) && members.length <= mostAlike;
      const pairs = isFew && this.#counts(members) ? this.#pairsOf(members) : [];
      news ||= pairs.length > 0 || this.#pairs.has(key);
      if (pairs.length > 0) this.#pairs.set(key, pairs);
      else this.#pairs.delete(key);
    }
    this.#changed.clear();
    return news;
  }

  *pairs(): Iterable<AlikePair> {
    for (const pairs of this.#pairs.values()) yield* pairs;
  }

  #pairsOf(members: readonly ReadName[]): readonly AlikePair[] {
    const names = [...members].sort((a, b) => (a.spaced < b.spaced ? -1 : 1));
    return names.flatMap((one, index) =>
      names.slice(index + 1).flatMap((other) => {
        if (one.key === other.key || !this.#mayBePair(one, other)) return [];
        const needed = coauthorsNeeded(one.words, other.words);
        return needed === undefined ? [] : [{ one, other, needed }];
      }),
    );
  }
}
