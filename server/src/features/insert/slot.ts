// Where among the entries of one group a paper belongs.
import { type ArxivId, compareArxivIds } from "../../model/arxivId.ts";
import type { EntryOrder, HouseStyle } from "../../model/houseStyle.ts";
import type { PlacedEntry, Section } from "../../model/list.ts";
import { entryOrder, pinnedOrderOf, sortKey, sortKeyOf } from "../../style/entryOrder.ts";
import type { Evidence } from "../../style/tally.ts";

/** What is known of a paper when its place is looked for. */
export interface Newcomer {
  /** Undefined for a paper that is not on arXiv: in an order by ids it goes behind all others. */
  readonly id: ArxivId | undefined;
  /** Needed for a place in an alphabetical list only. */
  readonly title: string | undefined;
}

/**
 * The entry before which the paper belongs: the first from the top whose id is older (or newer, where the list is in
 * ascending order). Entries without an id are passed over. Undefined: after all of them, as where there is no order.
 */
export function entryBelow(
  run: readonly PlacedEntry[],
  paper: Newcomer,
  order: EntryOrder | "none",
): PlacedEntry | undefined {
  if (order === "none") return undefined;
  if (order === "alphabetical") {
    const { title } = paper;
    return title === undefined ? undefined : run.find((entry) => sortKeyOf(entry) > sortKey(title));
  }
  const { id } = paper;
  if (!id) return undefined;
  return run.find(({ it }) => {
    if (!it.arxivId) return false;
    const step = compareArxivIds(it.arxivId, id);
    return order === "descending" ? step < 0 : step > 0;
  });
}

/** A few entries in a row are in some order by chance; so a group is asked before the whole list only if it is long. */
const ownOrder: Evidence = { places: 4, share: 0.8 };

/** The order that is laid down; else that of the run itself, else of its section, else of the list, else newest first. */
export function orderOf(
  run: readonly PlacedEntry[],
  section: Section,
  style: HouseStyle,
): EntryOrder | "none" {
  const pinned = pinnedOrderOf(section, style);
  if (pinned) return pinned;
  const runs = [section.loose, ...section.yearGroups.map((group) => group.entries)];
  return (
    entryOrder([run], ownOrder).value ??
    entryOrder(runs, ownOrder).value ??
    style.entryOrder.value ??
    "descending"
  );
}
