// A VS Code from the package registry alone: the server inside the npm package `code-server`, served on loopback.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "../processes.mjs";
import { hostsFolder } from "../root.mjs";
import { SetupProblem } from "./problem.mjs";

/** The newest for Node 20; it holds VS Code 1.100.3. */
const version = "4.100.3";

const installed = join(hostsFolder, `code-server-${version}`);

/** Where VS Code's own files are, for those who start it. */
export const vscodeServerFolder = join(installed, "node_modules", "code-server", "lib", "vscode");

/**
 * Installs the VS Code server unless it is there. The install happens in a folder of another name that is renamed
 * when it is whole: an interrupted one leaves nothing that looks finished.
 */
export async function setUpVscodeServer() {
  if (existsSync(installed)) return;
  console.log(`Installing a VS Code to run in (code-server ${version} from npm, about 320 MB) ...`);
  mkdirSync(hostsFolder, { recursive: true });
  const unfinished = mkdtempSync(join(hostsFolder, "unfinished-"));
  try {
    await install(unfinished);
    renameSync(unfinished, installed);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * Install scripts stay off: they refuse to run as root, and would build terminals and file watchers that nothing here uses.
 * @param {string} folder
 */
async function install(folder) {
  const vscode = join(folder, "node_modules", "code-server", "lib", "vscode");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  await npmInstall(["install", `code-server@${version}`, "--ignore-scripts"], folder);
  await npmInstall(["install", "--omit=dev", "--ignore-scripts"], vscode);
  await npmInstall(["install", "--omit=dev", "--ignore-scripts"], join(vscode, "extensions"));
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function npmInstall(args, cwd) {
  const code = await npm([...args, "--no-audit", "--no-fund", "--loglevel=error"], { cwd });
  if (code !== 0) throw new SetupProblem("The VS Code server could not be installed; npm says why above.");
}
