// How long a whole command takes, start and end included.
import { spawn } from "node:child_process";

/** @typedef {{ command: string, args: readonly string[], cwd: string }} TimedCommand */

/**
 * Two commands in turn, so that what else the machine does meets both.
 * @param {TimedCommand} one
 * @param {TimedCommand | undefined} other
 * @param {number} pairs counted; one more comes first, unless there is but one
 */
export async function timePairs(one, other, pairs) {
  const times = { one: /** @type {number[]} */ ([]), other: /** @type {number[]} */ ([]) };
  for (let pair = pairs > 1 ? -1 : 0; pair < pairs; pair++) {
    const first = await timeCommand(one);
    const second = other && (await timeCommand(other));
    if (pair < 0) continue;
    times.one.push(first);
    if (second !== undefined) times.other.push(second);
  }
  return times;
}

/** Milliseconds; what it prints is thrown away, and its exit code only has to be one of a linter's. @param {TimedCommand} timed @returns {Promise<number>} */
function timeCommand({ command, args, cwd }) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, [...args], { cwd, stdio: "ignore" });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0 || code === 1) resolve(performance.now() - startedAt);
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}.`));
    });
  });
}
