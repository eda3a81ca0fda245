// Whether two rows hold the same things.

/** True where the same objects, or equal strings and numbers, stand in the same order. */
export function sameParts<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}
