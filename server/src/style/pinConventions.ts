// Puts what a list's own file lays down in the place of what the list shows, and counts how many places do so.
import type { Convention, EntryOrder, HouseStyle, ValueOf } from "../model/houseStyle.ts";
import { definitionOf, type PinnableConvention, type PinnedStyle } from "../model/pinnedStyle.ts";
import type { Summed } from "../model/sums.ts";
import { gapNames, gapsOf } from "./blankLines.ts";
import { listOrderTally, sectionOrderTally } from "./entryOrder.ts";
import { entriesThat, foldedFrom } from "./entryStyle.ts";
import { entryConventions } from "./profile.ts";
import { headingsOfForm } from "./yearHeadings.ts";

/** `inferred` as the file wants it; what the file does not name stays the same object. */
export function pinConventions(inferred: HouseStyle, pinned: PinnedStyle, of: Summed): HouseStyle {
  const names = Object.keys(pinned.conventions) as PinnableConvention[];
  const laidDown = names.flatMap((name) => {
    const value = pinned.conventions[name];
    return value === undefined ? [] : [[name, pin(name, value, inferred, of)]];
  });
  return { ...inferred, ...Object.fromEntries(laidDown), ...pinSections(inferred, pinned, of) };
}

function pin<K extends PinnableConvention>(
  name: K,
  value: ValueOf<K>,
  inferred: HouseStyle,
  of: Summed,
): Convention<ValueOf<K>> {
  const { total } = inferred[name];
  return { count: countOf(name, value, inferred, of), total, value, leading: value, pinned: true };
}

/** How many of the places that were counted do what is laid down. */
function countOf(name: PinnableConvention, value: unknown, inferred: HouseStyle, of: Summed): number {
  const { leading, count, total }: Convention<unknown> = inferred[name];
  if (leading === value) return count;
  const ofEntries = entryConventions.find((it) => it === name);
  if (ofEntries) return entriesThat(of, ofEntries, value);
  const gap = gapNames.find((it) => it === name);
  if (gap)
    return gapsOf(of)
      .of(gap)
      .times(value as number);
  switch (name) {
    case "yearHeading":
      return headingsOfForm(of, value as ValueOf<"yearHeading">);
    case "foldedAuthorsFrom":
      return foldedFrom(of, value as number);
    case "entryOrder":
      return listOrderTally(of, value as EntryOrder).times(value as EntryOrder);
    default:
      // Only two things can be done; of the places that do not do the one, all do the other.
      return total - count;
  }
}

function pinSections(
  { sectionOrders }: HouseStyle,
  pinned: PinnedStyle,
  of: Summed,
): Pick<HouseStyle, "sectionOrders" | "sectionYears"> {
  const orders = new Map(sectionOrders);
  const years = new Map<string, boolean>();
  for (const title of sectionOrders.keys()) {
    const definition = definitionOf(pinned, title);
    const order = definition?.order;
    if (order !== undefined) orders.set(title, pinnedOrder(order, sectionOrders.get(title), of, title));
    if (definition?.years !== undefined) years.set(title, definition.years);
  }
  return { sectionOrders: orders, sectionYears: years };
}

function pinnedOrder(
  order: EntryOrder | "none",
  inferred: Convention<EntryOrder | "none"> | undefined,
  of: Summed,
  title: string,
): Convention<EntryOrder | "none"> {
  const said = { value: order, leading: order, pinned: true } as const;
  if (order === "none") return { ...said, count: 0, total: inferred?.total ?? 0 };
  const tally = sectionOrderTally(of, title, order);
  return { ...said, count: tally.times(order), total: tally.total };
}
