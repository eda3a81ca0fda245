// Who in a list has what: kept up to date by the entries that come and go.
import { sameEnds } from "../base/sameParts.ts";
import type { Entry } from "./entry.ts";
import type { Change, EntryIndex } from "./regionIndex.ts";
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

/** An entry, or what took its place since. */
interface Seat {
  entry: Entry;
}

export class Mentions<Item extends KeyedForm> implements EntryIndex {
  readonly #itemsOf: (entry: Entry) => readonly Item[];
  readonly #forms: FormCounts;
  readonly #seats = new Map<Entry, Seat>();
  /** Once per item; nearly every key is in one entry. */
  readonly #byKey = new Map<string, Seat | Seat[]>();
  #changed: string[] = [];

  constructor(itemsOf: (entry: Entry) => readonly Item[]) {
    this.#itemsOf = itemsOf;
    this.#forms = new FormCounts(itemsOf);
  }

  /** The keys that stand in more than one form. */
  get differing(): ReadonlySet<string> {
    return this.#forms.differing;
  }

  add(entry: Entry): void {
    const seat = { entry };
    this.#seats.set(entry, seat);
    for (const item of this.#itemsOf(entry)) this.#addItem(item, seat);
  }

  remove(entry: Entry): void {
    const seat = this.#seats.get(entry)!;
    this.#seats.delete(entry);
    for (const item of this.#itemsOf(entry)) this.#removeItem(item, seat);
  }

  /** What both have is neither taken nor brought; the others are given back. */
  replace(before: Entry, now: Entry): Change<Item> {
    const seat = this.#seats.get(before)!;
    seat.entry = now;
    this.#seats.delete(before);
    this.#seats.set(now, seat);
    const [gone, came] = [this.#itemsOf(before), this.#itemsOf(now)];
    const { start, end } = sameEnds(gone, came, isSame);
    for (const [at, item] of gone.entries()) {
      if (at >= start && at < gone.length - end) this.#removeItem(item, seat);
      else this.#changed.push(item.key);
    }
    const change = { gone: gone.slice(start, gone.length - end), came: came.slice(start, came.length - end) };
    for (const item of change.came) this.#addItem(item, seat);
    return change;
  }

  #addItem(item: Item, seat: Seat): void {
    this.#forms.addForm(item);
    const { key } = item;
    this.#changed.push(key);
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, seat);
    else if (Array.isArray(known)) known.push(seat);
    else this.#byKey.set(key, [known, seat]);
  }

  #removeItem(item: Item, seat: Seat): void {
    this.#forms.removeForm(item);
    const { key } = item;
    this.#changed.push(key);
    const known = this.#byKey.get(key);
    if (known === seat) this.#byKey.delete(key);
    else if (Array.isArray(known)) known.splice(known.indexOf(seat), 1);
  }

  /** All mentions of a key, in the order that `place` gives to entries. */
  of(key: string, place: (entry: Entry) => number): readonly Mention<Item>[] {
    const known = this.#byKey.get(key) ?? [];
    const seats = new Set(Array.isArray(known) ? known : [known]);
    const placed = Array.from(seats, ({ entry }) => ({ entry, at: place(entry) }));
    const mentions: Mention<Item>[] = [];
    for (const { entry } of placed.sort((a, b) => a.at - b.at)) {
      for (const item of this.#itemsOf(entry)) if (item.key === key) mentions.push({ entry, item });
    }
    return mentions;
  }

  /** The keys of entries that came, went or changed since this was asked last, some of them more than once. */
  takeChanged(): readonly string[] {
    const changed = this.#changed;
    this.#changed = [];
    return changed;
  }
}

function isSame(a: KeyedForm, b: KeyedForm): boolean {
  return a.key === b.key && a.form === b.form;
}
