// Words that somebody typed in one entry, and nothing else in the document: what has to do with other text was only moved.
import { lineContentEnd } from "../base/lines.ts";
import { shift } from "../base/span.ts";
import { written } from "./entry.ts";
import type { List, PlacedEntry } from "./list.ts";
import { perObject } from "./perObject.ts";
import type { Region } from "./region.ts";
import { type Rewording, regionRewording } from "./rewording.ts";
import {
  changedEntriesIn,
  type ListSuccession,
  listSuccession,
  type ReplacedEntry,
  replacedEntry,
} from "./succession.ts";

/**
 * All that differs between the document and the version before it; `was` counts in the document, and goes on to the end of the line:
 * what stands behind the words there stands in other columns now. Undefined where more differs, and where the words may be more than
 * words: a key nearly always changes words.
 */
export const listRewording = perObject((list: List): Rewording | undefined => {
  const succession = listSuccession(list);
  const entries = succession && changedEntriesIn(succession);
  if (!entries) return undefined;
  const rewording = regionRewording(entries);
  const entry = rewording && replacedEntry(entries);
  if (!entry || !isSameAround(entry, succession) || !isPlain(rewording, entry)) return undefined;
  const { start, end } = rewording.was;
  const toLineEnd = { start, end: lineContentEnd(entry.was.it.source, end) };
  return { ...rewording, was: shift(toLineEnd, succession.is.offset + entry.is.offset) };
});

function isSameAround({ was, is }: ReplacedEntry, region: ListSuccession): boolean {
  const [before, now] = [region.was.it, region.is.it];
  const { start, end } = now.source.unchangedSince(before.source);
  const isSameBehind = (region: Region, { offset, it }: PlacedEntry) =>
    end >= region.length - offset - it.source.length;
  return was.offset === is.offset && start >= is.offset && isSameBehind(before, was) && isSameBehind(now, is);
}

/** What could begin or end a link, an anchor, code or HTML, what a tag that begins above is called, and what begins an item. */
const signs = /[<>[\]{}#`~\\&=]|^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;

function isPlain({ was: { start, end }, further }: Rewording, { was, is }: ReplacedEntry): boolean {
  const [before, now] = [written(was.it, { start, end }), written(is.it, { start, end: end + further })];
  return !signs.test(before) && !signs.test(now);
}
