// Counts what places do, and says what most of them do.
import type { Convention } from "../model/houseStyle.ts";

/** How much must be seen before the list has an opinion: this many places, this share of them agreeing. */
export interface Evidence {
  readonly places: number;
  readonly share: number;
}

/** Two places may be chance, and a list that does a thing three times in ten has not made up its mind. */
export const usualEvidence: Evidence = { places: 3, share: 0.7 };

/** How many places do what. */
export class Tally<T> {
  readonly #counts = new Map<T, number>();
  #total = 0;

  add(value: T, times = 1): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + times);
    this.#total += times;
  }

  addAll(other: Tally<T>): void {
    for (const [value, count] of other.#counts) this.add(value, count);
  }

  copy(): Tally<T> {
    const copy = new Tally<T>();
    copy.addAll(this);
    return copy;
  }

  /** True where it counts the same, seen in the same order. */
  equals(other: Tally<T>): boolean {
    if (this.#total !== other.#total || this.#counts.size !== other.#counts.size) return false;
    const others = other.#counts.entries();
    for (const [value, count] of this.#counts) {
      const [otherValue, otherCount] = others.next().value!;
      if (value !== otherValue || count !== otherCount) return false;
    }
    return true;
  }

  get total(): number {
    return this.#total;
  }

  /** What places do, in the order in which it was seen first. */
  get values(): readonly T[] {
    return [...this.#counts.keys()];
  }

  /** How many places do it. */
  times(value: T): number {
    return this.#counts.get(value) ?? 0;
  }

  /** How many places do something of this kind. */
  timesOf(isSo: (value: T) => boolean): number {
    let times = 0;
    for (const [value, count] of this.#counts) if (isSo(value)) times += count;
    return times;
  }

  /** What most places do; of two with equal counts, the one seen first. */
  get leading(): T | undefined {
    let best: T | undefined;
    let most = 0;
    for (const [value, count] of this.#counts) {
      if (count > most) {
        best = value;
        most = count;
      }
    }
    return best;
  }

  convention(evidence: Evidence = usualEvidence): Convention<T> {
    const { leading } = this;
    const total = this.#total;
    const count = leading === undefined ? 0 : this.#counts.get(leading)!;
    const agreed = total >= evidence.places && count / total >= evidence.share;
    return { value: agreed ? leading : undefined, count, total, leading };
  }
}

export function sameTally<T>(a: Tally<T>, b: Tally<T>): boolean {
  return a.equals(b);
}

/** Of all values that parts have, in the order in which they have them first. */
export function tallyOf<Part, T>(parts: readonly Part[], valuesOf: (part: Part) => Iterable<T>): Tally<T> {
  const tally = new Tally<T>();
  for (const part of parts) for (const value of valuesOf(part)) tally.add(value);
  return tally;
}

export function tallySum<T>(tallies: readonly Tally<T>[]): Tally<T> {
  const all = new Tally<T>();
  for (const tally of tallies) all.addAll(tally);
  return all;
}

/**
 * The tally without the values that are gone, and with those that came; undefined where that needs more to be known. A value
 * keeps its place in the order where it stands earlier, too, than all that changed.
 */
export function adjustedTally<T>(
  before: Tally<T>,
  { gone, came }: { readonly gone: readonly T[]; readonly came: readonly T[] },
  standsEarlier: (value: T) => boolean,
): Tally<T> | undefined {
  for (const value of gone) if (!standsEarlier(value)) return undefined;
  for (const value of came) if (before.times(value) === 0 || !standsEarlier(value)) return undefined;
  const now = before.copy();
  for (const value of gone) now.add(value, -1);
  for (const value of came) now.add(value);
  return now;
}
