// Judgements about what entries have in common: made again where one of them changes, and else only placed anew.
import type { Entry } from "../model/entry.ts";
import type { PlacedEntry } from "../model/list.ts";
import type { Report } from "./rule.ts";

/** The report, for where the entries stand now. */
export type Verdict = (placed: (entry: Entry) => PlacedEntry) => Report;

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

  /** In the order of the cases. */
  of(cases: Iterable<Case>, changed: ReadonlySet<string>): readonly Verdict[] {
    const before = this.#known;
    // Where a case throws, nobody will say once more what has changed: then all are judged again.
    this.#known = new Map();
    const verdicts = new Map<string, readonly Verdict[]>();
    for (const one of cases) {
      const known = one.keys.some((key) => changed.has(key)) ? undefined : before.get(one.id);
      verdicts.set(one.id, known ?? [...one.judge()]);
    }
    this.#known = verdicts;
    return [...verdicts.values()].flat();
  }
}
