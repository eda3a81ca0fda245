// What a setting is: one row of the table that types, validation, documentation and the manifest are made from.

interface Described {
  /** The heading under which settings pages show it. */
  readonly group: string;
  /** Markdown; the first sentence says what it is for. */
  readonly description: string;
  /** VS Code's scope: who may set it. Default: user and workspace (`window`); `machine` is out of a workspace's reach. */
  readonly scope?: "window" | "machine";
}

export interface ChoiceSpec<T extends string> extends Described {
  readonly type: "choice";
  readonly choices: readonly T[];
  readonly default: T;
}

export interface TextSpec extends Described {
  readonly type: "text";
  readonly default: string;
}

export interface NumberSpec extends Described {
  readonly type: "number";
  readonly default: number;
  /** Inclusive. */
  readonly minimum: number;
}

export interface FlagSpec extends Described {
  readonly type: "flag";
  readonly default: boolean;
}

export interface TextsSpec extends Described {
  readonly type: "texts";
  readonly default: readonly string[];
}

export type SettingSpec = ChoiceSpec<string> | TextSpec | NumberSpec | FlagSpec | TextsSpec;

/** The type of a setting's value. */
export type ValueOf<Spec> = Spec extends ChoiceSpec<infer T> ? T : Spec extends NumberSpec ? number : string;

/** Why a value cannot be used, as the end of a sentence (`must be ...`); undefined where it can. */
export function problemWith(spec: SettingSpec, value: unknown): string | undefined {
  if (spec.type === "choice") {
    const known = spec.choices.some((choice) => choice === value);
    return known ? undefined : `must be one of ${spec.choices.map((choice) => `"${choice}"`).join(", ")}`;
  }
  if (spec.type === "text") return typeof value === "string" ? undefined : "must be a text";
  if (spec.type === "flag") return typeof value === "boolean" ? undefined : "must be true or false";
  if (spec.type === "texts") {
    const areTexts = Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "");
    return areTexts ? undefined : "must be a list of texts that are not empty";
  }
  const fits = typeof value === "number" && Number.isFinite(value) && value >= spec.minimum;
  return fits ? undefined : `must be a number, ${spec.minimum} or more`;
}
