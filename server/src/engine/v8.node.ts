// How V8 works for us: what it compiles, what a server may keep, and when it collects.
import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Optimizes only what runs very often: a command reads a list in half a second, and a third of the processor went into
 * optimizing code that was nearly done; a key takes a few milliseconds, and twice that where V8 optimizes beside it. To be
 * called once, first of all: functions that have run keep the budget they had.
 */
export function compileLater(): void {
  setFlagsFromString(flagToOptimizeSeldom(process.versions.v8));
  // Else a pattern is compiled twice, to be interpreted and then to run; there are some hundred.
  setFlagsFromString("--no-regexp-tier-up");
}

/** By its name in this version of V8, which writes of a flag that it does not know to standard error. */
function flagToOptimizeSeldom(version: string): string {
  // In Node 20, units of bytecode between two looks at a function: eighteen times the default.
  if (version.startsWith("11.3.")) return "--interrupt-budget=1200000";
  // Since V8 11.8, calls: ten times the default. V8 multiplies them by the length of a function, and more might not fit its integers.
  return "--invocation-count-for-turbofan=30000";
}

/**
 * For a server: compiles without optimizing at once, for the code of a key is wide and runs seldom, and keeps memory near
 * what is held: by default V8 lets garbage grow to several times that. To be called once, first of all.
 */
export function serveQuickly(): void {
  compileLater();
  setFlagsFromString("--always-sparkplug");
  // Both flags are read at each collection, so that they count from then on.
  // The old generation may grow by a fifth of what lives in it, instead of up to fourfold.
  setFlagsFromString("--heap-growing-percent=20");
  // What is new lives in 1 MB, instead of up to 16: a key makes little of it, and most of that is gone with the next.
  setFlagsFromString("--semi-space-growth-factor=1");
  new PerformanceObserver(letYoungGrow).observe({ entryTypes: ["gc"] });
}

/** The young generation may have this part of the old one, and so many bytes. */
const youngPart = 1 / 5;
const mostYoung = 4 * 1024 * 1024;

/**
 * The more a list holds, the more a key makes, and with each collection V8 looks for it in what is old: there what is new may
 * have a room that hardly counts beside the list. Asked after each collection, for V8 takes it back when a server rests.
 */
function letYoungGrow(): void {
  const spaces = new Map(getHeapSpaceStatistics().map((space) => [space.space_name, space]));
  const [young, old] = [spaces.get("new_space"), spaces.get("old_space")];
  if (!young || !old) return;
  const doubled = 2 * (young.space_used_size + young.space_available_size);
  const mayGrow = doubled <= Math.min(mostYoung, old.space_used_size * youngPart);
  setFlagsFromString(`--semi-space-growth-factor=${mayGrow ? 2 : 1}`);
}

/** Bytes of the young generation: less is not worth a collection. */
const worthCollecting = 256 * 1024;

type Collect = (options: { readonly type: "minor" }) => void;

let collect: Collect | undefined;

/** Empties the young generation now that nobody waits: full, it would be emptied within a key, which then takes twice as long. */
export function collectYoung(): void {
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
  if (!young || young.space_used_size < worthCollecting) return;
  collect ??= exposedCollector();
  collect({ type: "minor" });
}

/** V8 hands it to a new context alone, and only where it was asked to. */
function exposedCollector(): Collect {
  setFlagsFromString("--expose-gc");
  const exposed = runInNewContext("globalThis.gc") as Collect | undefined;
  setFlagsFromString("--no-expose-gc");
  return exposed ?? (() => {});
}
