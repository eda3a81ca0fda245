// The table of settings. Documentation, the extension's manifest and validation are made from it.
import { digestChoices } from "../model/digestChoice.ts";
import { arxivEndpoint, arxivInterval } from "../papers/arxivQuery.ts";
import { rules } from "../rules/registry.ts";
import type { Rule } from "../rules/rule.ts";
import type { GivenOptions, OptionValue } from "../rules/ruleOptions.ts";
import type { RuleLevel, RuleSettings } from "../rules/ruleSettings.ts";
import type { ChoiceSpec, NumberSpec, SettingSpec, TextSpec, ValueOf } from "./settingSpec.ts";

/** The prefix of every setting. */
export const settingsPrefix = "paperList";

const rulePrefix = "rules.";
const optionPrefix = "options.";

export const ruleLevels = [
  "error",
  "warning",
  "information",
  "hint",
  "off",
] as const satisfies readonly RuleLevel[];

/** Settings that are no rule's, by their name after the prefix. */
const ownSpecs = {
  "arxiv.endpoint": {
    type: "text",
    group: "arXiv",
    default: arxivEndpoint,
    scope: "machine",
    description:
      "The address of the arXiv API that papers are read from. Change it to use a mirror or a test double.",
  },
  "arxiv.interval": {
    type: "number",
    group: "arXiv",
    default: arxivInterval,
    minimum: 0,
    scope: "machine",
    description:
      "Milliseconds between two requests to the arXiv API. arXiv's terms of use ask for 3000, so less is refused for " +
      "arXiv's own hosts.",
  },
  "entry.digest": {
    type: "choice",
    group: "New entries",
    choices: digestChoices,
    default: "whole",
    description:
      "What of a paper's abstract becomes the digest of its new entry, in a list whose entries have one: `none` of it, the " +
      "`first` three sentences, the `key` sentences that state what is done and found (four at most), or the `whole`.",
  },
  "arxiv.standIn": {
    type: "choice",
    group: "arXiv",
    choices: ["DataCite", "off"],
    default: "DataCite",
    description:
      "Who is asked for papers in a browser, where arXiv lets no page read its API. DataCite has what arXiv registers with " +
      "it, some hours after a paper appears: title, authors, abstract, comment, but no journal reference. On the desktop " +
      "arXiv itself is asked.",
  },
  "findings.since": {
    type: "text",
    group: "Findings",
    default: "",
    description:
      "A revision of git, such as `HEAD` or `origin/main`: only what stands on lines that are new or other than there is " +
      "shown. Nothing here shows all findings, and so does a file that git cannot compare.",
  },
  "findings.duplicatesOnSave": {
    type: "choice",
    group: "Findings",
    choices: ["off", "on"],
    default: "off",
    description:
      "Whether saving a list says so when a paper stands there twice that did not when it was saved last, and offers to show " +
      "the first entry or to remove the new one. The file is saved either way.",
  },
  "headings.counts": {
    type: "choice",
    group: "Headings",
    choices: ["on", "off"],
    default: "on",
    description:
      "Whether a line above the heading of each section and year says how many papers stand there, how many of them link to " +
      "code, and how many name no venue.",
  },
  "verify.crossref": {
    type: "choice",
    group: "Verify",
    choices: ["off", "on"],
    default: "off",
    description:
      "Whether *Verify Entries Against arXiv* also asks Crossref where a paper with a DOI was printed. Crossref is then told " +
      "the DOIs of papers in the list.",
  },
  "verify.semanticScholar": {
    type: "choice",
    group: "Verify",
    choices: ["off", "on"],
    default: "off",
    description:
      "Whether *Verify Entries Against arXiv* also asks Semantic Scholar for the venues of papers that name none. Semantic " +
      "Scholar is then told the arXiv ids of papers in the list.",
  },
  "verify.papersWithCode": {
    type: "choice",
    group: "Verify",
    choices: ["off", "on"],
    default: "off",
    description:
      "Whether *Verify Entries Against arXiv* also asks Papers with Code for the official code of papers whose entries link " +
      "none, one paper a second.",
  },
  "verify.huggingFace": {
    type: "choice",
    group: "Verify",
    choices: ["off", "on"],
    default: "off",
    description:
      "Whether *Verify Entries Against arXiv* also asks Hugging Face for the code of papers whose entries link none, one " +
      "paper a second. What it matched by itself is offered as a guess.",
  },
  "trace.server": {
    type: "choice",
    group: "Trace",
    choices: ["off", "messages", "verbose"],
    default: "off",
    description: "What the output channel shows of the messages between the editor and the language server.",
  },
} as const satisfies Record<string, TextSpec | NumberSpec | ChoiceSpec<string>>;

type OwnSettings = { readonly [Key in keyof typeof ownSpecs]: ValueOf<(typeof ownSpecs)[Key]> };

/** All settings, checked: `settings["arxiv.interval"]`, `settings.rules["entry-order"]`. */
export type Settings = OwnSettings & RuleSettings;

/** Every setting by its name after the prefix: `arxiv.interval`, `rules.entry-order`. */
export const settingSpecs: ReadonlyMap<string, SettingSpec> = new Map<string, SettingSpec>([
  ...rules.map((rule): [string, SettingSpec] => [rulePrefix + rule.meta.id, levelOf(rule)]),
  ...rules.flatMap(optionsOf),
  ...Object.entries(ownSpecs),
]);

function optionsOf({ meta }: Rule): [string, SettingSpec][] {
  return Object.entries(meta.options ?? {}).map(([name, spec]) => [
    `${optionPrefix}${meta.id}.${name}`,
    { ...spec, group: "Options of rules" },
  ]);
}

function levelOf(rule: Rule): ChoiceSpec<RuleLevel> {
  const { severity, summary } = rule.meta;
  return { type: "choice", group: "Rules", choices: ruleLevels, default: severity, description: summary };
}

/** Settings from values that fit their specs, by name; what is absent has its default. */
export function settingsFrom(values: ReadonlyMap<string, unknown>): Settings {
  const all = Array.from(settingSpecs, ([name, spec]) => [name, values.get(name) ?? spec.default] as const);
  const startsWith = (prefix: string) => all.filter(([name]) => name.startsWith(prefix));
  const levels = startsWith(rulePrefix).map(([name, level]) => [name.slice(rulePrefix.length), level]);
  const own = all.filter(([name]) => Object.hasOwn(ownSpecs, name));
  // The table says which value has which type; TypeScript cannot follow it through a map.
  return {
    ...Object.fromEntries(own),
    rules: Object.fromEntries(levels),
    options: optionsFrom(values),
  } as Settings;
}

function optionsFrom(values: ReadonlyMap<string, unknown>): GivenOptions {
  const options: Record<string, Record<string, OptionValue>> = {};
  for (const { meta } of rules) {
    for (const [name, spec] of Object.entries(meta.options ?? {})) {
      const value = values.get(`${optionPrefix}${meta.id}.${name}`) ?? spec.default;
      // It was checked against the spec of the option.
      options[meta.id] = { ...options[meta.id], [name]: value as OptionValue };
    }
  }
  return options;
}
