// Which entries of a list share something with others, as two listings of a paper do, or two spellings of a name.
import type { Entry } from "./entry.ts";
import type { List, PlacedEntry } from "./list.ts";
import { perObject } from "./perObject.ts";
import type { Region } from "./region.ts";
import { type EntryIndex, entryIndex } from "./regionIndex.ts";

/** What an entry has in one of several forms. */
export interface KeyedForm {
  readonly key: string;
  /** Compared as `===`. */
  readonly form: unknown;
}

/** In how many forms each key stands. */
export class FormCounts implements EntryIndex {
  readonly #formsOf: (entry: Entry) => readonly KeyedForm[];
  readonly #uses = new Map<string, Uses>();
  readonly #differing = new Set<string>();
  /** Those that differ now or did before: a region that is replaced takes keys away and brings most of them back. */
  readonly #touched = new Set<string>();
  #given: ReadonlySet<string> = new Set();

  constructor(formsOf: (entry: Entry) => readonly KeyedForm[]) {
    this.#formsOf = formsOf;
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

  add(entry: Entry): void {
    for (const form of this.#formsOf(entry)) this.addForm(form);
  }

  remove(entry: Entry): void {
    for (const form of this.#formsOf(entry)) this.removeForm(form);
  }

  /** One of those that entries have. */
  addForm({ key, form }: KeyedForm): void {
    const uses = this.#uses.get(key);
    if (!uses) this.#uses.set(key, { form, count: 1, others: undefined });
    else if (uses.form === form) uses.count++;
    else this.#addOther(key, uses, form);
  }

  removeForm({ key, form }: KeyedForm): void {
    const uses = this.#uses.get(key)!;
    if (uses.form === form) uses.count--;
    else uses.others!.set(form, uses.others!.get(form)! - 1);
    this.#tidy(key, uses);
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

/** An entry by where it stands: the index of its region in the list, and its own in the region. */
export interface Spot {
  readonly region: number;
  readonly entry: number;
}

/** One that has what is looked for. */
export interface Holder {
  readonly entry: PlacedEntry;
  readonly spot: Spot;
}

/** What entries of a list have in different forms. */
export interface Differing {
  /** The same object until they are others. */
  keysIn(list: List): ReadonlySet<string>;
  /** The entries that have something with one of these keys, in document order. */
  holdersIn(list: List): readonly Holder[];
}

export function differing(itemsOf: (entry: Entry) => readonly KeyedForm[]): Differing {
  const countsOf = entryIndex(() => new FormCounts(itemsOf));
  const holders = holdersOf(itemsOf);
  const keysIn = (list: List) => countsOf(list).differing;
  return { keysIn, holdersIn: (list) => holders(list, keysIn(list)) };
}

/**
 * Makes a function that gives the entries which have something with one of the wanted keys, in document order. Which these
 * are is remembered for as long as the set of keys is the same object.
 */
function holdersOf(
  itemsOf: (entry: Entry) => readonly KeyedForm[],
): (list: List, wanted: ReadonlySet<string>) => readonly Holder[] {
  const isWanted = underKeys((entry: Entry, wanted) => itemsOf(entry).some(({ key }) => wanted.has(key)));
  const indicesWanted = underKeys((region: Region, wanted): readonly number[] =>
    region.its.flatMap((entry, index) => (isWanted(entry, wanted) ? [index] : [])),
  );
  return ({ regions }, wanted) => {
    if (wanted.size === 0) return [];
    const holders: Holder[] = [];
    for (const [region, placed] of regions.entries()) {
      for (const entry of indicesWanted(placed.it, wanted)) {
        holders.push({ entry: placed.entryAt(entry), spot: { region, entry } });
      }
    }
    return holders;
  };
}

/** The same function, computed once for a thing and a set of keys; the set that was asked with last is remembered. */
function underKeys<Thing extends WeakKey, Value>(
  compute: (thing: Thing, wanted: ReadonlySet<string>) => Value,
): (thing: Thing, wanted: ReadonlySet<string>) => Value {
  let known: { readonly wanted: ReadonlySet<string>; readonly of: (thing: Thing) => Value } | undefined;
  return (thing, wanted) => {
    if (known?.wanted !== wanted) known = { wanted, of: perObject((one: Thing) => compute(one, wanted)) };
    return known.of(thing);
  };
}
