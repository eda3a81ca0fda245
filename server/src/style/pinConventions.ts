// Puts what a list's own file lays down in the place of what the list shows, and counts how many places do so.
import type { Convention, EntryOrder, HouseStyle, ValueOf } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import { definitionOf, type PinnableConvention, type PinnedStyle } from "../model/pinnedStyle.ts";
import { gapNames, gapsOf } from "./blankLines.ts";
import { listOrderTally, sectionOrderTally } from "./entryOrder.ts";
import { entriesThat, foldedFrom } from "./entryStyle.ts";
import { entryConventions } from "./profile.ts";
import { headingsOfForm } from "./yearHeadings.ts";

/** `inferred` as the file wants it; what the file does not name stays the same object. */
export function pinConventions(inferred: HouseStyle, pinned: PinnedStyle, list: List): HouseStyle {
  const names = Object.keys(pinned.conventions) as PinnableConvention[];
  const laidDown = names.flatMap((name) => {
    const value = pinned.conventions[name];
    return value === undefined ? [] : [[name, pin(name, value, inferred, list)]];
  });
  return { ...inferred, ...Object.fromEntries(laidDown), ...pinSections(inferred, pinned, list) };
}

function pin<K extends PinnableConvention>(
  name: K,
  value: ValueOf<K>,
  inferred: HouseStyle,
  list: List,
): Convention<ValueOf<K>> {
  const { total } = inferred[name];
  return { count: countOf(name, value, inferred, list), total, value, leading: value, pinned: true };
}

/** How many of the places that were counted do what is laid down. */
function countOf(name: PinnableConvention, value: unknown, inferred: HouseStyle, list: List): number {
  const { leading, count, total }: Convention<unknown> = inferred[name];
  if (leading === value) return count;
  const ofEntries = entryConventions.find((it) => it === name);
  if (ofEntries) return entriesThat(list, ofEntries, value);
  const gap = gapNames.find((it) => it === name);
  if (gap)
    return gapsOf(list)
      .of(gap)
      .times(value as number);
  switch (name) {
    case "yearHeading":
      return headingsOfForm(list, value as ValueOf<"yearHeading">);
    case "foldedAuthorsFrom":
      return foldedFrom(list, value as number);
    case "entryOrder":
      return listOrderTally(list, value as EntryOrder).times(value as EntryOrder);
    default:
      // Only two things can be done; of the places that do not do the one, all do the other.
      return total - count;
  }
}

function pinSections(
  { sectionOrders }: HouseStyle,
  pinned: PinnedStyle,
  list: List,
): Pick<HouseStyle, "sectionOrders" | "sectionYears"> {
  const orders = new Map(sectionOrders);
  const years = new Map<string, boolean>();
  for (const { title } of list.regions.flatMap(({ it }) => it.sections)) {
    const definition = definitionOf(pinned, title);
    const order = definition?.order;
    if (order !== undefined) orders.set(title, pinnedOrder(order, sectionOrders.get(title), list, title));
    if (definition?.years !== undefined) years.set(title, definition.years);
  }
  return { sectionOrders: orders, sectionYears: years };
}

function pinnedOrder(
  order: EntryOrder | "none",
  inferred: Convention<EntryOrder | "none"> | undefined,
  list: List,
  title: string,
): Convention<EntryOrder | "none"> {
  const said = { value: order, leading: order, pinned: true } as const;
  if (order === "none") return { ...said, count: 0, total: inferred?.total ?? 0 };
  const tally = sectionOrderTally(list, title, order);
  return { ...said, count: tally.times(order), total: tally.total };
}
