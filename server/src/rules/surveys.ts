// What rules are told before they look at the parts of a list: of its settings, and what their surveys of it say.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import type { EntryContext, EntryRule, RegionRule, Rule } from "./rule.ts";
import { optionValues } from "./ruleOptions.ts";
import type { RuleSettings } from "./ruleSettings.ts";

/** A rule that has something to look for, and what it is told. */
export interface Surveyed<R> {
  readonly rule: R;
  readonly context: EntryContext;
  readonly told: unknown;
  /** The rule, the conventions it reads and what it is told of the list, as text: so they can be compared. */
  readonly key: string;
}

/** A rule whose survey throws is handed to `onBreak`, and is not among them. */
export function surveyed<R extends EntryRule | RegionRule>(
  rules: readonly R[],
  list: List,
  style: HouseStyle,
  settings: RuleSettings,
  onBreak: (rule: Rule, error: unknown) => void,
): readonly Surveyed<R>[] {
  return rules.flatMap((rule) => {
    const context = entryContext(rule, settings);
    const reads = (rule.scope === "entry" && rule.reads) || [];
    try {
      const told = rule.survey?.(list, style, context);
      if (rule.survey && told === undefined) return [];
      const values = reads.map((name) => conventionValue(style[name]) ?? null);
      return [{ rule, context, told, key: `${rule.meta.id} ${JSON.stringify([told, ...values])}` }];
    } catch (error) {
      onBreak(rule, error);
      return [];
    }
  });
}

function conventionValue(convention: HouseStyle[keyof HouseStyle]): unknown {
  return typeof convention === "object" && "value" in convention ? convention.value : convention;
}

const contexts = new WeakMap<RuleSettings, Map<Rule, EntryContext>>();

/** What a rule is told of the settings; the same object for the same settings. */
export function entryContext(rule: Rule, settings: RuleSettings): EntryContext {
  const known = contexts.get(settings) ?? new Map<Rule, EntryContext>();
  contexts.set(settings, known);
  const { options, venues = [] } = settings;
  const before = known.get(rule);
  if (before) return before;
  const { meta } = rule;
  const context = { options: optionValues(meta.options ?? {}, options?.[meta.id]), venues };
  known.set(rule, context);
  return context;
}
