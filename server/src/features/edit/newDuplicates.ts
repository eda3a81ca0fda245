// The papers that a list holds twice, and did not before.
import type { Span } from "../../base/span.ts";
import { type Entry, written } from "../../model/entry.ts";
import { entryAt, type List, type PlacedEntry } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";
import { keyOfTitle } from "../../rules/links/listedPapers.ts";
import { paperIds } from "../../rules/links/paperIds.ts";
import type { Finding, Related } from "../../rules/rule.ts";

export interface NewDuplicate {
  /** The entry that was added, or made into one of a paper that is listed. */
  readonly added: PlacedEntry;
  /** The entry that was there first; of another file only its place there is known. */
  readonly other: PlacedEntry | { readonly file: string; readonly span: Span };
}

/**
 * Of what `duplicate-paper` finds in a list now, that which is new since `before`. Moving one of two entries of a paper, or
 * mending a word in it, makes nothing new; a third one does.
 */
export function newDuplicates(before: List, now: List, findings: readonly Finding[]): NewDuplicate[] {
  const found = findings.flatMap(({ rule, span, related }) => {
    const later = rule === "duplicate-paper" ? entryAt(now, span.start) : undefined;
    const place = related?.[0];
    return later && place ? newOne(before, now, later, place) : [];
  });
  return found.filter(({ added }, at) => found.findIndex((one) => one.added === added) === at);
}

function newOne(before: List, now: List, later: PlacedEntry, { file, span }: Related): NewDuplicate[] {
  if (file !== undefined) {
    const isNew = newWith(signsOf(later.it), before, now).includes(later);
    return isNew ? [{ added: later, other: { file, span } }] : [];
  }
  const earlier = entryAt(now, span.start);
  if (!earlier) return [];
  const shared = signsOf(later.it).filter((sign) => signsOf(earlier.it).includes(sign));
  const added = newWith(shared, before, now);
  if (added.includes(later)) return [{ added: later, other: earlier }];
  return added.includes(earlier) ? [{ added: earlier, other: later }] : [];
}

/** The entries with one of the signs that are more than there were, the lower ones where two read the same. */
function newWith(signs: readonly string[], before: List, now: List): readonly PlacedEntry[] {
  const known = withSign(before, signs).map(textOf);
  const entries = withSign(now, signs);
  const more = entries.length - known.length;
  if (more <= 0) return [];
  const others = entries.filter((entry) => {
    const at = known.indexOf(textOf(entry));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
  return others.slice(-more);
}

function textOf({ it }: PlacedEntry): string {
  return written(it, it.span);
}

/** What tells which paper it is. */
const signsOf = perEntry((entry: Entry): readonly string[] => {
  const title = keyOfTitle(entry);
  return [...paperIds(entry).map(({ name }) => name), ...(title === undefined ? [] : [`title ${title}`])];
});

function withSign({ entries }: List, signs: readonly string[]): readonly PlacedEntry[] {
  return entries.filter(({ it }) => signsOf(it).some((sign) => signs.includes(sign)));
}
