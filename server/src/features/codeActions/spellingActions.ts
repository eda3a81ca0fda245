// "Use this spelling everywhere": of two spellings that a finding names, one for the whole list.
import { overlaps, type Span } from "../../base/span.ts";
import { replace, type TextEdit } from "../../base/textEdit.ts";
import { type Entry, type Field, written } from "../../model/entry.ts";
import { entryAt, type List, type PlacedEntry, place } from "../../model/list.ts";
import { authorVariant } from "../../rules/authorVariant.ts";
import { keywordVariant } from "../../rules/keywordVariant.ts";
import { slips } from "../../rules/people/spellingDifference.ts";
import type { Finding } from "../../rules/rule.ts";
import { quote } from "../../rules/wording.ts";

export interface SpellingAction {
  readonly title: string;
  /** Document offsets, in order. */
  readonly edits: readonly TextEdit[];
  /** The one that it was offered for. */
  readonly findings: readonly Finding[];
}

interface Spelled {
  /** What an entry names. */
  readonly fieldsOf: (entry: Entry) => readonly Field[];
  /** True where the first spelling might as well be the one to keep, though the list writes the other more often. */
  readonly mayBeRight: (variant: string, usual: string) => boolean;
}

const spelled: ReadonlyMap<string, Spelled> = new Map([
  [
    authorVariant.meta.id,
    {
      fieldsOf: (entry) => entry.authors?.names ?? [],
      // Accents and middle names are often left out; nobody leaves out a capital on purpose.
      mayBeRight: (variant, usual) => slips(variant) <= slips(usual),
    },
  ],
  // A key word is right as most entries have it: that is all that can be said for any.
  [keywordVariant.meta.id, { fieldsOf: (entry) => entry.keywords?.items ?? [], mayBeRight: () => false }],
]);

/**
 * For the findings at `span` that name another spelling: that one for every place of this one, where there is more than one,
 * and this one for every place of the other. An entry that has both names two.
 */
export function spellingActions(findings: readonly Finding[], list: List, span: Span): SpellingAction[] {
  const actions = new Map<string, SpellingAction>();
  for (const finding of findings) {
    const kind = spelled.get(finding.rule);
    if (!kind || !overlaps(finding.span, span)) continue;
    for (const action of actionsFor(finding, kind, list)) {
      if (!actions.has(action.title)) actions.set(action.title, action);
    }
  }
  return [...actions.values()];
}

interface PlacedField {
  readonly entry: PlacedEntry;
  readonly field: Field;
}

function actionsFor(finding: Finding, { fieldsOf, mayBeRight }: Spelled, list: List): SpellingAction[] {
  const variant = fieldAt(finding.span, list, fieldsOf);
  const related = finding.related?.[0];
  const usual = related && fieldAt(related.span, list, fieldsOf);
  if (!variant || !usual) return [];
  const everywhere = (wrong: PlacedField, right: PlacedField): SpellingAction => ({
    title: `Use this spelling everywhere: ${quote(right.field.text)}`,
    edits: respelled(wrong, right, list, fieldsOf),
    findings: [finding],
  });
  const one = everywhere(variant, usual);
  const other = mayBeRight(variant.field.text, usual.field.text) ? [everywhere(usual, variant)] : [];
  // Of one place the fix of the finding itself is all there is to do.
  return [...(one.edits.length > 1 ? [one] : []), ...other];
}

function fieldAt(span: Span, list: List, fieldsOf: Spelled["fieldsOf"]): PlacedField | undefined {
  const entry = entryAt(list, span.start);
  const field = entry && fieldsOf(entry.it).find((it) => place(it.span, entry).start === span.start);
  return field && { entry, field };
}

function respelled(
  wrong: PlacedField,
  right: PlacedField,
  list: List,
  fieldsOf: Spelled["fieldsOf"],
): TextEdit[] {
  const text = written(right.entry.it, right.field.span);
  return list.entries.flatMap((entry) => {
    const fields = fieldsOf(entry.it);
    if (fields.some((field) => field.text === right.field.text)) return [];
    const places = fields.filter((field) => field.text === wrong.field.text);
    return places.map((field) => replace(place(field.span, entry), text));
  });
}
