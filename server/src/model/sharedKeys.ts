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

/** What one entry has of what is looked for. */
export interface Holder<Item> {
  readonly entry: PlacedEntry;
  readonly items: readonly Item[];
}

interface Keyed {
  readonly key: string;
}

/**
 * Makes a function that finds what entries of a list have in different forms, in document order; `itemsOf` sees the entries
 * as their regions have them.
 */
export function differing<Item extends KeyedForm>(
  itemsOf: (entry: PlacedEntry) => readonly Item[],
): (list: List) => readonly Holder<Item>[] {
  const itemsIn = perRegion(({ entries }) => entries.flatMap(itemsOf));
  const countsOf = regionIndex(() => new FormCounts(itemsIn));
  const holders = holdersOf(itemsOf);
  return (list) => holders(list, countsOf(list).differing);
}

/**
 * Makes a function that gives the entries which have something with one of the wanted keys, and what they have of it, in
 * document order. Of each region that is remembered for as long as the set of keys is the same object.
 */
export function holdersOf<Item extends Keyed>(
  itemsOf: (entry: PlacedEntry) => readonly Item[],
): (list: List, wanted: ReadonlySet<string>) => readonly Holder<Item>[] {
  interface Found {
    readonly index: number;
    readonly items: readonly Item[];
  }
  const known = new WeakMap<Region, { wanted: ReadonlySet<string>; found: readonly Found[] }>();
  const foundIn = (region: Region, wanted: ReadonlySet<string>): readonly Found[] => {
    const before = known.get(region);
    if (before?.wanted === wanted) return before.found;
    const found = region.entries.flatMap((entry, index) => {
      const items = itemsOf(entry).filter(({ key }) => wanted.has(key));
      return items.length === 0 ? [] : [{ index, items }];
    });
    known.set(region, { wanted, found });
    return found;
  };
  return ({ regions }, wanted) => {
    if (wanted.size === 0) return [];
    const holders: Holder<Item>[] = [];
    for (const region of regions) {
      for (const { index, items } of foundIn(region.it, wanted)) {
        holders.push({ entry: region.entryAt(index), items });
      }
    }
    return holders;
  };
}

/** The same for those who only want to know which entries these are. */
export function entriesWithAny(
  keysOf: (entry: PlacedEntry) => readonly string[],
): (list: List, wanted: ReadonlySet<string>) => readonly PlacedEntry[] {
  const holders = holdersOf((entry) => keysOf(entry).map((key) => ({ key })));
  return (list, wanted) => holders(list, wanted).map(({ entry }) => entry);
}
