// What rules about the whole list find. Words that were typed where a rule does not look only move what it found.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import { listRewording } from "../model/listRewording.ts";
import type { Rewording } from "../model/rewording.ts";
import type { SourceText } from "../model/sourceText.ts";
import { listSuccession } from "../model/succession.ts";
import { byPlace, type Located, locatedFindings, merged, movedBy } from "./placing.ts";
import { seesTheSame } from "./replaced.ts";
import type { ListRule, Rule, Sibling } from "./rule.ts";
import type { RuleSettings } from "./ruleSettings.ts";
import { entryContext } from "./surveys.ts";

/** All that rules are told beside the list. */
export interface Told {
  readonly rules: readonly ListRule[];
  readonly style: HouseStyle;
  readonly settings: RuleSettings;
  readonly siblings: readonly Sibling[];
}

interface Found {
  readonly told: Told;
  /** Of the rules that did not break. */
  readonly verdicts: ReadonlyMap<ListRule, object>;
  /** What these found, in order of place. */
  readonly findings: readonly Located[];
}

const remembered = new WeakMap<List, Found>();

/** In order of place. What a rule throws is handed to `onBreak`. */
export function findInList(
  list: List,
  source: SourceText,
  told: Told,
  onBreak: (rule: Rule, error: unknown) => void,
): readonly Located[] {
  const kept = keptOf(list, told);
  const verdicts = new Map(kept.verdicts);
  const came: Located[] = [];
  for (const rule of told.rules) {
    if (verdicts.has(rule)) continue;
    try {
      const { siblings, settings } = told;
      const context = { ...entryContext(rule, settings), siblings };
      const found = locatedFindings(rule, rule.check(list, told.style, source, context), settings);
      verdicts.set(rule, rule.verdict?.(list) ?? rule);
      for (const one of found) came.push(one);
    } catch (error) {
      onBreak(rule, error);
    }
  }
  const findings = merged(kept.findings, came.sort(byPlace));
  remembered.set(list, { told, verdicts, findings });
  return findings;
}

const nothing: Pick<Found, "verdicts" | "findings"> = { verdicts: new Map(), findings: [] };

/** What would be found again, but for where it stands, where nothing but words of one entry were typed. */
function keptOf(list: List, told: Told): Pick<Found, "verdicts" | "findings"> {
  const rewording = listRewording(list);
  const before = rewording && remembered.get(listSuccession(list)!.before);
  if (!before || !sameTold(before.told, told)) return nothing;
  const again = new Set<string>();
  for (const [rule, verdict] of before.verdicts) {
    const isToldTheSame =
      before.told.style === told.style || readsTheSame(rule, before.told.style, told.style);
    if (!isToldTheSame || !outlives(rule, verdict, list, rewording)) again.add(rule.meta.id);
  }
  const moved: Located[] = [];
  for (const located of before.findings) {
    const now = movedBy(rewording, located);
    if (now) moved.push(now);
    else again.add(located.found.rule);
  }
  if (again.size === 0) return { verdicts: before.verdicts, findings: moved };
  const verdicts = new Map([...before.verdicts].filter(([{ meta }]) => !again.has(meta.id)));
  return { verdicts, findings: moved.filter(({ found }) => !again.has(found.rule)) };
}

function outlives(rule: ListRule, verdict: object, list: List, rewording: Rewording): boolean {
  if (seesTheSame(rule, rewording)) return true;
  try {
    return rule.verdict?.(list) === verdict;
  } catch {
    // It throws again when it is checked.
    return false;
  }
}

function readsTheSame({ reads = [] }: ListRule, a: HouseStyle, b: HouseStyle): boolean {
  return reads.every((name) => a[name] === b[name]);
}

function sameTold(a: Told, b: Told): boolean {
  return a.rules === b.rules && a.settings === b.settings && sameSiblings(a.siblings, b.siblings);
}

function sameSiblings(a: readonly Sibling[], b: readonly Sibling[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length && a.every(({ file, list }, at) => file === b[at]!.file && list === b[at]!.list)
  );
}
