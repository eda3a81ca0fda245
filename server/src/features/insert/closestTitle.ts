// Orders titles by how much they look like what somebody typed.

/** The closest first; titles that are equally close keep their order. */
export function closestFirst(typed: string, titles: readonly string[]): string[] {
  const wanted = pairs(typed);
  return titles
    .map((title) => ({ title, likeness: likeness(wanted, pairs(title)) }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ title }) => title);
}

/** Dice's coefficient over pairs of neighbouring letters: 1 for the same, 0 for nothing in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function pairs(text: string): Set<string> {
  const letters = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}
