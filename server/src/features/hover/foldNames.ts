// A long list of names, folded to what reads at a glance.

const mostNames = 12;

/** `A, B, C` or, where there are too many to read, the first ones and how many more. */
export function foldNames(names: readonly string[]): string {
  if (names.length <= mostNames + 1) return names.join(", ");
  return `${names.slice(0, mostNames).join(", ")} and ${names.length - mostNames} more`;
}
