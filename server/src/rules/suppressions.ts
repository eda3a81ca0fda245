// Comments that silence rules, as docs/suppression.md describes them: what each covers, and what it silences.
import type { Span } from "../base/span.ts";
import type { Field } from "../model/entry.ts";
import { entryAt, type List, type Placed, place, sectionAt } from "../model/list.ts";
import { listRewording } from "../model/listRewording.ts";
import type { SourceText } from "../model/sourceText.ts";
import { remembered } from "../model/sums.ts";
import type { SuppressionComment } from "../model/suppression.ts";
import { type Located, startOf } from "./placing.ts";
import type { SuppressionUse } from "./rule.ts";
import { nearestName } from "./text/nearestName.ts";

/** What the rules of a run are called, and those of them that can be trusted to have said all they had to say. */
export interface RulesOfRun {
  readonly known: ReadonlySet<string>;
  readonly ran: ReadonlySet<string>;
}

/** A name that may silence something: a rule, and where. Document offsets, the end exclusive. */
interface Silence {
  readonly rule: string;
  readonly covers: Span | undefined;
  readonly comment: Placed<SuppressionComment>;
  readonly name: Field;
}

export interface Suppressed {
  readonly left: readonly Located[];
  readonly uses: readonly SuppressionUse[];
}

/** The findings that nothing silences, and what became of every comment. A finding stands where it begins. */
export function suppress(
  findings: readonly Located[],
  list: List,
  source: SourceText,
  rulesOfRun: () => RulesOfRun,
): Suppressed {
  if (commentTotal(list) === 0) return { left: findings, uses: [] };
  const { silences, endings } = readSilences(list, source);
  const byRule = silencesByRule(silences);
  const used = new Set<Field>(endings);
  const left = findings.filter((finding) => {
    let isLeft = true;
    for (const silence of byRule.get(finding.found.rule) ?? []) {
      if (!isCovered(finding, silence)) continue;
      used.add(silence.name);
      isLeft = false;
    }
    return isLeft;
  });
  const rules = rulesOfRun();
  return { left, uses: list.suppressions.flatMap((comment) => usesOf(comment, used, rules)) };
}

const commentTotal = remembered<number>({
  compute: ({ regions }) => regions.reduce((sum, { it }) => sum + it.suppressions.length, 0),
  outlives: ({ list, was, is }) =>
    listRewording(list) !== undefined || was.it.suppressions.length === is.it.suppressions.length,
  same: Object.is,
  ahead: ({ suppressions }) => suppressions,
});

function silencesByRule(silences: readonly Silence[]): ReadonlyMap<string, readonly Silence[]> {
  const byRule = new Map<string, Silence[]>();
  for (const silence of silences) {
    const same = byRule.get(silence.rule);
    if (same) same.push(silence);
    else byRule.set(silence.rule, [silence]);
  }
  return byRule;
}

function isCovered(located: Located, { covers }: Silence): boolean {
  if (!covers) return false;
  const start = startOf(located);
  return covers.start <= start && start < covers.end;
}

function usesOf(
  comment: Placed<SuppressionComment>,
  used: ReadonlySet<Field>,
  { known, ran }: RulesOfRun,
): SuppressionUse[] {
  const { form, rules } = comment.it;
  if (!forms.has(form.text)) return [{ comment, name: undefined, outcome: "unknown-form" }];
  if (rules.length === 0) return [{ comment, name: undefined, outcome: "unused" }];
  return rules.map((name) => {
    if (!known.has(name.text)) return unknownRule(comment, name, known);
    if (used.has(name)) return { comment, name, outcome: "used" };
    return { comment, name, outcome: ran.has(name.text) ? "unused" : "not-run" };
  });
}

/** What the comment names besides is meant already. */
function unknownRule(
  comment: Placed<SuppressionComment>,
  name: Field,
  known: ReadonlySet<string>,
): SuppressionUse {
  const meant = nearestName(name.text, known);
  const isNamed = comment.it.rules.some(({ text }) => text === meant);
  return { comment, name, outcome: "unknown-rule", ...(meant !== undefined && !isNamed && { meant }) };
}

type Cover = (comment: Span, list: List, source: SourceText) => Span | undefined;

/** What each form covers. A stretch ends where it is told to, which only what follows can tell. */
const forms: ReadonlyMap<string, Cover> = new Map<string, Cover>([
  ["disable-line", ({ start }, _list, source) => lineOf(source.placeAt(start).line, source)],
  ["disable-next-line", ({ end }, _list, source) => lineOf(source.placeAt(end).line + 1, source)],
  ["disable-entry", ({ start }, list, source) => linesOfEntry(start, list, source)],
  ["disable-section", ({ start }, list, source) => untilEnd(sectionAt(list, start)?.span, source)],
  ["disable", ({ end }, _list, source) => untilEnd({ start: end, end: source.length }, source)],
  ["enable", () => undefined],
]);

/** The line break belongs to the line: what is found at the end of a line is found on it. */
function lineOf(line: number, source: SourceText): Span | undefined {
  if (line >= source.lineCount) return undefined;
  const { start, end } = source.lineSpan(line);
  return { start, end: end + 1 };
}

function linesOfEntry(offset: number, list: List, source: SourceText): Span | undefined {
  const entry = entryAt(list, offset);
  if (!entry) return undefined;
  const { start, end } = place(entry.it.span, entry);
  return { start, end: source.lineSpan(source.placeAt(end).line).end + 1 };
}

function untilEnd(at: Span | undefined, source: SourceText): Span | undefined {
  return at && { start: at.start, end: at.end === source.length ? at.end + 1 : at.end };
}

/** All names in document order with what they cover, and those that end a stretch. */
function readSilences(list: List, source: SourceText): { silences: Silence[]; endings: Field[] } {
  const silences: Silence[] = [];
  const endings: Field[] = [];
  const open = new Map<string, number[]>();
  for (const comment of list.suppressions) {
    const at = place(comment.it.span, comment);
    const { form, rules } = comment.it;
    const covers = forms.get(form.text)?.(at, list, source);
    for (const name of rules) {
      if (form.text === "enable") {
        if (endStretches(open.get(name.text), silences, at.start)) endings.push(name);
        open.delete(name.text);
      } else {
        if (form.text === "disable") open.set(name.text, [...(open.get(name.text) ?? []), silences.length]);
        silences.push({ rule: name.text, covers, comment, name });
      }
    }
  }
  return { silences, endings };
}

/** Ends the stretches at these places of the list before the offset; false where there are none. */
function endStretches(opened: readonly number[] | undefined, silences: Silence[], end: number): boolean {
  for (const index of opened ?? []) {
    const silence = silences[index]!;
    silences[index] = { ...silence, covers: silence.covers && { start: silence.covers.start, end } };
  }
  return opened !== undefined;
}
