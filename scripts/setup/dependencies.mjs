// The project's own dependencies: installed where they are missing or not what the lock file says.
import { readFileSync } from "node:fs";
import { npm } from "../processes.mjs";
import { inRoot } from "../root.mjs";
import { SetupProblem } from "./problem.mjs";

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

/** Runs `npm ci` unless `node_modules` holds what the lock file names. */
export async function setUpDependencies() {
  if (isInstalled()) return;
  console.log("Installing the project's dependencies (npm ci) ...");
  const code = await npm(["ci", "--no-audit", "--no-fund"]);
  if (code !== 0)
    throw new SetupProblem("The project's dependencies could not be installed; npm says why above.");
}

/** npm writes `node_modules/.package-lock.json` last, so an interrupted install has none. */
function isInstalled() {
  const wanted = readPackages(inRoot("package-lock.json"));
  const present = readPackages(inRoot("node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || present[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage>} none where the file is absent or unreadable
 */
function readPackages(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, "utf8")).packages;
  } catch {
    return {};
  }
}
