// The settings of the extension's manifest: `contributes.configuration` of package.json.
import { formattedJson } from "./formattedJson.mjs";
import { byGroup } from "./settingsPage.mjs";

/** @typedef {import("../../server/src/config/settingSpec.ts").SettingSpec} SettingSpec */

/**
 * The manifest with its configuration replaced and nothing else changed, laid out as the formatter does it.
 * @param {string} manifest
 * @param {ReadonlyMap<string, SettingSpec>} specs
 * @param {string} prefix
 */
export function manifestWith(manifest, specs, prefix) {
  const value = JSON.parse(manifest);
  value.contributes = { ...value.contributes, configuration: configuration(specs, prefix) };
  return formattedJson(JSON.stringify(value, null, 2), "package.json");
}

/** @param {ReadonlyMap<string, SettingSpec>} specs @param {string} prefix */
function configuration(specs, prefix) {
  return Array.from(byGroup(specs), ([title, rows], order) => ({
    title,
    order,
    properties: Object.fromEntries(rows.map(([key, spec]) => [`${prefix}.${key}`, property(spec)])),
  }));
}

/** One property as VS Code reads it. @param {SettingSpec} spec */
function property(spec) {
  const { type, scope = "window", default: value, description: markdownDescription } = spec;
  const common = { scope, default: value, markdownDescription };
  if (type === "choice") return { type: "string", enum: spec.choices, ...common };
  if (type === "flag") return { type: "boolean", ...common };
  if (type === "texts") return { type: "array", items: { type: "string", minLength: 1 }, ...common };
  if (type === "number") return { type, minimum: spec.minimum, ...common };
  return { type: "string", ...common };
}
