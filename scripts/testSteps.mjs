// The steps of `npm test`. Each ends with counts; a step that breaks down has failed, whatever it counted before.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "./processes.mjs";
import { inRoot, outFolder } from "./root.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Longer than any step takes on a slow machine. */
const secondsForStep = 600;

/**
 * A program that either succeeds or does not: one check.
 * @param {string} title
 * @param {readonly string[]} args of Node
 * @returns {Promise<Counts>}
 */
export async function check(title, args) {
  begin(title);
  const code = await run(process.execPath, args, { seconds: secondsForStep });
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : failedOnce;
}

/** @type {Counts} */
const failedOnce = { passed: 0, failed: 1, skipped: 0 };

/**
 * The tests under `test` that need no VS Code.
 * @returns {Promise<Counts>}
 */
export async function unitTests() {
  begin("unit");
  const file = join(outFolder, "unit.json");
  rmSync(file, { force: true });
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const vitest = inRoot("node_modules", "vitest", "vitest.mjs");
  const code = await run(process.execPath, [vitest, ...args], { seconds: secondsForStep });
  const report = readJson(file);
  return conclude(code, report && countVitest(report));
}

/**
 * The suite inside a real VS Code.
 * @param {string} title
 * @param {"server" | "web"} host
 * @returns {Promise<Counts>}
 */
export async function vscodeTests(title, host) {
  begin(title);
  mkdirSync(outFolder, { recursive: true });
  const file = join(outFolder, `vscode-suite-${host}.json`);
  rmSync(file, { force: true });
  const code = await run(process.execPath, [inRoot("test", "hosts", `${host}.mjs`)], {
    seconds: secondsForStep,
    env: { ...process.env, PAPER_LIST_COUNTS: file },
  });
  return conclude(code, readJson(file));
}

/** @param {string} title */
function begin(title) {
  console.log(`\n== ${title}`);
}

/**
 * Exit code and counts must agree: a program that fails has failed at least once.
 * @param {number} code
 * @param {Counts | undefined} counts undefined where the program left none
 * @returns {Counts}
 */
function conclude(code, counts) {
  if (!counts) return failedOnce;
  return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/**
 * A file that cannot be loaded counts as one failure: it holds tests that nobody ran.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
function countVitest(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((it) => it.status !== "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
