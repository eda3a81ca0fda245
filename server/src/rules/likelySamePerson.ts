// Pairs of people of a list who are likely one: names that differ by a middle name, an initial or a slip, with co-authors in common.

import { lettersNamed, type Person } from "./namedPeople.ts";
import { withinOneSlip } from "./oneSlip.ts";

export interface LikelyPair {
  readonly one: Person;
  readonly other: Person;
  /** How many people have written with both. */
  readonly sharedCoauthors: number;
}

/**
 * Pairs with the evidence for them. Two who stand in one entry are two people. People are only compared within groups
 * that agree in all but the part which may differ, so that the work grows with the number of names.
 */
export function* likelyPairs(people: ReadonlyMap<string, Person>): Generator<LikelyPair> {
  const seen = new Map<Person, Set<Person>>();
  for (const group of candidateGroups(people)) {
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        if (seen.get(one)?.has(other)) continue;
        const needed = coauthorsNeeded(one.words, other.words);
        if (needed === undefined) continue;
        const sharedCoauthors = shared(one, other);
        if (sharedCoauthors < needed) continue;
        seen.set(one, (seen.get(one) ?? new Set()).add(other));
        yield { one, other, sharedCoauthors };
      }
    }
  }
}

/** Groups of two people and more; a pair may stand in several. */
function candidateGroups(people: ReadonlyMap<string, Person>): Person[][] {
  const groups = new Map<string, Person[]>();
  const add = (key: string, person: Person) => {
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  };
  const shortFirst = new Set<string>();
  for (const { words } of people.values()) {
    if (words[0]!.length === 1) shortFirst.add(`${words[0]} ${words.at(-1)}`);
  }
  for (const person of people.values()) {
    const first = person.words[0]!;
    const last = person.words.at(-1)!;
    add(`middle ${first} ${last}`, person);
    add(`last ${first} ${last.slice(0, 3)}`, person);
    add(`first ${first.slice(0, 3)} ${last}`, person);
    const initial = `${first[0]} ${last}`;
    if (shortFirst.has(initial)) add(`initial ${initial}`, person);
  }
  return [...groups.values()].filter((group) => group.length > 1);
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
  if (coauthors.has(lettersOf(other))) return 0;
  const others = coauthorsOf(other);
  others.delete(lettersOf(other));
  return [...others].filter((letters) => coauthors.has(letters)).length;
}

function coauthorsOf({ places }: Person): Set<string> {
  return new Set(places.flatMap(({ entry }) => [...lettersNamed(entry.it)]));
}

function lettersOf({ words }: Person): string {
  return words.join("");
}
