// `npm test`: sets up what is missing and runs everything. The last line counts: `N passed, N failed`.
import { existsSync } from "node:fs";
import { inRoot } from "./root.mjs";
import { SetupProblem } from "./setup/problem.mjs";
import { setUp } from "./setup/setup.mjs";
import { check, unitTests, vscodeTests } from "./testSteps.mjs";

const projects = [
  "server/tsconfig.core.json",
  "server",
  "server/tsconfig.browser.json",
  "client",
  "client/tsconfig.browser.json",
  "test",
  "scripts",
];

const total = { passed: 0, failed: 0, skipped: 0 };
if (await isSetUp(() => setUp())) await runAll();
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function runAll() {
  for (const project of projects)
    add(await check(`types: ${project}`, [tool("typescript", "bin", "tsc"), "-p", project]));
  add(await check("lint", [tool("@biomejs/biome", "bin", "biome"), "check", "--diagnostic-level=warn", "."]));
  const generate = inRoot("scripts", "generate.mjs");
  if (existsSync(generate)) add(await check("generated files", [generate, "--check"]));
  // Before the unit tests: those of the grammar run on VS Code's own Markdown grammar where it is there.
  const hasVscode = await isSetUp(() => setUp({ vscodeServer: true, chromium: true }));
  add(await unitTests());
  // By itself, after them: what runs beside it would only slow both.
  add(await check("speed of the engine", [inRoot("scripts", "bench.mjs"), "--short"]));
  add(await check("build", [inRoot("esbuild.mjs")]));
  if (hasVscode) add(await vscodeTests("VS Code", "server"));
  if (await isSetUp(() => setUp({ vscodeWeb: true }))) add(await vscodeTests("VS Code in a browser", "web"));
}

/** @param {...string} path */
function tool(...path) {
  return inRoot("node_modules", ...path);
}

/**
 * A machine that cannot run a step has failed it: no test counts as passed because nobody could try.
 * @param {() => Promise<void>} step
 */
async function isSetUp(step) {
  try {
    await step();
    return true;
  } catch (error) {
    console.error(error instanceof SetupProblem ? error.message : error);
    add({ passed: 0, failed: 1, skipped: 0 });
    return false;
  }
}

/** @param {import("./testSteps.mjs").Counts} counts */
function add(counts) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
