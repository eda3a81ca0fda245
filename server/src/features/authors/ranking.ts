// Names by how many papers they have; after an edit only those are ranked again whose papers it changed.

/** Keys in the order of their papers, those with the most first, among equals by key. */
export class Ranking {
  readonly #papersOf: (key: string) => number;
  /** By number of papers, each row in order. */
  readonly #rows = new Map<number, readonly string[]>();
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
    const came = new Map<number, string[]>();
    const changed = new Set<number>();
    for (const key of this.#touched) {
      const before = this.#ranked.get(key) ?? 0;
      const papers = this.#papersOf(key);
      if (papers === before) continue;
      if (before > 0) changed.add(before);
      if (papers === 0) this.#ranked.delete(key);
      else {
        this.#ranked.set(key, papers);
        changed.add(papers);
        const others = came.get(papers);
        if (others) others.push(key);
        else came.set(papers, [key]);
      }
    }
    this.#touched.clear();
    for (const papers of changed) this.#renew(papers, came.get(papers) ?? []);
  }

  #renew(papers: number, came: readonly string[]): void {
    const stayed = (this.#rows.get(papers) ?? []).filter((key) => this.#ranked.get(key) === papers);
    const row = [...stayed, ...came].sort();
    if (row.length === 0) this.#rows.delete(papers);
    else this.#rows.set(papers, row);
  }
}
