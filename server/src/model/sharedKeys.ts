// Which entries of a list share something with others, as two listings of a paper do, or two spellings of a name.
import type { List, PlacedEntry } from "./list.ts";
import { perRegion, type Region } from "./region.ts";
import { type RegionIndex, regionIndex } from "./regionIndex.ts";

/** What an entry has in one of several forms. */
export interface KeyedForm {
  readonly key: string;
  /** Compared as `===`. */
  readonly form: unknown;
}

/** In how many forms each key stands. */
export class FormCounts implements RegionIndex {
  readonly #formsIn: (region: Region) => readonly KeyedForm[];
  readonly #uses = new Map<string, Uses>();
  readonly #differing = new Set<string>();
  /** Those that differ now or did before: a region that is replaced takes keys away and brings most of them back. */
  readonly #touched = new Set<string>();
  #given: ReadonlySet<string> = new Set();

  constructor(formsIn: (region: Region) => readonly KeyedForm[]) {
    this.#formsIn = formsIn;
  }

  /** The keys that stand in more than one form; the same object until they are others. */
  get differing(): ReadonlySet<string> {
    for (const key of this.#touched) {
      if (this.#given.has(key) === this.#differing.has(key)) continue;
      this.#given = new Set(this.#differing);
      break;
    }
    this.#touched.clear();
    return this.#given;
  }

  add(region: Region): void {
    for (const { key, form } of this.#formsIn(region)) {
      const uses = this.#uses.get(key);
      if (!uses) this.#uses.set(key, { form, count: 1, others: undefined });
      else if (uses.form === form) uses.count++;
      else this.#addOther(key, uses, form);
    }
  }

  remove(region: Region): void {
    for (const { key, form } of this.#formsIn(region)) {
      const uses = this.#uses.get(key)!;
      if (uses.form === form) uses.count--;
      else uses.others!.set(form, uses.others!.get(form)! - 1);
      this.#tidy(key, uses);
    }
  }

  #addOther(key: string, uses: Uses, form: unknown): void {
    uses.others ??= new Map();
    uses.others.set(form, (uses.others.get(form) ?? 0) + 1);
    if (uses.others.size === 1) this.#mark(key, true);
  }

  /** Forgets forms that stand nowhere any more, and puts one of the others in the place of the first. */
  #tidy(key: string, uses: Uses): void {
    for (const [form, count] of uses.others ?? []) if (count === 0) uses.others!.delete(form);
    if (uses.count === 0) {
      const [next] = uses.others ?? [];
      if (next) {
        [uses.form, uses.count] = next;
        uses.others!.delete(uses.form);
      } else this.#uses.delete(key);
    }
    if (uses.others?.size === 0) {
      uses.others = undefined;
      this.#mark(key, false);
    }
  }

  #mark(key: string, differs: boolean): void {
    if (this.#differing.has(key) === differs) return;
    if (differs) this.#differing.add(key);
    else this.#differing.delete(key);
    this.#touched.add(key);
  }
}

/** Nearly every key has one form. */
interface Uses {
  form: unknown;
  count: number;
  others: Map<unknown, number> | undefined;
}

export interface Differing {
  /** The keys that stand in the list in more than one form. */
  readonly keys: ReadonlySet<string>;
  /** The entries that have one of them, in document order. */
  readonly entries: readonly PlacedEntry[];
}

/** Makes a function that finds what entries of a list have in different forms; `formsOf` sees them as their regions have them. */
export function differingKeys(
  formsOf: (entry: PlacedEntry) => readonly KeyedForm[],
): (list: List) => Differing {
  const formsIn = perRegion(({ entries }) => entries.flatMap(formsOf));
  const countsOf = regionIndex(() => new FormCounts(formsIn));
  const select = entriesWithAny((entry) => formsOf(entry).map(({ key }) => key));
  return (list) => {
    const keys = countsOf(list).differing;
    return { keys, entries: select(list, keys) };
  };
}

/**
 * Makes a function that gives the entries which have one of the wanted keys, in document order. Which entries of a region
 * do is remembered for as long as the set of keys is the same object.
 */
export function entriesWithAny(
  keysOf: (entry: PlacedEntry) => readonly string[],
): (list: List, wanted: ReadonlySet<string>) => readonly PlacedEntry[] {
  const known = new WeakMap<Region, { wanted: ReadonlySet<string>; indices: readonly number[] }>();
  const indicesIn = (region: Region, wanted: ReadonlySet<string>) => {
    const before = known.get(region);
    if (before?.wanted === wanted) return before.indices;
    const has = (entry: PlacedEntry) => keysOf(entry).some((key) => wanted.has(key));
    const indices = region.entries.flatMap((entry, index) => (has(entry) ? [index] : []));
    known.set(region, { wanted, indices });
    return indices;
  };
  return ({ regions }, wanted) =>
    wanted.size === 0
      ? []
      : regions.flatMap((region) => {
          return indicesIn(region.it, wanted).map((index) => region.entryAt(index));
        });
}
