// How time passes in a process and in a worker.
import type { Timer, Turns } from "./pacer.ts";

/** A worker in a browser has timeouts alone; where more than five are nested, each takes four milliseconds at least. */
const immediate = (globalThis as { setImmediate?: (turn: () => void) => void }).setImmediate;
const nextTurn = immediate ?? setTimeout;

/** A message that came with the one at hand is read in the first turn, and handled in the second. */
const turnsToHandle = 2;
/** One that has just come is read, handled, and its answer written. */
const turnsToAnswer = 4;

export const systemTimer: Timer & Turns = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    // A timeout takes a millisecond at least, and work in slices has many of them.
    if (milliseconds === 0 && immediate) return afterTurns(turnsToAnswer, callback);
    const timeout = setTimeout(callback, milliseconds);
    return () => clearTimeout(timeout);
  },
  soon: (callback) => afterTurns(turnsToHandle, callback),
};

function afterTurns(count: number, callback: () => void): () => void {
  let left = count;
  let isOff = false;
  const turn = () => {
    if (isOff) return;
    if (left === 0) callback();
    else {
      left--;
      nextTurn(turn);
    }
  };
  turn();
  return () => {
    isOff = true;
  };
}
