// Words that were typed in one entry: who looks at none of the fields that read otherwise now finds what was found before, only
// moved.

import { lineContentEnd } from "../base/lines.ts";
import type { Span } from "../base/span.ts";
import { changedFields, type FieldName } from "./changedFields.ts";
import { type Entry, written } from "./entry.ts";
import type { List } from "./list.ts";
import { perObject } from "./perObject.ts";
import { type ListSuccession, listSuccession, regionSuccession, replacedEntry } from "./succession.ts";

/** All that differs between a document and the version before it. */
export interface Retyped {
  /** Of the entry; none where what was typed belongs to no field. */
  readonly fields: ReadonlySet<FieldName>;
  /** Where the text stood that was replaced, and perhaps some around it, as document offsets; no line came or went. */
  readonly was: Span;
  /** By how much all behind it moved, in UTF-16 units. */
  readonly further: number;
}

/** Undefined where more changed, or may have: a key nearly always changes words. */
export const retyped = perObject((list: List): Retyped | undefined => {
  const succession = listSuccession(list);
  const entry = succession && onlyChange(succession);
  if (!entry) return undefined;
  const { was, is } = entry;
  const fields = changedFields(was.it, is.it);
  const typed = typedIn(was.it, is.it);
  const around = wordsOfField(typed, fields, was.it, is.it) ?? plainLine(typed, was.it, is.it);
  if (!around) return undefined;
  const offset = succession.is.offset + is.offset;
  return {
    fields,
    was: { start: offset + around.start, end: offset + around.end },
    further: typed.further,
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

/** The text that made way for another, in the entry that was, and by how much longer that is. */
interface Typed extends Span {
  readonly further: number;
}

function typedIn({ source: was }: Entry, { source: is }: Entry): Typed {
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start++;
  let same = 0;
  while (same < shorter - start && was.at(-1 - same) === is.at(-1 - same)) same++;
  return { start, end: was.length - same, further: is.length - was.length };
}

/** What could begin or end a line, a link, an anchor, code or HTML. */
const signs = /[\r\n<>[\]{}#`~\\&]|^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;

/** The only field that reads otherwise, where it holds all that was typed, and nothing but words. */
function wordsOfField(
  { start, end, further }: Typed,
  [field, ...others]: ReadonlySet<FieldName>,
  was: Entry,
  is: Entry,
): Span | undefined {
  const [before, now] = [spanOf(was, field), spanOf(is, field)];
  if (!before || !now || others.length > 0) return undefined;
  const isWhere = before.start === now.start && before.end + further === now.end;
  if (!isWhere || start < before.start || end > before.end || before.start === before.end) return undefined;
  return signs.test(written(was, before)) || signs.test(written(is, now)) ? undefined : before;
}

/** Of links, one cannot say where they are. */
function spanOf(entry: Entry, field: FieldName | undefined): Span | undefined {
  const value = field && entry[field];
  return value && "span" in value ? value.span : undefined;
}

/** The line behind whose first letter all was typed, where it holds nothing but words, and is as much a part of the entry as before. */
function plainLine({ start, end, further }: Typed, was: Entry, is: Entry): Span | undefined {
  const isWhere = was.span.start === is.span.start && was.span.end + further === is.span.end;
  if (!isWhere || start <= was.span.start || end > was.span.end) return undefined;
  const line = {
    start: was.source.lastIndexOf("\n", start - 1) + 1,
    end: lineContentEnd(was.source, end),
  };
  const now = is.source.slice(line.start, lineContentEnd(is.source, end + further));
  const isPlain =
    letter.test(was.source.slice(line.start, start)) && !signs.test(written(was, line)) && !signs.test(now);
  return isPlain ? line : undefined;
}

const letter = /\p{L}/u;
