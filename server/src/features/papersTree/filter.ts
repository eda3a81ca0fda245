// The papers that have all words of a filter, each at the start of a word, in title, authors, venue, keywords or arXiv id.
import { foldedWords } from "../../model/foldName.ts";
import type { PlacedEntry } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";

/** In document order; all of them for a filter without words. */
export function filtered(entries: readonly PlacedEntry[], filter: string): readonly PlacedEntry[] {
  const words = foldedWords(filter).map((word) => ` ${word}`);
  if (words.length === 0) return entries;
  return entries.filter(({ it }) => words.every((word) => wordsOf(it).includes(word)));
}

/** Each word behind a blank. */
const wordsOf = perEntry(({ title, authors, venue, keywords, arxivId }) => {
  const names = [...(authors?.names ?? []), ...(keywords?.items ?? [])].map(({ text }) => text);
  const texts = [title.text, ...names, venue?.text ?? "", arxivId?.id ?? ""];
  return texts.flatMap((text) => foldedWords(text).map((word) => ` ${word}`)).join("");
});
