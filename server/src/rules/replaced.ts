// Which rules see the same in an entry as in the one whose place it took.
import { changedWords, type Words } from "../model/changedWords.ts";
import type { Entry } from "../model/entry.ts";
import { type RegionSuccession, replacedEntry } from "../model/succession.ts";
import type { EntryRule, RegionRule } from "./rule.ts";

/** An entry took the place of one, under the same headings, and nothing else changed in it than some words. */
export interface Replaced {
  readonly was: Entry;
  readonly words: Words;
}

/** Undefined where more changed, in the entry or besides. */
export function replacedIn(succession: RegionSuccession): Replaced | undefined {
  const entry = replacedEntry(succession);
  const words = entry && changedWords(entry.was.it, entry.is.it);
  return words && { was: entry.was.it, words };
}

/** True where the rule says at which words it looks, and those are others. */
export function seesTheSame({ looksAt }: EntryRule | RegionRule, { words }: Replaced): boolean {
  return looksAt !== undefined && !looksAt.includes(words);
}
