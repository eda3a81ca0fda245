// Loads the TypeScript tables that files are generated from.
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

/** The core needs nothing but JavaScript, so one bundle of it can be imported from memory. @returns {Promise<Tables>} */
export async function loadTables() {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}
