// How time passes in a process and in a worker.
import type { Timer, Turns } from "./pacer.ts";

export const systemTimer: Timer & Turns = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timeout = setTimeout(callback, milliseconds);
    return () => clearTimeout(timeout);
  },
  soon: (callback) => {
    let isOff = false;
    const goOn = () => {
      if (!isOff) callback();
    };
    // A message that came with the one at hand is read in the first turn, and handled in the second.
    nextTurn(() => nextTurn(goOn));
    return () => {
      isOff = true;
    };
  },
};

/** A worker has timeouts alone, of at least a millisecond where they are nested. */
const nextTurn = (globalThis as { setImmediate?: (turn: () => void) => void }).setImmediate ?? setTimeout;
