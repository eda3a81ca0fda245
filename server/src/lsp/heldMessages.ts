// Keeps back what an editor says, in order, until there is somebody to answer it.
import type { Message, MessageStrategy } from "vscode-languageserver";

type Handle = (message: Message) => void | Promise<void>;

export class HeldMessages implements MessageStrategy {
  /** Undefined while nothing is kept. */
  #held: (() => void)[] | undefined;
  #load: () => Promise<void> = () => Promise.resolve();

  /**
   * From now on messages wait until `load` has ended. It starts with the first that comes: until then there is time, and
   * whoever calls this may have an answer of their own to write.
   */
  holdFor(load: () => Promise<void>): void {
    this.#held = [];
    this.#load = load;
  }

  handleMessage(message: Message, next: Handle): void | Promise<void> {
    if (!this.#held) return next(message);
    this.#held.push(() => void next(message));
    if (this.#held.length === 1) void this.#load().then(() => this.#release());
  }

  #release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const handle of held) handle();
  }
}
