// Long work in slices: between two of them the event loop has its turn, and other requests their answers.
import type { Timer } from "./pacer.ts";

/** Milliseconds of one slice: half of what a screen takes to draw a frame, so that nobody sees the wait. */
const sliceLength = 8;

/** Does a part of the work, as long as there is time; true once all is done. */
export type Step = (hasTime: () => boolean) => boolean;

/** Takes one step now and the others in later turns; calls `done` when there is none left. The answer calls the rest off. */
export function workInSlices(step: Step, done: () => void, timer: Timer): () => void {
  let callOff: (() => void) | undefined;
  const go = () => {
    callOff = undefined;
    const end = timer.now() + sliceLength;
    if (step(() => timer.now() < end)) done();
    else callOff = timer.after(0, go);
  };
  go();
  return () => callOff?.();
}
