// "Did you mean": the name that was meant by one that nobody has.
import { withinOneSlip } from "./oneSlip.ts";

/** The one known name that differs by case and hyphens, or by one slip in a word; undefined where there is none, or more. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const words = wordsOf(name);
  const near = [...known].filter((other) => isNear(words, wordsOf(other)));
  return near.length === 1 ? near[0] : undefined;
}

/** `emptyVenue` and `Empty_Venue` have the words of `empty-venue`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, "-")
    .toLowerCase()
    .split(/[-_\s]+/);
}

function isNear(words: readonly string[], others: readonly string[]): boolean {
  if (words.join("") === others.join("") || withinOneSlip(words.join(""), others.join(""))) return true;
  return (
    words.length === others.length &&
    words.every((word, index) => word === others[index] || withinOneSlip(word, others[index]!))
  );
}
