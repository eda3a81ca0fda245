// Where among the entries of one group a paper belongs.
import { type ArxivId, compareArxivIds } from "../../model/arxivId.ts";
import type { EntryOrder, HouseStyle } from "../../model/houseStyle.ts";
import type { PlacedEntry, Section } from "../../model/list.ts";
import type { Appearance } from "../../model/paper.ts";
import { entryOrder, pinnedOrderOf, sortKey, sortKeyOf } from "../../style/entryOrder.ts";
import type { Evidence } from "../../style/tally.ts";

/** What is known of a paper when its place is looked for. */
export interface Newcomer {
  /** Undefined for a paper that is not on arXiv. */
  readonly id: ArxivId | undefined;
  /** Needed for a place in an alphabetical list only. */
  readonly title: string | undefined;
  /** When a paper that is not on arXiv was printed, where that is known. */
  readonly appeared?: Appearance | undefined;
}

/**
 * The entry before which the paper belongs: the first from the top whose id is older (or newer, where the list is in
 * ascending order). Entries without an id are passed over. Undefined: after all of them, as where there is no order or
 * nothing is known of the paper.
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
  return run.find(({ it }) => {
    const step = it.arxivId ? compareWith(it.arxivId, paper) : 0;
    return order === "descending" ? step < 0 : step > 0;
  });
}

/** Negative where the id is older. A paper without one goes by its month, or behind all of its year; else by nothing. */
function compareWith(other: ArxivId, { id, appeared }: Newcomer): number {
  if (id) return compareArxivIds(other, id);
  if (!appeared) return 0;
  const months = appeared.month === undefined ? 0 : other.month - appeared.month;
  return other.year - appeared.year || months;
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
