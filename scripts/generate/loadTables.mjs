// Loads the TypeScript tables that files are generated from.
import { loadSource } from "../bundledSource.mjs";

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

/** @returns {Promise<Tables>} */
export function loadTables() {
  return loadSource(entry);
}
