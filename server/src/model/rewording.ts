// Words that somebody typed in an entry: where nothing else changed, who looks at other words, or at none, sees what was seen
// before.
import { letterPattern } from "../base/letterPattern.ts";
import type { Span } from "../base/span.ts";
import { type Entry, type Field, written } from "./entry.ts";
import { perObject } from "./perObject.ts";
import { type RegionSuccession, replacedEntry } from "./succession.ts";

/**
 * Where people write in words: the title, the names of the authors, the venue, the phrases of the keywords, the prose of the
 * digest.
 */
export type Words = "title" | "names" | "venue" | "phrases" | "digest";

/** Words of one field took the place of others, on one line. All else is the same, or moved by as much as they are longer. */
export interface Rewording {
  readonly words: Words;
  /** The title, name, venue with its marks, phrase or prose, as it stood before. */
  readonly was: Span;
  /** By how much longer it is now, in UTF-16 units. */
  readonly further: number;
}

/** Of the entry that took the place of one; undefined where more changed in the region, or may have. */
export const regionRewording = perObject((succession: RegionSuccession): Rewording | undefined => {
  const entry = replacedEntry(succession);
  return entry && rewording(entry.was.it, entry.is.it);
});

/** `was` counts as the spans of that entry. The text between the fields is the same, too. */
export function rewording(was: Entry, is: Entry): Rewording | undefined {
  const texts: readonly [Words, Texts, Texts][] = [
    ["names", was.authors?.names, is.authors?.names],
    ["title", [was.title], [is.title]],
    ["venue", was.venue && [was.venue], is.venue && [is.venue]],
    ["phrases", was.keywords?.items, is.keywords?.items],
    ["digest", was.digest && [was.digest.text], is.digest && [is.digest.text]],
  ];
  for (const [words, before = none, now = none] of texts) {
    if (before.length !== now.length) return undefined;
    for (let at = 0; at < now.length; at++) {
      const [one, other] = [before[at]!, now[at]!];
      if (one.text === other.text && written(was, one.span) === written(is, other.span)) continue;
      if (!isAllThatChanged({ was: one, is: other }, was, is)) return undefined;
      return { words, was: one.span, further: is.source.length - was.source.length };
    }
  }
  return undefined;
}

type Texts = readonly Field[] | undefined;
const none: readonly Field[] = [];

/** Words, and those that took their place. */
interface Reworded {
  readonly was: Field;
  readonly is: Field;
}

function isAllThatChanged(reworded: Reworded, was: Entry, is: Entry): boolean {
  const [before, now] = [reworded.was.span, reworded.is.span];
  return (
    before.start === now.start &&
    readsAsWords(written(was, before)) &&
    readsAsWords(written(is, now)) &&
    was.source.slice(0, before.start) === is.source.slice(0, now.start) &&
    was.source.slice(before.end) === is.source.slice(now.end) &&
    isSameBesides(reworded, { ...was, source: "" }, { ...is, source: "" })
  );
}

const letter = letterPattern(String.raw`[\p{L}\p{N}]`);

/** Who asks for a line break, or for signs alone, finds neither in them. */
function readsAsWords(text: string): boolean {
  return letter(text).test(text) && !/[\r\n]/.test(text);
}

/** True where two things hold the same besides the words, and what stands behind those moved with them. */
function isSameBesides(reworded: Reworded, was: object, is: object): boolean {
  if (was === reworded.was) return is === reworded.is;
  const [before, now] = [was as Record<string, unknown>, is as Record<string, unknown>];
  const { start, end } = reworded.was.span;
  const moved = reworded.is.span.end - end;
  const keys = Object.keys(now);
  if (Object.keys(before).length !== keys.length) return false;
  for (const key of keys) {
    const [a, b] = [before[key], now[key]];
    if (typeof a === "number" && (key === "start" || key === "end")) {
      const isHere = a <= start ? b === a : a >= end && b === a + moved;
      if (!isHere) return false;
    } else if (a === b) continue;
    else if (!a || !b || typeof a !== "object" || typeof b !== "object") return false;
    else if (!isSameBesides(reworded, a, b)) return false;
  }
  return true;
}
