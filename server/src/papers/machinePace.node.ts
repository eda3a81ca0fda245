// How processes of one user on one machine keep out of each other's way: two small files for each service.
import { link, mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { systemClock } from "./clock.http.ts";
import type { MachineTurn, StartLog } from "./throttle.ts";

/** Keeps the time of the last request as the time stamp of an empty file, for the next process to wait after. */
export function startLogFile(folder: string, service: string): StartLog {
  const file = fileOf(folder, service, "last");
  let swept = false;
  return {
    async read() {
      return (await stat(file).catch(() => undefined))?.mtimeMs;
    },
    async write(time) {
      await mkdir(folder, { recursive: true })
        .then(() => writeFile(file, ""))
        .then(() => utimes(file, time / 1000, time / 1000))
        .catch(() => undefined);
      if (!swept) await sweep(folder, time);
      swept = true;
    },
  };
}

const day = 24 * 3_600_000;

/** Test doubles have another port each time: what is a day old says nothing any more. */
async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/\.(?:last|lock)$/.test(name)) continue;
    const file = join(folder, name);
    const written = (await stat(file).catch(() => undefined))?.mtimeMs ?? now;
    if (now - written > day) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** Milliseconds; for tests to be quick. */
export interface LockTimes {
  /** Between two looks at a lock that another has. */
  readonly look: number;
  /** Between two signs of life of the one who has it. */
  readonly beat: number;
  /** For how long a lock may show no sign of life before it is taken away. */
  readonly stale: number;
}

const usualTimes: LockTimes = { look: 150, beat: 1000, stale: 6000 };

/**
 * A file that only one process can make. Whoever has it touches it every second; one that nobody touches, or whose
 * process is gone, is taken away. Where the folder cannot be written every process is on its own.
 */
export function machineTurnFile(folder: string, service: string, times: LockTimes = usualTimes): MachineTurn {
  const file = fileOf(folder, service, "lock");
  let owner: string | undefined;
  let beat: NodeJS.Timeout | undefined;

  return {
    async take(signal) {
      await mkdir(folder, { recursive: true }).catch(() => undefined);
      const watched = watchLock(file, times);
      while (!signal?.aborted) {
        const name = ownerName();
        const outcome = await claim(file, name);
        if (outcome === "taken") {
          owner = name;
          beat = setInterval(() => void touch(file), times.beat).unref();
        }
        if (outcome !== "another's") return true;
        if (!(await watched.breakDead())) await systemClock.wait(times.look, signal);
      }
      return false;
    },

    async give() {
      clearInterval(beat);
      const mine = owner;
      owner = undefined;
      if (mine !== undefined && (await ownerOf(file)) === mine)
        await rm(file, { force: true }).catch(() => undefined);
    },
  };
}

function fileOf(folder: string, service: string, ending: string): string {
  return join(folder, `${encodeURIComponent(service)}.${ending}`);
}

let claims = 0;

function ownerName(): string {
  return `${process.pid} ${claims++} ${hostname()}`;
}

async function claim(file: string, owner: string): Promise<"taken" | "another's" | "impossible"> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(owner).finally(() => handle.close());
    return "taken";
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EEXIST" ? "another's" : "impossible";
  }
}

/** Looks on while another has the lock. */
function watchLock(file: string, { look, stale }: LockTimes) {
  let seen: string | undefined;
  let unchanged = 0;

  return {
    /** True where the lock belonged to nobody alive and was taken away. */
    async breakDead(): Promise<boolean> {
      const state = await stateOf(file);
      if (state === undefined) return false;
      // Looks are counted instead of time: a computer that slept must not make its own locks look old.
      unchanged = state.text === seen ? unchanged + 1 : 0;
      seen = state.text;
      if (unchanged * look < stale && !isGone(state.owner)) return false;
      return takeAway(file, state.text);
    },
  };
}

interface LockState {
  readonly owner: string;
  /** Owner and last sign of life. */
  readonly text: string;
}

async function stateOf(file: string): Promise<LockState | undefined> {
  const touched = (await stat(file).catch(() => undefined))?.mtimeMs;
  const owner = await ownerOf(file);
  return touched === undefined || owner === undefined ? undefined : { owner, text: `${owner} ${touched}` };
}

async function ownerOf(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}

/** True where the process was on this machine and is no more. */
function isGone(owner: string): boolean {
  const [, pid, host] = /^(\d+) \d+ (.*)$/.exec(owner) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

/** Two may find the same lock dead: what was renamed is looked at again, and given back where it is a new one. */
async function takeAway(file: string, text: string): Promise<boolean> {
  const aside = `${file}.${process.pid}-${claims++}`;
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return false;
  const isSame = (await stateOf(aside))?.text === text;
  if (!isSame) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true }).catch(() => undefined);
  return isSame;
}

async function touch(file: string): Promise<void> {
  const now = Date.now() / 1000;
  await utimes(file, now, now).catch(() => undefined);
}
