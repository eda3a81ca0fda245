// What may be set of a rule beside its severity: specs beside the rule, values from settings and from the list's own file.

interface Described {
  /** Markdown; one sentence that says what it is for. */
  readonly description: string;
}

export interface FlagSpec extends Described {
  readonly type: "flag";
  readonly default: boolean;
}

export interface TextsSpec extends Described {
  readonly type: "texts";
  readonly default: readonly string[];
}

export type OptionSpec = FlagSpec | TextsSpec;

/** By the option's name, in camelCase. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export type OptionValue = OptionSpec["default"];

/** What somebody set, by rule id and option; what is absent has its default. */
export type GivenOptions = Readonly<Record<string, Readonly<Record<string, OptionValue>> | undefined>>;

type Widened<T> = T extends boolean ? boolean : readonly string[];

export type OptionsOf<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Widened<Specs[Name]["default"]>;
};

/** The value of every option; those that were given have been checked against the specs. */
export function optionValues<Specs extends OptionSpecs>(
  specs: Specs,
  given: Readonly<Record<string, OptionValue>> = {},
): OptionsOf<Specs> {
  const values = Object.entries(specs).map(([name, spec]) => [name, given[name] ?? spec.default]);
  // The specs say which value has which type; TypeScript cannot follow it through a table.
  return Object.fromEntries(values) as OptionsOf<Specs>;
}

/** The options of the rule whose specs these are, as it is handed them. */
export function optionsIn<Specs extends OptionSpecs>(
  _specs: Specs,
  { options }: { readonly options: Readonly<Record<string, OptionValue>> },
): OptionsOf<Specs> {
  return options as OptionsOf<Specs>;
}
