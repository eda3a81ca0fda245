// Which fields of an entry read otherwise than those of the entry whose place it took: who looks at the others alone sees what
// was seen before.
import type { Span } from "../base/span.ts";
import { type Authors, type Entry, type Field, written } from "./entry.ts";
import { perObject } from "./perObject.ts";

/** True where two values of a field, which are written the same, are read the same: that may depend on what stands around. */
type SameReading<Value> = (was: NonNullable<Value>, is: NonNullable<Value>) => boolean;

const readsTheSame = {
  marker: sameText,
  title: sameText,
  links: sameEach(
    (was, is) => was.form === is.form && sameText(was.label, is.label) && sameText(was.url, is.url),
  ),
  authors: (was, is) => sameAuthors(was, is),
  venue: (was, is) =>
    sameText(was, is) && was.series === is.series && was.year === is.year && was.track === is.track,
  keywords: (was, is) => sameText(was.label, is.label) && sameTexts(was.items, is.items),
  digest: (was, is) => was.form === is.form && sameText(was.label, is.label) && sameText(was.text, is.text),
  emptyLinks: sameEach(sameText),
} satisfies { [Name in keyof Entry]?: SameReading<Entry[Name]> };

/** A field by its name in `Entry`; `links` are all of them. */
export type FieldName = keyof typeof readsTheSame;

const fieldNames = Object.keys(readsTheSame) as FieldName[];

/**
 * Those that are written or read otherwise, and those that only one of the two has. One that stands elsewhere with the same text
 * is the same; of what stands between fields, nothing is said.
 */
export function changedFields(was: Entry, is: Entry): ReadonlySet<FieldName> {
  const known = lastCompared(is);
  if (known.was !== was) {
    known.was = was;
    known.changed = new Set(fieldNames.filter((name) => !isSame(name, was, is)));
  }
  return known.changed;
}

/** An entry takes the place of one, and many ask. */
const lastCompared = perObject((_is: Entry): { was: Entry | undefined; changed: ReadonlySet<FieldName> } => ({
  was: undefined,
  changed: new Set(),
}));

function isSame(name: FieldName, was: Entry, is: Entry): boolean {
  const [before, now] = [was[name], is[name]];
  if (before === now) return true;
  if (!before || !now) return false;
  const reads = readsTheSame[name] as (was: unknown, is: unknown) => boolean;
  return (
    sameRows(spansOf(before), spansOf(now), (a, b) => written(was, a) === written(is, b)) &&
    reads(before, now)
  );
}

function spansOf(value: { readonly span: Span } | readonly { readonly span: Span }[]): readonly Span[] {
  return "span" in value ? [value.span] : value.map(({ span }) => span);
}

function sameAuthors(was: Authors, is: Authors): boolean {
  return (
    was.folded === is.folded &&
    (was.period === undefined) === (is.period === undefined) &&
    sameTexts(was.names, is.names)
  );
}

function sameTexts(was: readonly Field[], is: readonly Field[]): boolean {
  return sameRows(was, is, sameText);
}

function sameText(was: { readonly text: string }, is: { readonly text: string }): boolean {
  return was.text === is.text;
}

function sameEach<T>(same: (was: T, is: T) => boolean): (was: readonly T[], is: readonly T[]) => boolean {
  return (was, is) => sameRows(was, is, same);
}

function sameRows<T>(was: readonly T[], is: readonly T[], same: (was: T, is: T) => boolean): boolean {
  return was.length === is.length && was.every((it, index) => same(it, is[index]!));
}
