// Words that were typed within one field of one entry: who looks at no such field finds what was found before, only moved.
import type { Span } from "../base/span.ts";
import { changedFields, type FieldName } from "./changedFields.ts";
import { type Entry, written } from "./entry.ts";
import type { List } from "./list.ts";
import { perObject } from "./perObject.ts";
import { type ListSuccession, listSuccession, regionSuccession, replacedEntry } from "./succession.ts";

/** All that differs between a document and the version before it. */
export interface Retyped {
  readonly field: FieldName;
  /** Where the words of the field stood before, as document offsets; they begin where they did, on as many lines. */
  readonly was: Span;
  /** By how much all behind the field moved, in UTF-16 units. */
  readonly further: number;
}

/** What could begin or end a line, a link, an anchor, code or HTML. */
const signs = /[\r\n<>[\]{}#`~\\&]/;

/** Undefined where more changed, or may have: a key nearly always changes the words of a field. */
export const retyped = perObject((list: List): Retyped | undefined => {
  const succession = listSuccession(list);
  const entry = succession && onlyChange(succession);
  if (!entry) return undefined;
  const { was, is } = entry;
  const [field, ...others] = changedFields(was.it, is.it);
  const [before, now] = [spanOf(was.it, field), spanOf(is.it, field)];
  if (!field || others.length > 0 || !before || !now || !isAllElseTheSame(was.it, before, is.it, now))
    return undefined;
  const offset = succession.is.offset + is.offset;
  return {
    field,
    was: { start: offset + before.start, end: offset + before.end },
    further: now.end - before.end,
  };
});

/** The entry that took the place of one, where all text around it is the same. */
function onlyChange({ was, is }: ListSuccession): ReturnType<typeof replacedEntry> {
  const entries = regionSuccession(is.it);
  const entry = entries?.before === was.it ? replacedEntry(entries) : undefined;
  if (!entry || entry.was.offset !== entry.is.offset) return undefined;
  const { start, end } = is.it.source.unchangedSince(was.it.source);
  const { offset, it } = entry.is;
  return start >= offset && end >= is.it.length - offset - it.source.length ? entry : undefined;
}

/** Of links, one cannot say where they are. */
function spanOf(entry: Entry, field: FieldName | undefined): Span | undefined {
  const value = field && entry[field];
  return value && "span" in value ? value.span : undefined;
}

function isAllElseTheSame(was: Entry, before: Span, is: Entry, now: Span): boolean {
  return (
    before.start === now.start &&
    before.start < before.end &&
    was.source.slice(0, before.start) === is.source.slice(0, now.start) &&
    was.source.slice(before.end) === is.source.slice(now.end) &&
    !signs.test(written(was, before)) &&
    !signs.test(written(is, now))
  );
}
