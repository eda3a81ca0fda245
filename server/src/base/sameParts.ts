// Whether two rows hold the same things, and how far they do.

/** True where the same objects, or equal strings and numbers, stand in the same order. */
export function sameParts<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}

/** How many parts of two rows are the same from the start, and how many of the others from the end. */
export function sameEnds<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (one: T, other: T) => boolean,
): { readonly start: number; readonly end: number } {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && isSame(a[start]!, b[start]!)) start++;
  let end = 0;
  while (end < shorter - start && isSame(a[a.length - 1 - end]!, b[b.length - 1 - end]!)) end++;
  return { start, end };
}
