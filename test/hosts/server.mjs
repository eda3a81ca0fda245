// Runs the suite in the VS Code server, shown in a headless Chromium.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildExtension } from "../../scripts/build.mjs";
import { startArxivDouble } from "../../scripts/hosts/arxivDouble.mjs";
import { startVscodeServer } from "../../scripts/hosts/vscodeServer.mjs";
import { outFolder, root } from "../../scripts/root.mjs";
import { runMain } from "../../scripts/setup/problem.mjs";
import { setUp } from "../../scripts/setup/setup.mjs";
import { bundleSuite, suiteFile } from "./bundle.mjs";
import { startCorsMirror } from "./corsMirror.mjs";
import { arxivInterval, makeWorkspace } from "./sample.mjs";
import { SuiteResults } from "./suiteResults.mjs";
import { watchSuite } from "./watchSuite.mjs";

await runMain(async () => {
  await setUp({ vscodeServer: true, chromium: true });
  await buildExtension();
  await bundleSuite();
  const results = new SuiteResults();
  await runSuite(results);
  return results.conclude();
});

/** @param {SuiteResults} results */
async function runSuite(results) {
  mkdirSync(outFolder, { recursive: true });
  const dataFolder = mkdtempSync(join(outFolder, "vscode-server-"));
  const folder = makeWorkspace(join(dataFolder, "workspace"));
  const double = await startArxivDouble(arxivInterval);
  const mirror = await startCorsMirror(double.environment.PAPER_LIST_ARXIV_ENDPOINT);
  const env = { ...double.environment, PAPER_LIST_ARXIV_ENDPOINT: mirror.endpoint };
  const server = await startVscodeServer({ dataFolder, env });
  try {
    const address = server.address({ folder, extension: root, tests: suiteFile });
    await watchSuite(address, results, "vscode-suite");
  } finally {
    server.stop();
    mirror.stop();
    await double.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
