// Folded words of names that every key asks for again.
import { foldedWords } from "../../model/foldName.ts";

/** More than the venues and labels of a long list. */
const most = 20_000;

const known = new Map<string, readonly string[]>();

/** The same as `foldedWords`. */
export function foldedOnce(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  const words = foldedWords(text);
  if (known.size >= most) known.clear();
  known.set(text, words);
  return words;
}
