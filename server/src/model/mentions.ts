// Who in a list has what: kept up to date by the entries that come and go.
import type { Entry } from "./entry.ts";
import type { EntryIndex } from "./regionIndex.ts";
import { FormCounts, type KeyedForm } from "./sharedKeys.ts";

/** Something that an entry has; as long as the entry is the same object, it stands where it stood in it. */
export interface Mention<Item> {
  readonly entry: Entry;
  readonly item: Item;
}

/** By form, in the order of first mention. */
export function byForm<Item extends KeyedForm>(
  mentions: readonly Mention<Item>[],
): ReadonlyMap<Item["form"], readonly Mention<Item>[]> {
  const forms = new Map<Item["form"], Mention<Item>[]>();
  for (const mention of mentions) {
    const same = forms.get(mention.item.form);
    if (same) same.push(mention);
    else forms.set(mention.item.form, [mention]);
  }
  return forms;
}

export class Mentions<Item extends KeyedForm> implements EntryIndex {
  readonly #itemsOf: (entry: Entry) => readonly Item[];
  readonly #forms: FormCounts;
  /** Once per item; nearly every key is in one entry. */
  readonly #entries = new Map<string, Entry | Entry[]>();
  #changed = new Set<string>();

  constructor(itemsOf: (entry: Entry) => readonly Item[]) {
    this.#itemsOf = itemsOf;
    this.#forms = new FormCounts(itemsOf);
  }

  /** The keys that stand in more than one form. */
  get differing(): ReadonlySet<string> {
    return this.#forms.differing;
  }

  add(entry: Entry): void {
    this.#forms.add(entry);
    for (const { key } of this.#itemsOf(entry)) {
      this.#changed.add(key);
      const before = this.#entries.get(key);
      if (before === undefined) this.#entries.set(key, entry);
      else if (Array.isArray(before)) before.push(entry);
      else this.#entries.set(key, [before, entry]);
    }
  }

  remove(entry: Entry): void {
    this.#forms.remove(entry);
    for (const { key } of this.#itemsOf(entry)) {
      this.#changed.add(key);
      const before = this.#entries.get(key);
      if (before === entry) this.#entries.delete(key);
      else if (Array.isArray(before)) before.splice(before.indexOf(entry), 1);
    }
  }

  /** All mentions of a key, in the order that `place` gives to entries. */
  of(key: string, place: (entry: Entry) => number): readonly Mention<Item>[] {
    const entries = [...new Set([this.#entries.get(key) ?? []].flat())];
    const inOrder = entries.sort((a, b) => place(a) - place(b));
    return inOrder.flatMap((entry) =>
      this.#itemsOf(entry).flatMap((item) => (item.key === key ? { entry, item } : [])),
    );
  }

  /** The keys of entries that came or went since this was asked last. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }
}
