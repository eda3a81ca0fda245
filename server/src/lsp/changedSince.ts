// The lines of an open text that are new or other than in an older one.
import { diffArrays } from "diff";
import type { LineRange } from "../git/lineRanges.ts";

/** So many lines put in and taken out are told apart; where more changed, all between the first and the last of them did. */
const mostApart = 2000;

/** Line breaks of another kind and a byte-order mark are no change: editors make them and take them away. */
export function changedSince(before: string, now: string): LineRange[] {
  const [old, lines] = [linesOf(before), linesOf(now)];
  const same = sameAtEnds(old, lines);
  const end = lines.length - same.last;
  const middle = lines.slice(same.first, end);
  const changes = diffArrays(old.slice(same.first, old.length - same.last), middle, {
    maxEditLength: mostApart,
  });
  if (!changes) return [{ first: same.first + 1, last: end }];
  const ranges: LineRange[] = [];
  let line = same.first + 1;
  for (const { added, removed, count } of changes) {
    if (added) ranges.push({ first: line, last: line + count - 1 });
    if (!removed) line += count;
  }
  return ranges;
}

function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/, "").split(/\r?\n/);
}

/** How many lines are the same at the start and, of the others, at the end. */
function sameAtEnds(old: readonly string[], lines: readonly string[]): { first: number; last: number } {
  const shorter = Math.min(old.length, lines.length);
  let first = 0;
  while (first < shorter && old[first] === lines[first]) first++;
  let last = 0;
  while (last < shorter - first && old[old.length - 1 - last] === lines[lines.length - 1 - last]) last++;
  return { first, last };
}
