// Starts other programs and never leaves one behind.
import { spawn, spawnSync } from "node:child_process";
import { root } from "./root.mjs";

const windows = process.platform === "win32";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

process.on("exit", () => {
  for (const child of running) stop(child);
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => process.exit(signal === "SIGINT" ? 130 : 143));
}

/**
 * Starts a program at the head of its own process group, so that `stop` ends its children too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options] runs in the repository unless `cwd` says otherwise
 */
export function start(command, args, options = {}) {
  const child = spawn(command, [...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    detached: !windows,
    ...options,
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/**
 * Ends a program that `start` began, and everything it started.
 * @param {import("node:child_process").ChildProcess} child
 */
export function stop(child) {
  running.delete(child);
  if (child.pid === undefined) return;
  if (windows) {
    spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // The whole group has ended already.
  }
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions & { seconds?: number }} [options] `seconds`: ended after that long
 * @returns {Promise<number>} its exit code; 127 where it could not be started, 124 where its time was up
 */
export function run(command, args, { seconds, ...options } = {}) {
  const child = start(command, args, options);
  return new Promise((resolve) => {
    const timer = seconds && setTimeout(() => finish(124), seconds * 1000);
    /** @param {number} code */
    const finish = (code) => {
      if (timer) clearTimeout(timer);
      stop(child);
      resolve(code);
    };
    child.once("error", () => finish(127));
    child.once("exit", (code) => finish(code ?? 1));
  });
}

/**
 * Runs npm: the one that runs this script, if one does.
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function npm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own?.endsWith("js")) return run(process.execPath, [own, ...args], options);
  return run("npm", args, { ...options, shell: windows });
}
