// How V8 works for us: what a server may keep, and what a command compiles.
import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Keeps the memory of a server near what it holds: by default V8 lets garbage grow to several times that. To be called once, first of all. */
export function collectOften(): void {
  // Both flags are read at each collection, so that they count from then on.
  // The old generation may grow by a quarter of what lives in it, instead of up to fourfold.
  setFlagsFromString("--heap-growing-percent=25");
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

/**
 * Optimizes only what runs very often: a command reads a list in half a second, and a third of the processor went into
 * optimizing code that was nearly done. Not for a server, whose keys come for hours. To be called once, first of all:
 * functions that have run keep the budget they had.
 */
export function compileLater(): void {
  // Units of bytecode between two looks at a function; by default a ninth of that.
  setFlagsFromString("--interrupt-budget=600000");
}
