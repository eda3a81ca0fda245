// The programs that are measured beside ours: fetched from npm, in the versions whose figures the documentation names.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "../processes.mjs";
import { hostsFolder } from "../root.mjs";

const versions = {
  rumdl: "0.2.75",
  "vscode-markdown-languageserver": "0.5.0",
  "markdown-it": "15.0.3",
  "markdownlint-cli2": "0.22.1",
};

const installed = join(hostsFolder, "peers-1");

/** @typedef {{ rumdl: string | undefined, markdownServer: string, markdownIt: string, markdownlint: string }} Peers Paths. */

/** Undefined where they are not there and cannot be fetched. @returns {Promise<Peers | undefined>} */
export async function setUpPeers() {
  if (!existsSync(installed) && !(await install())) return undefined;
  const modules = join(installed, "node_modules");
  return {
    rumdl: findRumdl(join(modules, "@rumdl")),
    markdownServer: join(modules, "vscode-markdown-languageserver", "dist", "node", "workerMain.js"),
    markdownIt: join(modules, "markdown-it"),
    markdownlint: join(modules, "markdownlint-cli2", "markdownlint-cli2-bin.mjs"),
  };
}

/** Into a folder of another name that is renamed when it is whole: what is interrupted leaves nothing that looks finished. */
async function install() {
  console.log("Installing what is measured beside this project (rumdl and others, about 50 MB from npm) ...");
  mkdirSync(hostsFolder, { recursive: true });
  const unfinished = mkdtempSync(join(hostsFolder, "unfinished-"));
  try {
    writeFileSync(join(unfinished, "package.json"), '{ "private": true }\n');
    const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts", "--save-exact"];
    if ((await npm(["install", ...quiet, ...packages], { cwd: unfinished })) !== 0) return false;
    renameSync(unfinished, installed);
    return true;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The program itself, not the script that starts it; undefined on a system that it does not run on. @param {string} folder */
function findRumdl(folder) {
  const packages = existsSync(folder) ? readdirSync(folder) : [];
  return packages
    .flatMap((name) => ["rumdl", "rumdl.exe"].map((file) => join(folder, name, file)))
    .find((file) => existsSync(file));
}
