// `check` of the command line against markdownlint-cli2, each in a folder that holds the list and nothing else.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "../root.mjs";
import { timePairs } from "./commandTimes.mjs";

/** @typedef {import("./documents.mjs").MeasuredDocument} MeasuredDocument */
/** @typedef {import("./measureServers.mjs").Plan} Plan */

/** The longest takes markdownlint more than half a minute. */
const pairs = { seed: 7, head: 5, big: 1 };

/** @param {MeasuredDocument} document @param {Plan} plan */
export async function measureCheck({ name, text }, { peers, measurements }) {
  const cwd = mkdtempSync(join(tmpdir(), "paper-list-bench-"));
  try {
    writeFileSync(join(cwd, "README.md"), text);
    const command = process.execPath;
    const own = { command, args: [inRoot("dist", "paper-list.cjs"), "check", "README.md"], cwd };
    const theirs = peers && { command, args: [peers.markdownlint, "README.md"], cwd };
    const times = await timePairs(own, theirs, pairs[name]);
    for (const [pair, time] of times.one.entries()) measurements.add("check", name, time, times.other[pair]);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
