// Runs the suite in desktop VS Code: the oldest that the manifest allows and the newest, or the one given in VSCODE_PATH.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildExtension } from "../../scripts/build.mjs";
import { startArxivDouble } from "../../scripts/hosts/arxivDouble.mjs";
import { inRoot, root } from "../../scripts/root.mjs";
import { runMain } from "../../scripts/setup/problem.mjs";
import { setUp } from "../../scripts/setup/setup.mjs";
import { bundleSuite, suiteFile } from "./bundle.mjs";
import { startCorsMirror } from "./corsMirror.mjs";
import { arxivInterval, makeWorkspace } from "./sample.mjs";

/** Neither passed nor failed: there was no VS Code to run in. */
const couldNotRun = 3;

await runMain(async () => {
  await setUp();
  await buildExtension();
  await bundleSuite();
  const given = process.env.VSCODE_PATH;
  if (given) return runIn(given);
  for (const version of [oldestVersion(), "stable"]) {
    const program = await download(version);
    if (program === undefined) {
      console.error(
        "Desktop VS Code could not be downloaded: connect to the internet, or set VSCODE_PATH to one.",
      );
      return couldNotRun;
    }
    console.log(`== VS Code ${version}`);
    const code = await runIn(program);
    if (code !== 0) return code;
  }
  return 0;
});

function oldestVersion() {
  /** @type {{ engines: { vscode: string } }} */
  const { engines } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  return engines.vscode.replace("^", "");
}

/**
 * The program's path, or undefined where it cannot be had.
 * @param {string} version
 */
async function download(version) {
  const { downloadAndUnzipVSCode, SilentReporter } = await import("@vscode/test-electron");
  try {
    return await downloadAndUnzipVSCode({
      version,
      cachePath: inRoot(".vscode-test"),
      reporter: new SilentReporter(),
    });
  } catch {
    return undefined;
  }
}

/**
 * @param {string} vscodeExecutablePath
 * @returns {Promise<number>}
 */
async function runIn(vscodeExecutablePath) {
  const { runTests, TestRunFailedError } = await import("@vscode/test-electron");
  // A short path: VS Code makes sockets in its profile, and their names may not be long.
  const folder = mkdtempSync(join(tmpdir(), "paper-list-"));
  const workspace = makeWorkspace(join(folder, "workspace"));
  const double = await startArxivDouble(arxivInterval);
  const mirror = await startCorsMirror(double.environment.PAPER_LIST_ARXIV_ENDPOINT);
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: suiteFile,
      extensionTestsEnv: { ...double.environment, PAPER_LIST_ARXIV_ENDPOINT: mirror.endpoint },
      launchArgs: [
        workspace,
        "--disable-extensions",
        "--disable-workspace-trust",
        `--user-data-dir=${join(folder, "profile")}`,
      ],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return 1;
    throw error;
  } finally {
    mirror.stop();
    await double.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
