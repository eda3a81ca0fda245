// What the suite reports while it runs, made lines and counts for whoever reads.
import { writeFileSync } from "node:fs";
import { mark } from "./suiteMark.mjs";

/** @typedef {import("../vscode/suiteEvents.ts").SuiteEvent} SuiteEvent */

/**
 * The event in a console line, or undefined.
 * @param {string} line
 * @returns {SuiteEvent | undefined}
 */
export function readEvent(line) {
  return line.startsWith(mark) ? JSON.parse(line.slice(mark.length)) : undefined;
}

const signs = { passed: "✓", failed: "✗", skipped: "-" };

/** Collects events; a suite that does not reach its end has failed at least once. */
export class SuiteResults {
  #counts = { passed: 0, failed: 0, skipped: 0 };
  #ended = false;

  /** @param {SuiteEvent} event */
  add(event) {
    if (event.kind === "end") this.#ended = true;
    if (event.kind !== "test") return;
    this.#counts[event.state]++;
    console.log(`  ${signs[event.state]} ${event.title} (${event.milliseconds} ms)`);
    if (event.error) console.log(event.error.replace(/^/gm, "      "));
  }

  /** True once the suite said that it reached its end. */
  get ended() {
    return this.#ended;
  }

  /** Leaves the counts to whoever asked for them (the environment names the file) and answers the exit code. */
  conclude() {
    const { passed, skipped } = this.#counts;
    const failed = this.#counts.failed + (this.#ended && passed > 0 ? 0 : 1);
    const file = process.env.PAPER_LIST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
    console.log(`  ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
    return failed === 0 ? 0 : 1;
  }
}
