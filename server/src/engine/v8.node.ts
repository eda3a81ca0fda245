// How V8 works for us: what a server may keep, and what a command compiles.
import { setFlagsFromString } from "node:v8";

/** Keeps the memory of a server near what it holds: by default V8 lets garbage grow to several times that. To be called once, first of all. */
export function collectOften(): void {
  // Both flags are read at each collection, so that they count from then on.
  // The old generation may grow by a quarter of what lives in it, instead of up to fourfold.
  setFlagsFromString("--heap-growing-percent=25");
  // What is new lives in 1 MB, instead of up to 16: a key makes little of it, and most of that is gone with the next.
  setFlagsFromString("--semi-space-growth-factor=1");
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
