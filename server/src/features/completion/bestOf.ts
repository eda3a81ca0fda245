// The first of many, without sorting all.

/** The same as sorting and taking the first `most`, where no two compare as equal. */
export function bestOf<T>(items: Iterable<T>, most: number, compare: (a: T, b: T) => number): T[] {
  const best: T[] = [];
  for (const item of items) {
    if (best.length === most && compare(best[most - 1]!, item) <= 0) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(best[middle]!, item) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, item);
    if (best.length > most) best.pop();
  }
  return best;
}
