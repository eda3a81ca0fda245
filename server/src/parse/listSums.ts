// What a list adds up from its stretches: whether it is a list of papers, and how deep its sections stand.

export interface ListSums {
  /** By the depth of the heading of their topic. */
  readonly papers: readonly number[];
  /** Those in the dress of a list, those outside of topics included. */
  readonly dressed: number;
  readonly candidates: number;
}

export const noSums: ListSums = { papers: [0, 0, 0, 0, 0, 0, 0], dressed: 0, candidates: 0 };

export function addSums(a: ListSums, b: ListSums, times: 1 | -1 = 1): ListSums {
  if (b === noSums) return a;
  return {
    papers: a.papers.map((count, depth) => count + times * b.papers[depth]!),
    dressed: a.dressed + times * b.dressed,
    candidates: a.candidates + times * b.candidates,
  };
}

/** The depth at which most papers have their topic; 2 where there are none yet. */
export function commonDepth({ papers }: ListSums): number {
  const most = Math.max(...papers);
  return most === 0 ? 2 : papers.indexOf(most);
}

/**
 * A README that cites three papers is no list of papers: what counts are entries in the dress of a list, with labelled
 * links or an author line. Three of them are enough; in a young list they must be half of what could be an entry.
 */
export function isPaperList({ dressed, candidates }: ListSums): boolean {
  return dressed >= 3 || (dressed > 0 && dressed * 2 >= candidates);
}
