// What a text is about, as counted words: case, accents and endings do not count, nor do words that say nothing.

/** How often each term stands in a text, by the term. */
export type TermCounts = ReadonlyMap<string, number>;

export interface Terms {
  readonly words: TermCounts;
  /** Two words that stand side by side, nothing but words that say nothing between them. */
  readonly pairs: TermCounts;
}

/** A text and how often each of its words counts. */
export interface WeighedText {
  readonly text: string;
  readonly weight: number;
}

const empty = new Set(
  (
    "a an and are as at be been being but by could each for from had has have however if in into is it its made may " +
    "might of on only or other over some that the their then there these they this those to under upon via was were " +
    "where which while who will with without would also both between here so"
  ).split(" "),
);

/** The terms of several texts together. */
export function termsOf(texts: readonly WeighedText[]): Terms {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const { text, weight } of texts) {
    const found = wordsOf(text);
    for (const [at, word] of found.entries()) {
      add(words, word, weight);
      if (at > 0) add(pairs, `${found[at - 1]} ${word}`, weight);
    }
  }
  return { words, pairs };
}

function add(counts: Map<string, number>, term: string, weight: number): void {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}

/** The stems of the words that say something, in order; letters of every script are words. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/\p{L}[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !empty.has(word)).map(stemOf);
}

const endings: readonly RegExp[] = [
  /(?:ations?|ational)$/,
  /(?:ings?|edly|ers?|ors?|ed)$/,
  /(?:ity|ities)$/,
  /(?:ally|al|ly|ness|ive|ization|isation)$/,
];

/** `generalization`, `generalizing` and `generalizes` become one; the stem need not be a word. */
function stemOf(word: string): string {
  const short = word.length > 5 ? endings.reduce((stem, ending) => stem.replace(ending, ""), word) : word;
  return short.replace(/(?<!s)s$/, "").replace(/e$/, "");
}
