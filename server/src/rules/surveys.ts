// What rules are told before they look at the parts of a list: of its settings, and what their surveys of it say.

import { sameData } from "../base/sameData.ts";
import { sameParts } from "../base/sameParts.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import { perObject } from "../model/perObject.ts";
import { perSums, type Sums } from "../model/sums.ts";
import type { EntryContext, EntryRule, RegionRule, Rule } from "./rule.ts";
import { optionValues } from "./ruleOptions.ts";
import type { RuleSettings } from "./ruleSettings.ts";

/** A rule that has something to look for, and what it is told: the same object for as long as that says the same. */
export interface Surveyed<R> {
  readonly rule: R;
  readonly context: EntryContext;
  readonly told: unknown;
  /** The values of the conventions that the rule reads. */
  readonly values: readonly unknown[];
}

/** Hands each survey that threw to `onBreak`: its rule is not among those that have something to look for. */
type Survey<R> = (
  rules: readonly R[],
  list: List,
  style: HouseStyle,
  settings: RuleSettings,
  onBreak: (rule: Rule, error: unknown) => void,
) => readonly Surveyed<R>[];

/** The same array where all rules are told the same. */
export const surveyEntryRules = surveyOf<EntryRule>();
export const surveyRegionRules = surveyOf<RegionRule>();

function surveyOf<R extends EntryRule | RegionRule>(): Survey<R> {
  const kept = perObject((_rule: R) => new Lately<Surveyed<R>>());
  const asked = perObject((settings: RuleSettings) =>
    perObject((rules: readonly R[]) => {
      const keptRows = new Lately<readonly Surveyed<R>[]>();
      return perSums((sums, style: HouseStyle) => {
        // A survey is asked again only where it could say something else: what it threw is told each time.
        const broken: { readonly rule: R; readonly error: unknown }[] = [];
        const row: Surveyed<R>[] = [];
        for (const rule of rules) {
          try {
            const one = surveyed(rule, sums, style, settings);
            if (one) row.push(kept(rule).of(one, areSame));
          } catch (error) {
            broken.push({ rule, error });
          }
        }
        return { broken, row: keptRows.of(row, sameParts) };
      });
    }),
  );
  return (rules, list, style, settings, onBreak) => {
    const { row, broken } = asked(settings)(rules)(list, style);
    for (const { rule, error } of broken) onBreak(rule, error);
    return row;
  };
}

function surveyed<R extends EntryRule | RegionRule>(
  rule: R,
  sums: Sums,
  style: HouseStyle,
  settings: RuleSettings,
): Surveyed<R> | undefined {
  const context = entryContext(rule, settings);
  const told = rule.survey?.(sums, style, context);
  if (rule.survey && told === undefined) return undefined;
  const reads = (rule.scope === "entry" && rule.reads) || [];
  return { rule, context, told, values: reads.map((name) => conventionValue(style[name])) };
}

function conventionValue(convention: HouseStyle[keyof HouseStyle]): unknown {
  return typeof convention === "object" && "value" in convention ? convention.value : convention;
}

function areSame(a: Surveyed<Rule>, b: Surveyed<Rule>): boolean {
  return (
    sameData(a.told, b.told) &&
    sameData(a.values, b.values) &&
    a.context.venues === b.context.venues &&
    sameData(a.context.options, b.context.options)
  );
}

/** As many documents can be typed in by turns, and what is remembered of the others stays. */
const mostKept = 8;

/** What was seen lately, so that what says the same again is the same object again. */
class Lately<T> {
  #kept: readonly T[] = [];

  of(it: T, same: (a: T, b: T) => boolean): T {
    const known = this.#kept.find((one) => same(one, it)) ?? it;
    if (this.#kept[0] !== known) {
      this.#kept = [known, ...this.#kept.filter((one) => one !== known)].slice(0, mostKept);
    }
    return known;
  }
}

const noVenues: EntryContext["venues"] = [];
const contexts = new WeakMap<RuleSettings, Map<Rule, EntryContext>>();

/** What a rule is told of the settings; the same object for the same settings. */
export function entryContext(rule: Rule, settings: RuleSettings): EntryContext {
  const known = contexts.get(settings) ?? new Map<Rule, EntryContext>();
  contexts.set(settings, known);
  const { options, venues = noVenues } = settings;
  const before = known.get(rule);
  if (before) return before;
  const { meta } = rule;
  const context = { options: optionValues(meta.options ?? {}, options?.[meta.id]), venues };
  known.set(rule, context);
  return context;
}
