// The settings of the extension's manifest: `contributes.configuration` of package.json.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { inRoot, root } from "../root.mjs";
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
  return formatted(JSON.stringify(value, null, 2));
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
  if (type === "number") return { type, minimum: spec.minimum, ...common };
  return { type: "string", ...common };
}

/** @param {string} json */
async function formatted(json) {
  const biome = inRoot("node_modules/@biomejs/biome/bin/biome");
  const child = spawn(process.execPath, [biome, "format", "--stdin-file-path=package.json"], { cwd: root });
  child.stdin.end(json);
  const [out, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (out === "") throw new Error(`biome gave nothing: ${problem}`);
  return out;
}
