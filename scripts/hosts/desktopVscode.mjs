// Opens the VS Code that is installed on this machine, in a window and with a profile of its own.
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "../processes.mjs";
import { hostsFolder, root } from "../root.mjs";

/**
 * The profile is ours because a VS Code that runs already would neither take our environment nor wait.
 * @param {string} code path of the `code` program
 * @param {string} file absolute path
 * @param {Record<string, string>} env for the extension host
 * @returns {Promise<number>} the exit code, when the window is closed
 */
export function openDesktopVscode(code, file, env) {
  const profile = join(hostsFolder, "desktop-profile");
  mkdirSync(profile, { recursive: true });
  const startedAt = Date.now();
  process.once("exit", () => endWindow(join(profile, "code.lock"), startedAt));
  console.log("\nVS Code opens with Paper List. Close its window, or press Ctrl+C here, to end.");
  const args = [
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${profile}`,
    "--new-window",
    "--wait",
    "--disable-workspace-trust",
    "--skip-welcome",
    "--skip-release-notes",
    // VS Code refuses to run as root without it.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    dirname(file),
    file,
  ];
  // On Windows `code` is a batch file, which only a shell can run; paths with blanks need their quotes there.
  const shell = process.platform === "win32";
  const given = shell ? args.map((arg) => `"${arg}"`) : args;
  return run(shell ? `"${code}"` : code, given, { env: { ...process.env, ...env }, shell });
}

/**
 * `code` hands over to a process that is no child of ours; its id is in the profile's lock file while it runs.
 * @param {string} lockFile
 * @param {number} startedAt a lock that is older was left behind by somebody who is no more
 */
function endWindow(lockFile, startedAt) {
  try {
    if (statSync(lockFile).mtimeMs >= startedAt) process.kill(Number(readFileSync(lockFile, "utf8")));
  } catch {
    // The window is closed already.
  }
}
