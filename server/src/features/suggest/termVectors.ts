// Papers as points: the terms that few papers of the list share count most, and every paper is of length one.
import type { TermCounts, Terms } from "./terms.ts";

/** The terms of one paper that the list knows: numbers of terms, ascending in no order, and their weights. */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

interface KnownTerm {
  readonly number: number;
  papers: number;
}

export interface TermSpace {
  /** How many terms the papers of the list have. */
  readonly size: number;
  /** Terms that no paper of the list has are left out. */
  vectorOf(paper: Terms): TermVector;
}

export function termSpace(papers: readonly Terms[]): TermSpace {
  const known = new Map<string, KnownTerm>();
  for (const { words, pairs } of papers) {
    for (const counts of [words, pairs]) {
      for (const term of counts.keys()) {
        const before = known.get(term);
        if (before) before.papers++;
        else known.set(term, { number: known.size, papers: 1 });
      }
    }
  }
  return { size: known.size, vectorOf: (paper) => vectorOf(paper, known, papers.length) };
}

/** More words than pairs of them: pairs alone would drown the words, being twice as many and rarer. */
const shares = { words: Math.sqrt(0.6), pairs: Math.sqrt(0.4) };

function vectorOf(
  { words, pairs }: Terms,
  known: ReadonlyMap<string, KnownTerm>,
  papers: number,
): TermVector {
  const terms = new Int32Array(words.size + pairs.size);
  const weights = new Float64Array(words.size + pairs.size);
  const half = fill(words, 0, shares.words);
  const end = fill(pairs, half, shares.pairs);
  return { terms: terms.subarray(0, end), weights: weights.subarray(0, end) };

  function fill(counts: TermCounts, start: number, length: number): number {
    let at = start;
    let squares = 0;
    for (const [term, count] of counts) {
      const it = known.get(term);
      if (!it) continue;
      const weight = (1 + Math.log(count)) * Math.log((papers + 1) / (it.papers + 0.5));
      terms[at] = it.number;
      weights[at] = weight;
      squares += weight * weight;
      at++;
    }
    const scale = squares === 0 ? 0 : length / Math.sqrt(squares);
    for (let i = start; i < at; i++) weights[i] = weights[i]! * scale;
    return at;
  }
}

/** What two papers have in common, 0 to 1: `dense` holds the weights of one of them, by the number of the term. */
export function likeness({ terms, weights }: TermVector, dense: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += weights[i]! * dense[terms[i]!]!;
  return sum;
}

/** Adds the paper's weights, `times` as heavy, to those in `dense`. */
export function addTo(dense: Float64Array, { terms, weights }: TermVector, times = 1): void {
  for (let i = 0; i < terms.length; i++) dense[terms[i]!] = dense[terms[i]!]! + times * weights[i]!;
}
