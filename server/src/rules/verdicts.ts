// Judgements about what entries have in common: made again when what they have changes, and only placed when they move.
import type { Entry } from "../model/entry.ts";
import type { PlacedEntry } from "../model/list.ts";
import type { Holder } from "../model/sharedKeys.ts";
import type { Report } from "./rule.ts";

/** One thing of a holder: which of them, and which of its items. */
export interface Held<Item> {
  readonly holder: number;
  readonly index: number;
  /** As it was when it was judged: what it says holds still, where it stands may not. */
  readonly item: Item;
}

/** The report, for what the holders have now; they say the same as those that were judged. */
export type Verdict<Item> = (holders: readonly Holder<Item>[]) => Report;

interface Judged<Item, Told> {
  readonly told: Told;
  readonly entries: readonly Entry[];
  readonly verdicts: readonly Verdict<Item>[];
}

/**
 * Makes a function that reports what `judge` says of holders. It judges again where one is told other things, or where an
 * entry says other things: `saidBy` gives all that `judge` looks at. Else it only finds out where all stands now. It
 * remembers the list that was asked about last.
 */
export function judgedOnce<Item, Told = undefined>(
  saidBy: (entry: Entry) => string,
  judge: (holders: readonly Holder<Item>[], told: Told) => Iterable<Verdict<Item>>,
): (holders: readonly Holder<Item>[], told: Told) => readonly Report[] {
  let last: Judged<Item, Told> | undefined;
  return (holders, told) => {
    const entries = holders.map(({ entry }) => entry.it);
    const saysSame = (entry: Entry, at: number) =>
      entry === entries[at] || saidBy(entry) === saidBy(entries[at]!);
    const isSame =
      last?.told === told && last?.entries.length === entries.length && last.entries.every(saysSame);
    const verdicts = last && isSame ? last.verdicts : [...judge(holders, told)];
    last = { told, entries, verdicts };
    return verdicts.map((verdict) => verdict(holders));
  };
}

/** What is held now, and by which entry. */
export function nowHeld<Item>(
  { holder, index }: Held<Item>,
  holders: readonly Holder<Item>[],
): { readonly entry: PlacedEntry; readonly item: Item } {
  const { entry, items } = holders[holder]!;
  return { entry, item: items[index]! };
}
