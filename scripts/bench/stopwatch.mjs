// Times of pieces of work, by their names: processor time, so that what else the machine does is not counted.
import { median } from "./statistics.mjs";

/** Windows counts processor time in steps that are longer than the work. */
const now = process.platform === "win32" ? () => performance.now() * 1000 : processorTime;

/** Microseconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

export class Stopwatch {
  /** @type {Map<string, number[]>} */
  #times = new Map();

  /** @template T @param {string} name @param {() => T} work */
  time(name, work) {
    const startedAt = now();
    const result = work();
    const time = now() - startedAt;
    const times = this.#times.get(name);
    if (times) times.push(time);
    else this.#times.set(name, [time]);
    return result;
  }

  /** Microseconds of each piece: the median of all its times. @returns {[string, number][]} */
  medians() {
    return [...this.#times].map(([name, times]) => [name, median(times) ?? 0]);
  }
}
