// Loads the TypeScript tables that files are generated from.
import { loadSource } from "../bundledSource.mjs";

const entry = `
  export { rules } from "./server/src/rules/registry.ts";
  export { settingSpecs, settingsPrefix } from "./server/src/config/settings.ts";
  export { listFileSpec } from "./server/src/config/listFileSpec.ts";
`;

/**
 * @typedef {object} Tables
 * @property {readonly import("../../server/src/rules/rule.ts").Rule[]} rules
 * @property {ReadonlyMap<string, import("../../server/src/config/settingSpec.ts").SettingSpec>} settingSpecs
 * @property {string} settingsPrefix
 * @property {import("../../server/src/config/valueSpec.ts").RecordValue} listFileSpec
 */

/** @returns {Promise<Tables>} */
export function loadTables() {
  return loadSource(entry);
}
