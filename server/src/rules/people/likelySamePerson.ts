// Pairs of people of a list who are likely one: names that differ by a middle name, an initial or a slip, with co-authors in common.

import { withinOneSlip } from "../text/oneSlip.ts";
import { lettersNamed, type NameKeys, type Person } from "./namedPeople.ts";

export interface LikelyPair {
  readonly one: Person;
  readonly other: Person;
  /** How many people have written with both. */
  readonly sharedCoauthors: number;
}

/** A name that more than so many people have nearly alike is a common one, and says little. */
const mostAlike = 8;

/**
 * Pairs with the evidence for them. Two who stand in one entry are two people. People are only compared within groups
 * that agree in all but the part which may differ, so that the work grows with the number of names.
 */
export function* likelyPairs(people: ReadonlyMap<string, Person>): Generator<LikelyPair> {
  for (const group of groupsBy(people, ({ last }) => last)) yield* pairsOf(group, true);
  for (const group of groupsBy(people, ({ first }) => first)) yield* pairsOf(group, false);
  const abbreviated = new Set<string>();
  for (const { named } of people.values()) {
    if (named.words[0]!.length === 1) abbreviated.add(named.keys.initial);
  }
  const byInitial = ({ initial }: NameKeys) => (abbreviated.has(initial) ? initial : undefined);
  for (const group of groupsBy(people, byInitial)) yield* pairsOf(group, false);
}

/** People with the same key, where they are two or a few more. */
function* groupsBy(
  people: ReadonlyMap<string, Person>,
  keyOf: (keys: NameKeys) => string | undefined,
): Generator<readonly Person[]> {
  const alone = new Map<string, Person | Person[]>();
  const groups: Person[][] = [];
  for (const person of people.values()) {
    const key = keyOf(person.named.keys);
    if (key === undefined) continue;
    const before = alone.get(key);
    if (before === undefined) alone.set(key, person);
    else if (Array.isArray(before)) before.push(person);
    else {
      const group = [before, person];
      groups.push(group);
      alone.set(key, group);
    }
  }
  for (const group of groups) if (group.length <= mostAlike) yield group;
}

/** Each pair is looked for in one kind of group: people of one first name in the first, others in the others. */
function* pairsOf(group: readonly Person[], sameFirstName: boolean): Generator<LikelyPair> {
  for (let i = 0; i < group.length; i++) {
    for (let j = i + 1; j < group.length; j++) {
      const [one, other] = [group[i]!, group[j]!];
      if ((one.named.words[0] === other.named.words[0]) !== sameFirstName) continue;
      const needed = coauthorsNeeded(one.named.words, other.named.words);
      if (needed === undefined) continue;
      const sharedCoauthors = shared(one, other);
      if (sharedCoauthors >= needed) yield { one, other, sharedCoauthors };
    }
  }
}

/** How many shared co-authors make two names one person's; undefined where the names say two people. */
function coauthorsNeeded(one: readonly string[], other: readonly string[]): number | undefined {
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

/** 0 where one entry names both. */
function shared(one: Person, other: Person): number {
  const coauthors = coauthorsOf(one);
  if (coauthors.has(other.named.letters)) return 0;
  let count = 0;
  for (const letters of coauthorsOf(other)) if (coauthors.has(letters)) count++;
  return count;
}

/** The person included. */
function coauthorsOf({ entries }: Person): ReadonlySet<string> {
  if (entries.length === 1) return lettersNamed(entries[0]!.it);
  const coauthors = new Set<string>();
  for (const entry of entries) for (const letters of lettersNamed(entry.it)) coauthors.add(letters);
  return coauthors;
}
