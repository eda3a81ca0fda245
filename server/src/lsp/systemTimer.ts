// How time passes in a process and in a worker.
import type { Timer, Turns } from "./pacer.ts";

/** A worker has timeouts alone, of at least a millisecond where they are nested. */
const immediate = (globalThis as { setImmediate?: (turn: () => void) => void }).setImmediate;
const nextTurn = immediate ?? setTimeout;

export const systemTimer: Timer & Turns = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    // A timeout takes a millisecond at least, and work in slices has many of them.
    if (milliseconds === 0 && immediate) return systemTimer.soon(callback);
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
