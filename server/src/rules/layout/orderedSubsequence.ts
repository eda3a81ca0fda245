// The most items of a sequence that are in order already: the others are the fewest that must move.

/**
 * Indices (ascending) of a longest subsequence in which no item comes after one it should precede; of several the one
 * that keeps the earliest items, so that of two swapped neighbours the second is the one left out.
 * `compare` is negative where its first argument should stand first. Takes O(n log n) comparisons.
 */
export function longestOrdered<T>(items: readonly T[], compare: (a: T, b: T) => number): number[] {
  const lengths = lengthsFrom(items, compare);
  const kept: number[] = [];
  let wanted = Math.max(0, ...lengths);
  for (let i = 0; i < items.length && wanted > 0; i++) {
    const before = kept.at(-1);
    if (lengths[i] !== wanted) continue;
    if (before !== undefined && compare(items[before]!, items[i]!) > 0) continue;
    kept.push(i);
    wanted--;
  }
  return kept;
}

/** For each item the length of the longest ordered subsequence that begins with it (patience sorting from the end). */
function lengthsFrom<T>(items: readonly T[], compare: (a: T, b: T) => number): number[] {
  const lengths = new Array<number>(items.length).fill(0);
  /** `best[k]` begins a subsequence of `k + 1` items and is the last that any of that length may begin with. */
  const best: T[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    const at = firstIndex(best.length, (k) => compare(item, best[k]!) > 0);
    best[at] = item;
    lengths[i] = at + 1;
  }
  return lengths;
}

/** The first of `count` indices for which `holds` is true, or `count`; once true it stays true. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
