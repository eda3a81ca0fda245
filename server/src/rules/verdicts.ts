// Judgements about what entries have in common: made again where one of them changes, and else only placed anew.
import { sameParts } from "../base/sameParts.ts";
import type { Entry } from "../model/entry.ts";
import { type EntryPlace, type EntryPlaces, entryPlaces } from "../model/entryPlaces.ts";
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
  /** By what the entries of the list say now, and by where they stand. */
  judge(offsetOf: (entry: Entry) => number): Iterable<Verdict>;
}

/** A verdict, and where its entries stand. */
interface Standing {
  readonly of: Case;
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

/** What has been judged. */
interface Judged {
  /** The objects that tell which cases there are. */
  readonly grounds: readonly object[];
  readonly places: EntryPlaces | undefined;
  /** By their ids, and by their keys. */
  readonly cases: ReadonlyMap<string, Case>;
  readonly byKey: ReadonlyMap<string, readonly Case[]>;
  /** In an order that depends on nothing but the list. */
  readonly standings: readonly Standing[];
}

const nothing: Judged = {
  grounds: [],
  places: undefined,
  cases: new Map(),
  byKey: new Map(),
  standings: [],
};

/** What there is to judge in the list that was asked for last. */
export interface Cases {
  /** The objects that tell which cases there are: these are not even gathered while they are the ones of last time. */
  grounds(): readonly object[];
  all(): Iterable<Case>;
  readonly mentions: {
    /** The keys with which something came, went or changed since this was asked last. */
    takeChanged(): readonly string[];
  };
}

/** Remembers the verdicts of the cases that it was asked about last. */
export class Verdicts {
  readonly #cases: Cases;
  #judged = nothing;

  constructor(cases: Cases) {
    this.#cases = cases;
  }

  /** All of the list, which must be that of the cases; the same object for as long as they stay, wherever their entries stand. */
  in(list: List): object {
    const grounds = this.#cases.grounds();
    const again = casesWith(this.#cases.mentions.takeChanged(), this.#judged.byKey);
    const isAsBefore = again.size === 0 && sameParts(grounds, this.#judged.grounds);
    if (!isAsBefore) this.#judge(list, grounds, again);
    return this.#judged.standings;
  }

  /** The same, for where their entries stand in the list. */
  reports(list: List): readonly ReportInPlace[] {
    this.in(list);
    if (this.#judged.standings.length === 0) return [];
    if (this.#judged.places !== entryPlaces(list)) this.#judge(list, this.#judged.grounds, new Set());
    return this.#judged.standings.map((standing) => inPlace(standing, list));
  }

  #judge(list: List, grounds: readonly object[], again: ReadonlySet<Case>): void {
    const places = entryPlaces(list);
    const before = places === this.#judged.places ? this.#judged : nothing;
    // Where a case throws, nobody will say once more what has changed: then all are judged again.
    this.#judged = nothing;
    const all = sameParts(grounds, before.grounds) ? before : gathered(this.#cases.all(), before, again);
    const now = judge(all.cases, before, again, list, places);
    const standings = sameParts(now, before.standings) ? before.standings : now;
    this.#judged = { ...all, grounds, places, standings };
  }
}

function casesWith(keys: readonly string[], byKey: Judged["byKey"]): ReadonlySet<Case> {
  const found = new Set<Case>();
  for (const key of keys) for (const one of byKey.get(key) ?? []) found.add(one);
  return found;
}

/** Those that were there before and need not be judged again are the same objects. */
function gathered(
  cases: Iterable<Case>,
  before: Judged,
  again: ReadonlySet<Case>,
): Pick<Judged, "cases" | "byKey"> {
  const byId = new Map<string, Case>();
  const byKey = new Map<string, Case[]>();
  for (const now of cases) {
    const known = before.cases.get(now.id);
    const one = known && !again.has(known) ? known : now;
    byId.set(one.id, one);
    for (const key of one.keys) {
      const same = byKey.get(key);
      if (same) same.push(one);
      else byKey.set(key, [one]);
    }
  }
  return { cases: byId, byKey };
}

function judge(
  cases: Judged["cases"],
  before: Judged,
  again: ReadonlySet<Case>,
  list: List,
  places: EntryPlaces,
): readonly Standing[] {
  const offsetOf = (entry: Entry) => places.of(entry).in(list).offset;
  const standings = before.standings.filter(({ of }) => cases.get(of.id) === of && !again.has(of));
  const fresh =
    cases === before.cases ? again : [...cases.values()].filter((one) => before.cases.get(one.id) !== one);
  for (const one of fresh) {
    const known = new Map<Verdict["relatedIn"], Related>();
    for (const { report, entry, relatedIn } of one.judge(offsetOf)) {
      const related = known.get(relatedIn) ?? {
        places: relatedIn.map((other) => places.of(other.entry)),
        placedIn: undefined,
        placed: [],
      };
      known.set(relatedIn, related);
      standings.push({ of: one, report, at: places.of(entry), related });
    }
  }
  return standings.sort(byPlace);
}

/** Nearly that in which all findings are put in the end; of one place, those of cases with fewer keys come first. */
function byPlace(a: Standing, b: Standing): number {
  return (
    a.at.compare(b.at) ||
    a.of.keys.length - b.of.keys.length ||
    (a.of.id < b.of.id ? -1 : a.of.id > b.of.id ? 1 : 0)
  );
}

function inPlace({ report, at, related }: Standing, list: List): ReportInPlace {
  if (related.placedIn !== list) {
    related.placed = related.places.map((place) => place.in(list));
    related.placedIn = list;
  }
  return { report, at: at.in(list), relatedAt: related.placed };
}
