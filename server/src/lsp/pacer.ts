// Spreads work that a burst of keystrokes asks for: the first at once, the next not before the interval is over.

/** How time passes; tests bring their own. */
export interface Timer {
  /** Milliseconds, never going back. */
  now(): number;
  /** Calls back after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

export class Pacer {
  readonly #interval: number;
  readonly #timer: Timer;
  #lastRun = Number.NEGATIVE_INFINITY;
  #callOff: (() => void) | undefined;

  constructor(interval: number, timer: Timer) {
    this.#interval = interval;
    this.#timer = timer;
  }

  /** Runs `work` now or as soon as the interval allows; work that still waits is dropped for the newer one. */
  request(work: () => void): void {
    this.stop();
    const wait = this.#lastRun + this.#interval - this.#timer.now();
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
    work();
    // The work itself takes time too: the rest of the world gets the whole interval after it.
    this.#lastRun = this.#timer.now();
  }
}
