// Settings as an editor gives them, checked: what cannot be used is named, and the default taken.
import { flattenSettings } from "./flattenSettings.ts";
import { problemWith } from "./settingSpec.ts";
import { type Settings, settingSpecs, settingsFrom, settingsPrefix } from "./settings.ts";

export interface SettingProblem {
  /** The full name: `paperList.rules.entry-order`. */
  readonly key: string;
  /** One plain sentence. */
  readonly message: string;
}

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
}

/**
 * Reads what stands under `paperList`: nested (`{ rules: {...} }`), with dots (`{ "rules.entry-order": ... }`) or mixed,
 * with or without the prefix. What is absent or null has its default. Never throws.
 */
export function readSettings(given: unknown): SettingsReading {
  const values = flattenSettings(given, settingsPrefix);
  const usable = new Map<string, unknown>();
  const problems: SettingProblem[] = [];
  for (const [key, value] of values) {
    const problem = problemAt(key, value);
    if (problem) problems.push(problem);
    else usable.set(key, value);
  }
  return { settings: settingsFrom(usable), problems };
}

/** The settings of somebody who has set nothing. */
export const defaultSettings: Settings = settingsFrom(new Map());

function problemAt(key: string, value: unknown): SettingProblem | undefined {
  const name = key === "" ? settingsPrefix : `${settingsPrefix}.${key}`;
  const spec = settingSpecs.get(key);
  if (!spec) return { key: name, message: `"${name}" is not a setting of Paper List.` };
  const problem = problemWith(spec, value);
  const message = `"${name}" ${problem}, not ${show(value)}; ${show(spec.default)} is used instead.`;
  return problem === undefined ? undefined : { key: name, message };
}

function show(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "object" ? "an object" : String(value);
}
