// Papers that a list has twice, told by their ids or titles; looked for again only where an entry became another paper.
import type { Entry } from "../../model/entry.ts";
import type { List, PlacedEntry, Section } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";
import { differing, type Holder, type Spot } from "../../model/sharedKeys.ts";
import type { RegionSuccession } from "../../model/succession.ts";
import { remembered } from "../../model/sums.ts";
import { idsDiffer, keyOfTitle } from "./listedPapers.ts";
import { paperIds } from "./paperIds.ts";

export interface Repeat {
  readonly again: Spot;
  /** An earlier entry of the same paper, of the same section if there is one. */
  readonly first: Spot;
  /** The name of the id by which they are the same, where they are not by title only. */
  readonly id: string | undefined;
  /** True where the two titles read the same, begin the same, or one holds the other. */
  readonly alike: boolean;
  /** The same paper under two topics, not the same link at two papers. */
  readonly isCrossListed: boolean;
}

/** In document order. */
export const repeatsIn = remembered<readonly Repeat[]>({
  compute: (list) => madeWith(suspects.keysIn(list), findRepeats(list)),
  looksAt: ["title"],
  outlives: ({ entry }) => entry !== undefined && sameKeys(entry.was.it, entry.is.it),
  // What comes and goes is nearly always a paper that the list has but once: then some of the others stand elsewhere.
  adjust(before, { list, index, entries }) {
    const keys = suspects.keysIn(list);
    if (!entries || keysOfRepeats.get(before) !== keys) return undefined;
    const isSuspect = ({ it }: PlacedEntry) => keyedForms(it).some(({ key }) => keys.has(key));
    if (entries.gone.some(isSuspect) || entries.came.some(isSuspect)) return undefined;
    return madeWith(keys, movedIn(index, entries, before));
  },
  same: Object.is,
});

/** The keys that several entries shared when these repeats were found. */
const keysOfRepeats = new WeakMap<readonly Repeat[], ReadonlySet<string>>();

function madeWith(keys: ReadonlySet<string>, repeats: readonly Repeat[]): readonly Repeat[] {
  keysOfRepeats.set(repeats, keys);
  return repeats;
}

/** Those of the region behind the entries that came and went have other indices now. */
function movedIn(
  region: number,
  { start, gone, came }: RegionSuccession,
  repeats: readonly Repeat[],
): readonly Repeat[] {
  const further = came.length - gone.length;
  const isMoved = (spot: Spot) => spot.region === region && spot.entry >= start && further !== 0;
  const moved = (spot: Spot) => (isMoved(spot) ? { region, entry: spot.entry + further } : spot);
  if (!repeats.some(({ again, first }) => isMoved(again) || isMoved(first))) return repeats;
  return repeats.map((one) =>
    isMoved(one.again) || isMoved(one.first)
      ? { ...one, again: moved(one.again), first: moved(one.first) }
      : one,
  );
}

function sameKeys(a: Entry, b: Entry): boolean {
  if (a.title.text !== b.title.text && keyOfTitle(a) !== keyOfTitle(b)) return false;
  if (a.arxivId?.id === b.arxivId?.id && sameLinks(a.links, b.links)) return true;
  const [ids, others] = [paperIds(a), paperIds(b)];
  return ids.length === others.length && ids.every(({ name }, index) => name === others[index]!.name);
}

/** Nearly all that somebody types stands elsewhere. */
function sameLinks(a: Entry["links"], b: Entry["links"]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a[at]!, b[at]!];
    if (one.url.text !== other.url.text || one.label.text !== other.label.text) return false;
  }
  return true;
}

function findRepeats(list: List): Repeat[] {
  const byId = new Map<string, Earlier>();
  const byTitle = new Map<string, Earlier>();
  const repeats: Repeat[] = [];
  for (const holder of suspects.holdersIn(list)) {
    const { it } = holder.entry;
    const sameIds = paperIds(it).map(({ name }) => ({ name, first: nearestBefore(byId, name, holder) }));
    const sameTitle = nearestBefore(byTitle, keyOfTitle(it), holder);
    const { name, first } = sameIds.find((same) => same.first !== undefined) ?? {};
    if (first) repeats.push(repeat(holder, first, name, titlesAlike(it, first.entry.it)));
    else if (sameTitle && !idsDiffer(holder.entry, sameTitle.entry)) {
      repeats.push(repeat(holder, sameTitle, undefined, true));
    }
  }
  return repeats;
}

function repeat(again: Holder, first: Holder, id: string | undefined, alike: boolean): Repeat {
  const isCrossListed = alike && again.entry.section !== first.entry.section;
  return { again: again.spot, first: first.spot, id, alike, isCrossListed };
}

/** What makes an entry the same paper as another, its id or its title. */
const keyedForms = perEntry((entry) => {
  const title = keyOfTitle(entry);
  const keys = paperIds(entry).map(({ name }) => name);
  return (title === undefined ? keys : [...keys, `title ${title}`]).map((key) => ({ key, form: entry }));
});

/** The entries that share one with another. */
const suspects = differing(keyedForms);

/** What stands first under a key: in each section (outside of any: undefined), and in the list. */
interface Earlier {
  readonly first: Holder;
  readonly bySection: Map<Section | undefined, Holder>;
}

/** An earlier entry with this key, of the same section if there is one. From now on the entry itself is an earlier one. */
function nearestBefore(
  known: Map<string, Earlier>,
  key: string | undefined,
  holder: Holder,
): Holder | undefined {
  if (key === undefined) return undefined;
  const { section } = holder.entry;
  const earlier = known.get(key);
  if (!earlier) {
    known.set(key, { first: holder, bySection: new Map([[section, holder]]) });
    return undefined;
  }
  const inSection = earlier.bySection.get(section);
  if (!inSection) earlier.bySection.set(section, holder);
  // One entry may link to a paper twice.
  return [inSection, earlier.first].find((other) => other && other !== holder);
}

/** So many letters and digits at the beginning of two titles tell that one paper is meant. */
const enough = 24;

function titlesAlike(a: Entry, b: Entry): boolean {
  const [one, other] = [keyOfTitle(a) ?? "", keyOfTitle(b) ?? ""];
  return one.includes(other) || other.includes(one) || one.slice(0, enough) === other.slice(0, enough);
}
