// Names by how many papers they have; after an edit only those are ranked again whose papers it changed.

/** Keys in the order of their papers, those with the most first, among equals by key. */
export class Ranking {
  readonly #papersOf: (key: string) => number;
  /** By number of papers, each row in order. */
  readonly #rows = new Map<number, string[]>();
  /** Rows to which many came at once. */
  readonly #unsorted = new Set<number>();
  /** With how many papers each key is ranked. */
  readonly #ranked = new Map<string, number>();
  /** A region that is replaced takes papers away and brings most of them back: what is touched need not be another. */
  readonly #touched = new Set<string>();

  /** `papersOf` says how many papers a key has now, 0 for what stands nowhere. */
  constructor(papersOf: (key: string) => number) {
    this.#papersOf = papersOf;
  }

  /** To be called for each key whose papers come or go. */
  touch(key: string): void {
    this.#touched.add(key);
  }

  /** How many keys have papers. */
  get size(): number {
    this.#settle();
    return this.#ranked.size;
  }

  /** The first so many. */
  first(most: number): string[] {
    this.#settle();
    const first: string[] = [];
    for (const papers of [...this.#rows.keys()].sort((a, b) => b - a)) {
      if (first.length >= most) break;
      first.push(...this.#rows.get(papers)!.slice(0, most - first.length));
    }
    return first;
  }

  #settle(): void {
    for (const key of this.#touched) {
      const before = this.#ranked.get(key) ?? 0;
      const papers = this.#papersOf(key);
      if (papers === before) continue;
      if (before > 0) this.#take(key, before);
      if (papers > 0) this.#bring(key, papers);
    }
    this.#touched.clear();
    for (const papers of this.#unsorted) this.#rows.get(papers)?.sort();
    this.#unsorted.clear();
  }

  #take(key: string, papers: number): void {
    this.#ranked.delete(key);
    const row = this.#rows.get(papers)!;
    if (row.length === 1) this.#rows.delete(papers);
    // In a row that is still to be sorted nothing can be looked up.
    else row.splice(this.#unsorted.has(papers) ? row.indexOf(key) : placeIn(row, key), 1);
  }

  #bring(key: string, papers: number): void {
    this.#ranked.set(key, papers);
    const row = this.#rows.get(papers);
    if (!row) this.#rows.set(papers, [key]);
    else if (this.#unsorted.has(papers)) row.push(key);
    else if (this.#touched.size <= fewTouched) row.splice(placeIn(row, key), 0, key);
    else {
      row.push(key);
      this.#unsorted.add(papers);
    }
  }
}

/** As many as an edit changes; of more a row is sorted once. */
const fewTouched = 100;

/** Where the key stands in a row in order, or would. */
function placeIn(row: readonly string[], key: string): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
