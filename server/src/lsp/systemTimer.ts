// How time passes in a process and in a worker.
import type { Timer } from "./pacer.ts";

export const systemTimer: Timer = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timeout = setTimeout(callback, milliseconds);
    return () => clearTimeout(timeout);
  },
};
