// Whether two people are likely one: names that differ by a middle name, an initial or a slip, with co-authors in common.

import type { Mention } from "../../model/mentions.ts";
import { withinOneSlip } from "../text/oneSlip.ts";
import { namesOf, type ReadName } from "./namedPeople.ts";

/** A name that more than so many people have nearly alike is a common one, and says little. */
export const mostAlike = 8;

/** How many shared co-authors make two names one person's; undefined where the names say two people. */
export function coauthorsNeeded(one: readonly string[], other: readonly string[]): number | undefined {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (isShortForm(short, long)) return 1;
  if (one.length !== other.length) return undefined;
  const differing = one.findIndex((word, index) => word !== other[index]);
  const [a, b] = [one[differing]!, other[differing]!];
  const restIsSame = one.slice(differing + 1).every((word, i) => word === other[differing + 1 + i]);
  // A letter for another makes another name (Yifan, Yihan); one too few or too many is a slip more often.
  if (!restIsSame || a.length === b.length || Math.min(a.length, b.length) < 4) return undefined;
  return withinOneSlip(a, b) ? (Math.min(a.length, b.length) < 6 ? 2 : 1) : undefined;
}

/** `D. Cox` or `David Cox` for `David Daniel Cox`: the last name is the same, the others go with one another in order. */
function isShortForm(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) !== long.at(-1) || !goTogether(short[0]!, long[0]!)) return false;
  let next = 1;
  for (const word of short.slice(1, -1)) {
    while (next < long.length - 1 && !goTogether(word, long[next]!)) next++;
    if (next++ >= long.length - 1) return false;
  }
  return true;
}

function goTogether(one: string, other: string): boolean {
  return one === other || ((one.length === 1 || other.length === 1) && one[0] === other[0]);
}

/** How many people have written with both; 0 where one entry names both: two who stand there are two people. */
export function sharedCoauthors(
  one: readonly Mention<ReadName>[],
  other: readonly Mention<ReadName>[],
): number {
  const coauthors = coauthorsOf(one);
  if (other[0] && coauthors.has(other[0].item.key)) return 0;
  let count = 0;
  for (const key of coauthorsOf(other)) if (coauthors.has(key)) count++;
  return count;
}

/** The person included. */
function coauthorsOf(mentions: readonly Mention<ReadName>[]): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ entry }) => namesOf(entry).map(({ key }) => key)));
}
