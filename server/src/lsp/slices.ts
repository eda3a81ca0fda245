// Long work in slices: between two of them the event loop has its turn, and other requests their answers.
import type { Timer } from "./pacer.ts";

/** Milliseconds of one slice: half of what a screen takes to draw a frame, so that nobody sees the wait. */
const usualSlice = 8;

/** Does a part of the work, as long as there is time; true once all is done. */
export type Step = (hasTime: () => boolean) => boolean;

/** One of the two is called in the end, unless the work is called off. */
export interface SliceEnd {
  done(): void;
  /** The work threw, `done` included: later turns run by themselves, so that nobody above them would catch it. */
  failed(error: unknown): void;
}

/** A step that goes on with these, each of which takes no longer than a moment. */
export function stepOf(steps: Iterator<void>): Step {
  return (hasTime) => {
    while (!steps.next().done) if (!hasTime()) return false;
    return true;
  };
}

/** Takes one step now and the others in later turns. The answer calls the rest off. */
export function workInSlices(step: Step, end: SliceEnd, timer: Timer, sliceLength = usualSlice): () => void {
  let callOff: (() => void) | undefined;
  const go = () => {
    callOff = undefined;
    const until = timer.now() + sliceLength;
    try {
      if (step(() => timer.now() < until)) end.done();
      else callOff = timer.after(0, go);
    } catch (error) {
      end.failed(error);
    }
  };
  go();
  return () => callOff?.();
}
