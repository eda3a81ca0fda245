// Serves VS Code on loopback, says where, and opens it where there is a desktop. Runs until it is interrupted.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { hostsFolder, root } from "../root.mjs";
import { findProgram } from "../setup/findProgram.mjs";
import { startVscodeServer } from "./vscodeServer.mjs";

/**
 * @param {string} file absolute path
 * @param {Record<string, string>} env for the extension host
 * @returns {Promise<number>} the exit code
 */
export async function openServedVscode(file, env) {
  mkdirSync(hostsFolder, { recursive: true });
  const dataFolder = mkdtempSync(join(hostsFolder, "served-"));
  process.once("exit", () => rmSync(dataFolder, { recursive: true, force: true }));
  // Without it every user of this machine could open the address, and with it everything this user may.
  const token = randomBytes(24).toString("hex");
  const server = await startVscodeServer({ dataFolder, token, env });
  const address = server.address({ folder: dirname(file), file, extension: root });
  console.log(`\nVS Code with Paper List is at\n\n  ${address}\n\nCtrl+C ends it.`);
  openInBrowser(address);
  await server.ended;
  console.error("The VS Code server has ended.");
  return 1;
}

/**
 * A browser that does not open is no failure: the address is on screen.
 * @param {string} address
 */
function openInBrowser(address) {
  const [opener, ...args] = browserCommand(address);
  if (!opener) return;
  // Not `start`: the browser is the user's, and goes on when this ends.
  spawn(opener, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

/** @param {string} address */
function browserCommand(address) {
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  const hasDesktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = hasDesktop ? findProgram("xdg-open") : undefined;
  return opener ? [opener, address] : [];
}
