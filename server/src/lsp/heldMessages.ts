// Keeps back what an editor says behind its first words, in order, until there is somebody to answer it.
import type { Message, MessageStrategy } from "vscode-languageserver";

type Handle = (message: Message) => void | Promise<void>;

export class HeldMessages implements MessageStrategy {
  readonly #last: string;
  /** Undefined before the last that passes, and once they are let go: then nothing is kept. */
  #held: (() => void)[] | undefined;

  /** @param last the method of the last message that is not kept back */
  constructor(last: string) {
    this.#last = last;
  }

  handleMessage(message: Message, next: Handle): void | Promise<void> {
    if (this.#held) {
      this.#held.push(() => void next(message));
      return;
    }
    if ("method" in message && message.method === this.#last) this.#held = [];
    return next(message);
  }

  /** Those that were kept come first. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const handle of held) handle();
  }
}
