// Spreads work that a burst of keystrokes asks for: the first at once, the next when others had their turn.

/** How time passes; tests bring their own. */
export interface Timer {
  /** Milliseconds, never going back. */
  now(): number;
  /** Calls back after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface Turns {
  /** Calls back when what has arrived by now had its turn; the answer calls it off. */
  soon(callback: () => void): () => void;
}

/** After each run the rest of the world gets as much time as the run took. */
export class Pacer {
  readonly #longestPause: number;
  readonly #timer: Timer;
  #nextRun = Number.NEGATIVE_INFINITY;
  #callOff: (() => void) | undefined;

  constructor(longestPause: number, timer: Timer) {
    this.#longestPause = longestPause;
    this.#timer = timer;
  }

  /** Runs `work` now or as soon as the pause is over; work that still waits is dropped for the newer one. */
  request(work: () => void): void {
    this.stop();
    const wait = this.#nextRun - this.#timer.now();
    if (wait <= 0) this.#run(work);
    else this.#callOff = this.#timer.after(wait, () => this.#run(work));
  }

  /** Drops what waits. */
  stop(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }

  #run(work: () => void): void {
    this.#callOff = undefined;
    const start = this.#timer.now();
    work();
    const end = this.#timer.now();
    this.#nextRun = end + Math.min(end - start, this.#longestPause);
  }
}
