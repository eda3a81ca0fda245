// The engine as the numbers need it: what the rules say of a text at default settings, and what safe fixes make of it.
import { loadSource } from "../bundledSource.mjs";

const entry = `
  export { lastNotAfter, lineStarts } from "./server/src/base/lines.ts";
  export { openSnapshot } from "./server/src/parse/snapshot.ts";
  export { debtsOf } from "./server/src/rules/debt.ts";
  export { fixText } from "./server/src/rules/fixes.ts";
  export { defaultRuleSettings } from "./server/src/rules/ruleSettings.ts";
  export { checkList } from "./server/src/rules/runner.ts";
  export { inferHouseStyle } from "./server/src/style/inferHouseStyle.ts";
`;

/**
 * @typedef {typeof import("../../server/src/base/lines.ts") &
 *   typeof import("../../server/src/parse/snapshot.ts") &
 *   typeof import("../../server/src/rules/debt.ts") &
 *   typeof import("../../server/src/rules/fixes.ts") &
 *   typeof import("../../server/src/rules/ruleSettings.ts") &
 *   typeof import("../../server/src/rules/runner.ts") &
 *   typeof import("../../server/src/style/inferHouseStyle.ts")} Source
 */

/**
 * A finding with the lines that it stands on, both 1-based and included.
 * @typedef {import("../../server/src/rules/rule.ts").Finding & { line: number, lastLine: number }} PlacedFinding
 */

/** @typedef {{ text: string, left: PlacedFinding[] }} FixedText */

/**
 * @typedef {object} Engine
 * @property {(text: string) => PlacedFinding[]} check
 * @property {(text: string) => string[]} gathered What an editor is told once instead of at each place.
 * @property {(text: string) => FixedText} fixSafely
 */

/** @returns {Promise<Engine>} */
export async function loadEngine() {
  /** @type {Source} */
  const source = await loadSource(entry);

  /** A rule that throws has no number. @param {string} text */
  const findingsIn = (text) => {
    const snapshot = source.openSnapshot(text);
    const style = source.inferHouseStyle(snapshot.list, snapshot.source);
    return source.checkList(snapshot, style, source.defaultRuleSettings, {
      onRuleError: (rule, error) => {
        throw new Error(`The rule ${rule} broke.`, { cause: error });
      },
    });
  };

  /** @param {string} text @param {readonly import("../../server/src/rules/rule.ts").Finding[]} findings */
  const placed = (text, findings) => {
    const starts = source.lineStarts(text);
    return findings.map((finding) => ({
      ...finding,
      line: source.lastNotAfter(starts, finding.span.start) + 1,
      lastLine: source.lastNotAfter(starts, Math.max(finding.span.start, finding.span.end - 1)) + 1,
    }));
  };

  return {
    check: (text) => placed(text, findingsIn(text)),
    gathered: (text) =>
      source
        .debtsOf(findingsIn(text), source.openSnapshot(text).source)
        .map(({ rule, message }) => `${rule}, ${message}`),
    fixSafely: (text) => {
      const fixed = source.fixText(text, findingsIn, { safeOnly: true });
      return { text: fixed.text, left: placed(fixed.text, fixed.left) };
    },
  };
}

/** What a maintainer is bothered with. @param {PlacedFinding} finding */
export function isSerious({ severity }) {
  return severity === "error" || severity === "warning";
}
