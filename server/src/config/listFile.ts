// What a list's own file `.paper-list.json` says, and what it makes of the settings.
import type { Span } from "../base/span.ts";
import { nothingPinned, type PinnedStyle } from "../model/pinnedStyle.ts";
import type { GivenOptions, OptionValue } from "../rules/ruleOptions.ts";
import { defaultRuleSettings, type OwnVenue, type RuleSettings } from "../rules/ruleSettings.ts";

/** The name of the file, in the folder of a list or one above it. */
export const listFileName = ".paper-list.json";

export interface ListFile {
  readonly rules: RuleSettings["rules"];
  readonly options: GivenOptions;
  readonly style: PinnedStyle;
  readonly venues: readonly OwnVenue[];
  /** The files that form one list, as they are written: relative to the folder of the list file, with `/`. */
  readonly files: readonly string[];
}

export interface ListFileProblem {
  /** UTF-16 offsets in the file. */
  readonly span: Span;
  readonly severity: "error" | "warning";
  /** One plain sentence. */
  readonly message: string;
}

export const emptyListFile: ListFile = {
  rules: {},
  options: {},
  style: nothingPinned,
  venues: [],
  files: [],
};

/** Settings together with what the list's own file says. */
export interface ListConfig extends RuleSettings {
  readonly style: PinnedStyle;
  /** As in `ListFile`. */
  readonly files: readonly string[];
}

/** The file beats the settings, so that every editor and CI agree. A new object: make it once per change of either. */
export function listConfig(settings: RuleSettings, file: ListFile | undefined): ListConfig {
  const { rules, options, venues, style, files } = file ?? emptyListFile;
  return {
    rules: { ...settings.rules, ...rules },
    options: withOptions(settings.options ?? {}, options),
    venues: [...(settings.venues ?? []), ...venues],
    unchecked: Array.from(style.sections).flatMap(([title, { check }]) => (check === false ? [title] : [])),
    style,
    files,
  };
}

export const defaultListConfig: ListConfig = listConfig(defaultRuleSettings, undefined);

function withOptions(settings: GivenOptions, file: GivenOptions): GivenOptions {
  const merged: Record<string, Readonly<Record<string, OptionValue>>> = {};
  for (const rule of new Set([...Object.keys(settings), ...Object.keys(file)])) {
    merged[rule] = { ...settings[rule], ...file[rule] };
  }
  return merged;
}
