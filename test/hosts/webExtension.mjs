// The extension as a browser loads it, in a folder of its own: what is packaged, with settings for a test in its manifest.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../../scripts/root.mjs";
import { arxivInterval } from "./sample.mjs";

/** VS Code's own settings: this host lets nobody else set them. */
const quietSettings = {
  // A browser's default is to save what is typed; tests look at what is not saved.
  "files.autoSave": "off",
  "workbench.startupEditor": "none",
};

/**
 * @param {string} folder made where it is missing
 * @param {string} endpoint of the stand-in for arXiv: there is no environment that could name it
 */
export function makeWebExtension(folder, endpoint) {
  mkdirSync(folder, { recursive: true });
  for (const part of ["dist", "schemas", "syntaxes"])
    cpSync(inRoot(part), join(folder, part), { recursive: true });
  const manifest = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  const { contributes } = manifest;
  contributes.configurationDefaults = quietSettings;
  setDefault(contributes.configuration, "paperList.arxiv.endpoint", endpoint);
  setDefault(contributes.configuration, "paperList.arxiv.interval", arxivInterval);
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
}

/**
 * @param {{ properties: Record<string, { default: unknown }> }[]} groups
 * @param {string} key
 * @param {unknown} value
 */
function setDefault(groups, key, value) {
  const setting = groups.flatMap(({ properties }) => properties[key] ?? [])[0];
  if (!setting) throw new Error(`The manifest has no setting "${key}".`);
  setting.default = value;
}
