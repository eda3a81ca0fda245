// Runs the suite in a VS Code that lives in the browser alone: no Node, no disk, and a real web worker.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildExtension } from "../../scripts/build.mjs";
import { startArxivDouble } from "../../scripts/hosts/arxivDouble.mjs";
import { startVscodeWeb } from "../../scripts/hosts/vscodeWeb.mjs";
import { outFolder } from "../../scripts/root.mjs";
import { runMain } from "../../scripts/setup/problem.mjs";
import { setUp } from "../../scripts/setup/setup.mjs";
import { bundleWebSuite } from "./bundle.mjs";
import { startCorsMirror } from "./corsMirror.mjs";
import { arxivInterval, makeWorkspace } from "./sample.mjs";
import { SuiteResults } from "./suiteResults.mjs";
import { watchSuite } from "./watchSuite.mjs";
import { makeWebExtension } from "./webExtension.mjs";

await runMain(async () => {
  await setUp({ vscodeWeb: true, chromium: true });
  await buildExtension();
  const results = new SuiteResults();
  await runSuite(results);
  return results.conclude();
});

/** @param {SuiteResults} results */
async function runSuite(results) {
  mkdirSync(outFolder, { recursive: true });
  const dataFolder = mkdtempSync(join(outFolder, "vscode-web-"));
  const extension = join(dataFolder, "extension");
  const folder = makeWorkspace(join(dataFolder, "workspace"));
  const double = await startArxivDouble(arxivInterval);
  const mirror = await startCorsMirror(double.environment.PAPER_LIST_ARXIV_ENDPOINT);
  try {
    makeWebExtension(extension, mirror.endpoint);
    const tests = join(extension, "suite.cjs");
    await bundleWebSuite(tests);
    const web = await startVscodeWeb({ folder, extension, tests });
    try {
      await watchSuite(web.address, results, "vscode-web-suite");
    } finally {
      web.stop();
    }
  } finally {
    mirror.stop();
    await double.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
