// Judgements about what entries have in common: made again where one of them changes, and else only placed anew.
import { sameParts } from "../base/sameParts.ts";
import type { Entry } from "../model/entry.ts";
import { type EntryPlace, type EntryPlaces, entryIn, entryPlaces } from "../model/entryPlaces.ts";
import type { List, Placed } from "../model/list.ts";
import type { Report, ReportInPlace } from "./rule.ts";

export interface Verdict {
  /** Its spans count as those of `entry`. */
  readonly report: Report;
  readonly entry: Entry;
  /** For each related place of the report, the entry that its span counts as; one array for as many verdicts as can have it. */
  readonly relatedIn: readonly { readonly entry: Entry }[];
}

export interface Case {
  /** The same for the same case of another version. */
  readonly id: string;
  /** It is judged again where an entry with one of these comes or goes. */
  readonly keys: readonly string[];
  judge(): Iterable<Verdict>;
}

/** A verdict, and where its entries stand. */
interface Standing {
  readonly report: Report;
  readonly at: EntryPlace;
  readonly related: Related;
}

/** Several verdicts of one case lead to the same places: they are placed once for each list. */
interface Related {
  readonly places: readonly EntryPlace[];
  placedIn: List | undefined;
  placed: readonly Placed<Entry>[];
}

/** Remembers the verdicts of the cases that it was asked about last. */
export class Verdicts {
  #known: ReadonlyMap<string, readonly Standing[]> = new Map();
  #keys: ReadonlySet<string> = new Set();
  #grounds: readonly object[] = [];
  #places: EntryPlaces | undefined;
  #all: readonly Standing[] = [];

  /**
   * For where their entries stand in the list, which must be that of the cases. These are not even gathered where `grounds`, the
   * objects that tell which there are, are the ones of last time, and none of the `changed` keys is one of theirs.
   */
  of(
    list: List,
    grounds: readonly object[],
    cases: (offsetOf: (entry: Entry) => number) => Iterable<Case>,
    changed: ReadonlySet<string>,
  ): readonly ReportInPlace[] {
    const isAsBefore = sameParts(grounds, this.#grounds) && !this.#concerns(changed);
    if (isAsBefore && this.#all.length === 0) return [];
    const places = entryPlaces(list);
    if (!isAsBefore || places !== this.#places) this.#judge(list, places, grounds, cases, changed);
    return this.#all.map(({ report, at, related }) => {
      if (related.placedIn !== list) {
        related.placed = related.places.map((place) => entryIn(list, place));
        related.placedIn = list;
      }
      return { report, at: entryIn(list, at), relatedAt: related.placed };
    });
  }

  #concerns(changed: ReadonlySet<string>): boolean {
    for (const key of changed) if (this.#keys.has(key)) return true;
    return false;
  }

  #judge(
    list: List,
    places: EntryPlaces,
    grounds: readonly object[],
    cases: (offsetOf: (entry: Entry) => number) => Iterable<Case>,
    changed: ReadonlySet<string>,
  ): void {
    const before = places === this.#places ? this.#known : new Map<string, readonly Standing[]>();
    // Where a case throws, nobody will say once more what has changed: then all are judged again.
    this.#known = new Map();
    this.#grounds = [];
    const offsetOf = (entry: Entry) => entryIn(list, places.of(entry)).offset;
    const verdicts = new Map<string, readonly Standing[]>();
    const keys = new Set<string>();
    for (const one of cases(offsetOf)) {
      for (const key of one.keys) keys.add(key);
      const known = one.keys.some((key) => changed.has(key)) ? undefined : before.get(one.id);
      verdicts.set(one.id, known ?? standing([...one.judge()], places));
    }
    this.#known = verdicts;
    this.#keys = keys;
    this.#grounds = grounds;
    this.#places = places;
    this.#all = [...verdicts.values()].flat().sort(byPlace);
  }
}

function standing(verdicts: readonly Verdict[], all: EntryPlaces): Standing[] {
  const known = new Map<Verdict["relatedIn"], Related>();
  return verdicts.map(({ report, entry, relatedIn }) => {
    const related = known.get(relatedIn) ?? {
      places: relatedIn.map((one) => all.of(one.entry)),
      placedIn: undefined,
      placed: [],
    };
    known.set(relatedIn, related);
    return { report, at: all.of(entry), related };
  });
}

/** In the order of the list all findings are put in the end: from version to version they stay in it. */
function byPlace({ at: a }: Standing, { at: b }: Standing): number {
  return a.home.index - b.home.index || a.index - b.index;
}
