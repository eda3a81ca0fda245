// The papers that one text of a list has and an older one has not, however they have been moved or reworded since.

import type { Entry } from "../../model/entry.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";
import { lettersOf } from "../navigation/sameLetters.ts";

/** Makes the test of whether a paper is new since the list was as it is given here. */
export function additionsSince(before: List): (entry: PlacedEntry) => boolean {
  const known = new Set(before.entries.flatMap(({ it }) => signsOf(it)));
  return ({ it }) => !signsOf(it).some((sign) => known.has(sign));
}

/** What one of suffices to know a paper again: its id, or its title but for case and punctuation. */
const signsOf = perEntry(({ arxivId, title }: Entry): readonly string[] => {
  const letters = lettersOf(title.text);
  return [...(arxivId ? [`arXiv:${arxivId.id}`] : []), ...(letters === "" ? [] : [letters])];
});
