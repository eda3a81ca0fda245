// Judgements about what entries have in common: made again where one of them changes, and else only placed anew.
import { sameParts } from "../base/sameParts.ts";
import type { Entry } from "../model/entry.ts";
import type { PlacedEntry } from "../model/list.ts";
import type { Report, ReportInPlace } from "./rule.ts";

export interface Verdict {
  /** Its spans count as those of `entry`. */
  readonly report: Report;
  readonly entry: Entry;
  /** For each related place of the report, the entry that its span counts as. */
  readonly relatedIn: readonly Entry[];
}

export interface Case {
  /** The same for the same case of another version. */
  readonly id: string;
  /** It is judged again where an entry with one of these comes or goes. */
  readonly keys: readonly string[];
  judge(): Iterable<Verdict>;
}

/** Remembers the verdicts of the cases that it was asked about last. */
export class Verdicts {
  #known: ReadonlyMap<string, readonly Verdict[]> = new Map();
  #keys: ReadonlySet<string> = new Set();
  #grounds: readonly object[] = [];
  #all: readonly Verdict[] = [];

  /**
   * In the order of the cases. They are not even gathered where `grounds`, the objects that tell which cases there are, are
   * the ones of last time, and none of the `changed` keys is one of theirs.
   */
  of(
    grounds: readonly object[],
    cases: () => Iterable<Case>,
    changed: ReadonlySet<string>,
  ): readonly Verdict[] {
    if (sameParts(grounds, this.#grounds) && ![...changed].some((key) => this.#keys.has(key)))
      return this.#all;
    const before = this.#known;
    // Where a case throws, nobody will say once more what has changed: then all are judged again.
    this.#known = new Map();
    this.#grounds = [];
    const verdicts = new Map<string, readonly Verdict[]>();
    const keys = new Set<string>();
    for (const one of cases()) {
      for (const key of one.keys) keys.add(key);
      const known = one.keys.some((key) => changed.has(key)) ? undefined : before.get(one.id);
      verdicts.set(one.id, known ?? [...one.judge()]);
    }
    this.#known = verdicts;
    this.#keys = keys;
    this.#grounds = grounds;
    this.#all = [...verdicts.values()].flat();
    return this.#all;
  }
}

/** The verdicts for where their entries stand now. */
export function inPlace(
  verdicts: readonly Verdict[],
  placed: (entry: Entry) => PlacedEntry,
): readonly ReportInPlace[] {
  return verdicts.map(({ report, entry, relatedIn }) => ({
    report,
    at: placed(entry),
    relatedAt: relatedIn.map(placed),
  }));
}
