// The terms of the papers of a list, read once for each entry, and those of a paper that is new to it.
import type { Entry } from "../../model/entry.ts";
import { perEntry } from "../../model/perEntry.ts";
import { type Terms, termsOf } from "./terms.ts";

/** What is known of a paper before it has a place. */
export interface NewPaper {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
}

/** A title and the maintainer's own keywords say more in a word than a digest does. */
const weights = { title: 2, keywords: 2, prose: 1 };

export const termsOfEntry: (entry: Entry) => Terms = perEntry(({ title, digest, keywords }) =>
  termsOf([
    { text: title.text, weight: weights.title },
    { text: digest?.text.text ?? "", weight: weights.prose },
    ...(keywords?.items ?? []).map(({ text }) => ({ text, weight: weights.keywords })),
  ]),
);

export function termsOfPaper({ title, abstract }: NewPaper): Terms {
  return termsOf([
    { text: title, weight: weights.title },
    { text: abstract, weight: weights.prose },
  ]);
}
