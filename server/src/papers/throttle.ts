// One request at a time to a host, and a pause between them, for the whole process and, through files, the whole machine.
//
// Not p-queue: a cancelled wait must give up its place without costing those behind it a pause, and the core has
// neither the AbortSignal nor the clock that p-queue takes for granted.
import type { Clock } from "./clock.ts";
import type { CancelSignal } from "./source.ts";

/** Where the last start is written down for other processes on the same machine. */
export interface StartLog {
  /** Milliseconds since 1970, or undefined where nothing is known. Never rejects. */
  read(): Promise<number | undefined>;
  write(time: number): Promise<void>;
}

/** The one turn that all processes of a user on a machine share. */
export interface MachineTurn {
  /** Waits for whoever has it; false where `signal` was aborted first. Never rejects. */
  take(signal?: CancelSignal): Promise<boolean>;
  give(): Promise<void>;
}

export interface Pace {
  /** Milliseconds between two requests. */
  readonly interval: number;
  readonly clock: Clock;
  readonly log?: StartLog | undefined;
  /** Held from the start of a request to its end, not while one waits for its start. */
  readonly turn?: MachineTurn | undefined;
}

export interface Throttle {
  /** Waits in line for the connection. False where `signal` was aborted first; then there is nothing to leave. */
  enter(signal?: CancelSignal): Promise<boolean>;
  /** Within a turn: waits until a request may start and notes that it does. False where `signal` was aborted. */
  start(pace: Pace, signal?: CancelSignal): Promise<boolean>;
  /**
   * Notes that the request is over. The pause runs from here and not from its start: how long it took to reach
   * the service is unknown, and the service counts from there.
   */
  end(pace: Pace): Promise<void>;
  /** Ends the turn and lets the next one in. */
  leave(): void;
}

export function createThrottle(): Throttle {
  const line: (() => void)[] = [];
  let taken = false;
  let last = Number.NEGATIVE_INFINITY;

  async function note({ clock, log }: Pace): Promise<void> {
    last = clock.now();
    await log?.write(last);
  }

  async function lastRequest({ log }: Pace): Promise<number> {
    return Math.max(last, (await log?.read()) ?? Number.NEGATIVE_INFINITY);
  }

  return {
    async enter(signal) {
      if (signal?.aborted) return false;
      if (!taken) {
        taken = true;
        return true;
      }
      return standInLine(line, signal);
    },

    async start(pace, signal) {
      for (;;) {
        const before = await lastRequest(pace);
        const since = pace.clock.now() - before;
        // A clock that was set back must not make anybody wait longer than one interval.
        const wait = Math.min(pace.interval - since, pace.interval);
        if (wait > 0) await pace.clock.wait(Math.ceil(wait), signal);
        if (signal?.aborted || (await pace.turn?.take(signal)) === false) return false;
        // Another process may have asked meanwhile: then the pause begins anew, and the turn is left to others.
        if ((await lastRequest(pace)) === before) break;
        await pace.turn?.give();
      }
      await note(pace);
      return true;
    },

    async end(pace) {
      await note(pace);
      await pace.turn?.give();
    },

    leave() {
      const next = line.shift();
      if (next) next();
      else taken = false;
    },
  };
}

function standInLine(line: (() => void)[], signal: CancelSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const called = () => {
      signal?.removeEventListener("abort", gone);
      resolve(true);
    };
    const gone = () => {
      line.splice(line.indexOf(called), 1);
      signal?.removeEventListener("abort", gone);
      resolve(false);
    };
    line.push(called);
    signal?.addEventListener("abort", gone);
  });
}

const throttles = new Map<string, Throttle>();

/** The one throttle that everything in this process uses for a service; `service` is a host, or a name for several. */
export function throttleFor(service: string): Throttle {
  const throttle = throttles.get(service) ?? createThrottle();
  throttles.set(service, throttle);
  return throttle;
}
