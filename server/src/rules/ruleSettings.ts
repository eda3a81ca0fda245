// What a user may say of the rules, as the runner needs it.
import type { Severity } from "./rule.ts";

export type RuleLevel = Severity | "off";

export interface RuleSettings {
  /** By rule id; a rule that is not named has its own severity. */
  readonly rules: Readonly<Record<string, RuleLevel | undefined>>;
}

export const defaultRuleSettings: RuleSettings = { rules: {} };
