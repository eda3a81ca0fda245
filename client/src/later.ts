// Something that is done once it has been quiet for a while.
import type { Disposable } from "vscode";

export class Later implements Disposable {
  readonly #pause: number;
  readonly #action: () => unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `pause` in milliseconds, after the last call. */
  constructor(pause: number, action: () => unknown) {
    this.#pause = pause;
    this.#action = action;
  }

  call(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#action, this.#pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
