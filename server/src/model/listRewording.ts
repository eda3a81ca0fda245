// Words that somebody typed in one entry, and nothing else in the document: what has to do with other text was only moved.
import { shift } from "../base/span.ts";
import { written } from "./entry.ts";
import type { List } from "./list.ts";
import { perObject } from "./perObject.ts";
import { type Rewording, regionRewording } from "./rewording.ts";
import {
  type ListSuccession,
  listSuccession,
  type ReplacedEntry,
  regionSuccession,
  replacedEntry,
} from "./succession.ts";

/**
 * All that differs between the document and the version before it; `was` counts in the document. Undefined where more differs,
 * and where the words may be more than words: a key nearly always changes words.
 */
export const listRewording = perObject((list: List): Rewording | undefined => {
  const succession = listSuccession(list);
  const entries = succession && regionSuccession(succession.is.it);
  if (!entries || entries.before !== succession.was.it) return undefined;
  const rewording = regionRewording(entries);
  const entry = rewording && replacedEntry(entries);
  if (!entry || !isSameAround(entry, succession) || !isPlain(rewording, entry)) return undefined;
  return { ...rewording, was: shift(rewording.was, succession.is.offset + entry.is.offset) };
});

function isSameAround({ was, is }: ReplacedEntry, region: ListSuccession): boolean {
  const [before, now] = [region.was.it, region.is.it];
  const { start, end } = now.source.unchangedSince(before.source);
  const behind = now.length - is.offset - is.it.source.length;
  return was.offset === is.offset && start >= is.offset && end >= behind;
}

/** What could begin or end a link, an anchor, code or HTML, and what begins an item. */
const signs = /[<>[\]{}#`~\\&]|^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;

function isPlain({ was: { start, end }, further }: Rewording, { was, is }: ReplacedEntry): boolean {
  const [before, now] = [written(was.it, { start, end }), written(is.it, { start, end: end + further })];
  return !signs.test(before) && !signs.test(now);
}
