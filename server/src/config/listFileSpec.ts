// The form of `.paper-list.json`, from which it is read, and its schema and documentation are made.
import { rules } from "../rules/registry.ts";
import type { Rule } from "../rules/rule.ts";
import type { OptionSpec } from "../rules/ruleOptions.ts";
import { ruleLevels } from "./settings.ts";
import { sectionOrders, styleSpecs } from "./styleSpecs.ts";
import type { ListValue, MapValue, RecordValue, ValueSpec } from "./valueSpec.ts";

const ruleSpecs: RecordValue = {
  type: "record",
  keyName: "rule",
  description:
    "How severe each rule is in this list, or `off`; or an object with its `severity` and options.",
  keys: Object.fromEntries(rules.map((rule) => [rule.meta.id, ruleSpec(rule)])),
};

const venueSpecs: ListValue = {
  type: "list",
  description: "Venues that the table of known venues lacks, or that this list names in its own way.",
  item: {
    type: "record",
    keyName: "key",
    description: "A venue.",
    required: ["name"],
    keys: {
      name: { type: "text", description: "The name to write, without a year." },
      fullName: { type: "text", description: "What the name stands for." },
      aliases: texts("Other names of the venue, for which `name` should stand."),
    },
  },
};

const sectionSpecs: MapValue = {
  type: "map",
  keyName: "section",
  description: "What is particular of a section, by its heading as it reads.",
  value: {
    type: "record",
    keyName: "key",
    description: "A section.",
    keys: {
      order: {
        type: "choice",
        choices: sectionOrders,
        description: "The order of its entries; `none` where they stand in no order.",
      },
      years: { type: "flag", description: "Whether its papers stand under year headings." },
      check: { type: "flag", description: "`false` where nothing in it is to be reported." },
    },
  },
};

export const listFileSpec = {
  type: "record",
  keyName: "key",
  description: "What a list of papers lays down for itself: it comes before the settings of any editor.",
  keys: {
    $schema: { type: "text", description: "The address of the JSON schema of this file." },
    rules: ruleSpecs,
    style: {
      type: "record",
      keyName: "convention",
      description: "The house style, as far as it is laid down and not read from the list.",
      keys: styleSpecs,
    },
    venues: venueSpecs,
    sections: sectionSpecs,
    files: {
      type: "list",
      description: "The files that form one list: a paper counts once in all of them.",
      item: {
        type: "text",
        description: "A path below the folder of this file.",
        form: {
          pattern: "^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\:]+$",
          words: 'a path below the folder of this file, with "/" between its parts',
        },
      },
    },
  },
} as const satisfies RecordValue;

function ruleSpec({ meta }: Rule): RecordValue {
  const options = Object.entries(meta.options ?? {});
  return {
    type: "record",
    keyName: "option",
    description: meta.summary,
    short: "severity",
    keys: {
      severity: { type: "choice", choices: ruleLevels, description: `By default \`${meta.severity}\`.` },
      ...Object.fromEntries(options.map(([name, spec]) => [name, optionSpec(spec)])),
    },
  };
}

function optionSpec({ type, description }: OptionSpec): ValueSpec {
  return type === "flag" ? { type, description } : texts(description);
}

function texts(description: string): ListValue {
  return { type: "list", description, item: { type: "text", description: "A text that is not empty." } };
}
