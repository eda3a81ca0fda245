// The port for time, so that waiting can be tested without waiting.
import type { CancelSignal } from "./source.ts";

export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. */
  now(): number;
  /** Resolves after `milliseconds`, or at once when `signal` is aborted; never rejects. */
  wait(milliseconds: number, signal?: CancelSignal): Promise<void>;
}
