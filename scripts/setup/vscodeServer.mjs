// A VS Code from the package registry alone: the server inside the npm package `code-server`, served on loopback.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hostsFolder } from "../root.mjs";
import { makeWhole, npmInstall } from "./npmFolder.mjs";

/** The newest for Node 20; it holds VS Code 1.100.3. */
const version = "4.100.3";

const installed = join(hostsFolder, `code-server-${version}`);

/** Where VS Code's own files are, for those who start it. */
export const vscodeServerFolder = join(installed, "node_modules", "code-server", "lib", "vscode");

/** Installs the VS Code server unless it is there. */
export async function setUpVscodeServer() {
  if (existsSync(installed)) return;
  console.log(`Installing a VS Code to run in (code-server ${version} from npm, about 320 MB) ...`);
  await makeWhole(installed, install);
}

/** @param {string} folder */
async function install(folder) {
  const what = "The VS Code server";
  const vscode = join(folder, "node_modules", "code-server", "lib", "vscode");
  await npmInstall([`code-server@${version}`], folder, what);
  await npmInstall(["--omit=dev"], vscode, what);
  await npmInstall(["--omit=dev"], join(vscode, "extensions"), what);
}
