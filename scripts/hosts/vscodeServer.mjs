// Runs the VS Code server on loopback and says at which address a browser finds it.
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { start, stop } from "../processes.mjs";
import { vscodeServerFolder } from "../setup/vscodeServer.mjs";

/**
 * @typedef {object} ServerOptions
 * @property {string} dataFolder where the server keeps its settings, logs and token; made if missing
 * @property {string} [token] what a browser must show; without it anybody on this machine may connect
 * @property {Record<string, unknown>} [settings] over the quiet defaults below
 * @property {Record<string, string>} [env] for the server and the extensions that run in it
 *
 * @typedef {object} OpenOptions
 * @property {string} [folder] absolute path
 * @property {string} [file] absolute path
 * @property {string} extension absolute path of the extension under development
 * @property {string} [tests] absolute path of a module that exports `run()`
 */

/** No dialogs, no welcome, no telemetry, nothing that asks the network. */
const quietSettings = {
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  // The browser's default is to save what is typed; a desktop's is not, and a sample should not change by itself.
  "files.autoSave": "off",
  "files.hotExit": "off",
  "git.enabled": false,
  "telemetry.telemetryLevel": "off",
  "workbench.enableExperiments": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

const secondsToStart = 60;

/**
 * Starts the server on a free port; rejects where it does not come up.
 * @param {ServerOptions} options
 */
export async function startVscodeServer({ dataFolder, token, settings, env }) {
  writeSettings(dataFolder, { ...quietSettings, ...settings });
  const child = start(
    process.execPath,
    [
      join(vscodeServerFolder, "out", "server-main.js"),
      ...["--host", "127.0.0.1", "--port", "0", "--server-data-dir", dataFolder],
      ...["--accept-server-license-terms", "--disable-workspace-trust", "--telemetry-level", "off"],
      ...tokenArguments(dataFolder, token),
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } },
  );
  const port = await listeningPort(child);
  return {
    /** @param {OpenOptions} open */
    address: (open) => address(port, token, open),
    stop: () => stop(child),
    /** Resolves when the server has ended, whoever ended it. */
    ended: new Promise((resolve) => child.once("exit", resolve)),
  };
}

/**
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings
 */
function writeSettings(dataFolder, settings) {
  const machine = join(dataFolder, "data", "Machine");
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, "settings.json"), JSON.stringify(settings, null, 2));
}

/**
 * The token goes through a file that only its owner can read: arguments are there for every local user to see.
 * @param {string} dataFolder
 * @param {string | undefined} token
 */
function tokenArguments(dataFolder, token) {
  if (!token) return ["--without-connection-token"];
  const file = join(dataFolder, "connection-token");
  writeFileSync(file, token, { mode: 0o600 });
  chmodSync(file, 0o600);
  return ["--connection-token-file", file];
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
function listeningPort(child) {
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const said = [];
    /** @param {string} why */
    const fail = (why) => {
      stop(child);
      reject(new Error([`The VS Code server ${why}.`, ...said].join("\n")));
    };
    const timer = setTimeout(() => fail(`did not start within ${secondsToStart} s`), secondsToStart * 1000);
    child.once("error", (error) => fail(`could not be started: ${error.message}`));
    /** @param {number | null} code */
    const ended = (code) => fail(`ended at its start with exit code ${code}`);
    child.once("exit", ended);
    /** @param {string} line */
    const read = (line) => {
      said.push(line);
      const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (!port) return;
      clearTimeout(timer);
      child.off("exit", ended);
      resolve(Number(port));
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", read);
    }
  });
}

/**
 * @param {number} port
 * @param {string | undefined} token
 * @param {OpenOptions} open
 */
function address(port, token, { folder, file, extension, tests }) {
  /** @param {string} path */
  const remote = (path) => `vscode-remote://localhost:${port}${pathToFileURL(path).pathname}`;
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ...(tests ? [["extensionTestsPath", remote(tests)]] : []),
    ...(file ? [["openFile", remote(file)]] : []),
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  const query = new URLSearchParams();
  if (token) query.set("tkn", token);
  if (folder) query.set("folder", decodeURIComponent(pathToFileURL(folder).pathname));
  query.set("payload", JSON.stringify(payload));
  return `http://localhost:${port}/?${query}`;
}
