// The parts of the engine that are measured by themselves.
import { loadSource } from "../bundledSource.mjs";

const entry = `
  export { changeSnapshot, openSnapshot } from "./server/src/parse/snapshot.ts";
  export { inferHouseStyle } from "./server/src/style/inferHouseStyle.ts";
  export { defaultRuleSettings } from "./server/src/rules/ruleSettings.ts";
  export { checkList } from "./server/src/rules/runner.ts";
  export { outline } from "./server/src/features/outline/outline.ts";
  export { complete } from "./server/src/features/completion/complete.ts";
  export { rangeOf } from "./server/src/lsp/convert.ts";
`;

/**
 * @typedef {typeof import("../../server/src/parse/snapshot.ts") &
 *   typeof import("../../server/src/style/inferHouseStyle.ts") &
 *   typeof import("../../server/src/rules/ruleSettings.ts") &
 *   typeof import("../../server/src/rules/runner.ts") &
 *   typeof import("../../server/src/features/outline/outline.ts") &
 *   typeof import("../../server/src/features/completion/complete.ts") &
 *   typeof import("../../server/src/lsp/convert.ts")} Engine
 */

/** @returns {Promise<Engine>} */
export function loadMicroEngine() {
  return loadSource(entry);
}
