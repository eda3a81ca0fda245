// Loads the TypeScript tables that files are generated from.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "../root.mjs";

const entry = `
  export { rules } from "./server/src/rules/registry.ts";
  export { settingSpecs, settingsPrefix } from "./server/src/config/settings.ts";
`;

/**
 * @typedef {object} Tables
 * @property {readonly import("../../server/src/rules/rule.ts").Rule[]} rules
 * @property {ReadonlyMap<string, import("../../server/src/config/settingSpec.ts").SettingSpec>} settingSpecs
 * @property {string} settingsPrefix
 */

/** Bundles them into a file of its own, so that an error names a line, and imports that. @returns {Promise<Tables>} */
export async function loadTables() {
  const folder = await mkdtemp(join(tmpdir(), "paper-list-tables-"));
  const outfile = join(folder, "tables.mjs");
  try {
    await build({
      stdin: { contents: entry, resolveDir: root, loader: "ts" },
      bundle: true,
      outfile,
      format: "esm",
      platform: "node",
      target: "node20",
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
