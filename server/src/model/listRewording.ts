// Words that somebody typed in one entry of a list, and nothing else in the document: what has to do with other text was only
// moved.
import { type Span, shift } from "../base/span.ts";
import { type Entry, written } from "./entry.ts";
import type { List } from "./list.ts";
import { perObject } from "./perObject.ts";
import { type Rewording, regionRewording } from "./rewording.ts";
import { listSuccession, regionSuccession } from "./succession.ts";

/**
 * All that differs between the document and the version before it; `was` counts in the document. Undefined where more differs,
 * and where the words may be more than words: a key nearly always changes words.
 */
export const listRewording = perObject((list: List): Rewording | undefined => {
  const succession = listSuccession(list);
  const entries = succession && regionSuccession(succession.is.it);
  if (!entries || entries.before !== succession.was.it) return undefined;
  const rewording = regionRewording(entries);
  if (!rewording) return undefined;
  const { was, is } = succession;
  const [gone, came] = [entries.gone[0]!, entries.came[0]!];
  const unchanged = is.it.source.unchangedSince(was.it.source);
  const isAll =
    gone.offset === came.offset &&
    unchanged.start >= came.offset &&
    unchanged.end >= is.it.length - came.offset - came.it.source.length;
  return isAll && isPlain(rewording, gone.it, came.it)
    ? { ...rewording, was: shift(rewording.was, is.offset + came.offset) }
    : undefined;
});

/** What could begin or end a link, an anchor, code or HTML, and what begins an item. */
const signs = /[<>[\]{}#`~\\&]|^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;

function isPlain({ was: { start, end }, further }: Rewording, was: Entry, is: Entry): boolean {
  const now: Span = { start, end: end + further };
  return !signs.test(written(was, { start, end })) && !signs.test(written(is, now));
}
