// Which rules see the same in an entry as in the one whose place it took.
import type { Entry } from "../model/entry.ts";
import { regionRewording, type Words } from "../model/rewording.ts";
import type { RegionSuccession } from "../model/succession.ts";
import type { EntryRule, ListRule, RegionRule } from "./rule.ts";

/** An entry took the place of one, under the same headings, and nothing else changed in it than some words. */
export interface Replaced {
  readonly was: Entry;
  readonly words: Words;
}

/** Undefined where more changed, in the entry or besides. */
export function replacedIn(succession: RegionSuccession): Replaced | undefined {
  const rewording = regionRewording(succession);
  return rewording && { was: succession.gone[0]!.it, words: rewording.words };
}

/** True where the rule says at which words it looks, and those are others. */
export function seesTheSame(
  { looksAt }: EntryRule | RegionRule | ListRule,
  { words }: { readonly words: Words },
): boolean {
  return looksAt !== undefined && !looksAt.includes(words);
}
