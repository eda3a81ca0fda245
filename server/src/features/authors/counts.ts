// Counts that go down again as regions go.

/** How often something stands in the list; what stands nowhere takes no room. */
export class Counts {
  readonly #counts = new Map<string, number>();

  add(text: string, times: 1 | -1): void {
    const count = this.of(text) + times;
    if (count === 0) this.#counts.delete(text);
    else this.#counts.set(text, count);
  }

  of(text: string): number {
    return this.#counts.get(text) ?? 0;
  }

  /** Of two with equal counts the later in the order of code units, which has the accents; "" where there is none. */
  get most(): string {
    let best = "";
    for (const [text, count] of this.#counts) {
      const than = this.of(best);
      if (count > than || (count === than && text > best)) best = text;
    }
    return best;
  }
}
