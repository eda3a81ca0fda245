// "Disable RULE for this entry": the comment that silences a finding, as docs/suppression.md describes it.
import { covers, overlaps, type Span } from "../../base/span.ts";
import { insert, type TextEdit } from "../../base/textEdit.ts";
import { entryAt, type List, type PlacedEntry, place } from "../../model/list.ts";
import type { Finding } from "../../rules/rule.ts";
import { unusedSuppression } from "../../rules/unusedSuppression.ts";

export interface DisableAction {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** What it silences, of what was found at the place. */
  readonly findings: readonly Finding[];
}

const form = "disable-entry";

/** One for each rule that found something at `span` (document offsets) in an entry. */
export function disableActions(findings: readonly Finding[], list: List, span: Span): DisableAction[] {
  const actions = new Map<string, DisableAction>();
  for (const finding of findings) {
    const { rule } = finding;
    if (!overlaps(finding.span, span) || rule === unusedSuppression.meta.id) continue;
    const entry = entryAt(list, finding.span.start);
    if (!entry) continue;
    const same = actions.get(rule);
    const edits = same?.edits ?? [disableIn(entry, list, rule)];
    const title = `Disable ${rule} for this entry`;
    actions.set(rule, { title, edits, findings: [...(same?.findings ?? []), finding] });
  }
  return [...actions.values()];
}

/** The name goes into the comment that the entry has already, else into a new one behind its title and links. */
function disableIn(entry: PlacedEntry, list: List, rule: string): TextEdit {
  const lines = place(entry.it.span, entry);
  const known = list.suppressions.find(
    (comment) => comment.it.form.text === form && covers(lines, place(comment.it.span, comment)),
  );
  if (!known) return insert(entry.offset + entry.it.head.end, ` <!-- paper-list-${form} ${rule} -->`);
  const last = known.it.rules.at(-1) ?? known.it.form;
  return insert(known.offset + last.span.end, ` ${rule}`);
}
