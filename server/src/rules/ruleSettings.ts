// What a user and a list's own file may say of the rules, as the runner needs it.
import type { Severity } from "./rule.ts";
import type { GivenOptions } from "./ruleOptions.ts";

export type RuleLevel = Severity | "off";

/** A venue that the list's own file makes known. */
export interface OwnVenue {
  /** The name to write. */
  readonly name: string;
  readonly fullName?: string;
  /** Other names of the same venue, which `name` should stand for. */
  readonly aliases: readonly string[];
}

/** Never changed in place: whoever remembers what was found under these settings asks whether they are the same object. */
export interface RuleSettings {
  /** By rule id; a rule that is not named has its own severity. */
  readonly rules: Readonly<Record<string, RuleLevel | undefined>>;
  readonly options?: GivenOptions;
  readonly venues?: readonly OwnVenue[];
  /** Titles of sections in which nothing is to be reported. */
  readonly unchecked?: readonly string[];
}

export const defaultRuleSettings: RuleSettings = { rules: {} };
