// Packages that are no dependencies of the project: installed in a folder of their own, whole or not at all.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "../processes.mjs";
import { hostsFolder } from "../root.mjs";
import { SetupProblem } from "./problem.mjs";

/**
 * Makes `folder` unless it is there. The install happens in a folder of another name that is renamed when it is whole:
 * an interrupted one leaves nothing that looks finished.
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void>} install
 */
export async function makeWhole(folder, install) {
  if (existsSync(folder)) return;
  mkdirSync(hostsFolder, { recursive: true });
  const unfinished = mkdtempSync(join(hostsFolder, "unfinished-"));
  try {
    writeFileSync(join(unfinished, "package.json"), JSON.stringify({ private: true }));
    await install(unfinished);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * Install scripts stay off: some refuse to run as root, and others would build or download what nothing here uses.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} what it is, for the sentence where it fails
 */
export async function npmInstall(args, cwd, what) {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const code = await npm(["install", ...args, ...quiet], { cwd });
  if (code !== 0) throw new SetupProblem(`${what} could not be installed; npm says why above.`);
}
