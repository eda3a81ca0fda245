// Reads the house style of a list from the list itself.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import { nothingPinned, type PinnedStyle } from "../model/pinnedStyle.ts";
import type { SourceText } from "../model/sourceText.ts";
import { blankLineStyle } from "./blankLines.ts";
import { listOrder, sectionOrders } from "./entryOrder.ts";
import { foldedAuthorsFrom, listEntryStyle } from "./entryStyle.ts";
import { pinConventions } from "./pinConventions.ts";
import { yearBasis } from "./yearBasis.ts";
import { yearStyle } from "./yearHeadings.ts";

const inferred = new WeakMap<List, WeakMap<PinnedStyle, HouseStyle>>();

/**
 * Every convention by majority, with its evidence; a convention has no value where fewer than three places show it or
 * where fewer than seven in ten of them agree. What an entry shows is remembered with the entry, and what those of a
 * region do with the region, so that after a keystroke the rest is a sum over regions; asked again for the same list and the same pins, the answer is
 * the same object. What is pinned has the value that is laid down, and counts the places that do so.
 */
export function inferHouseStyle(
  list: List,
  source: SourceText,
  pinned: PinnedStyle = nothingPinned,
): HouseStyle {
  const styles = inferred.get(list) ?? new WeakMap<PinnedStyle, HouseStyle>();
  inferred.set(list, styles);
  const known = styles.get(pinned);
  if (known) return known;
  const style =
    pinned === nothingPinned
      ? readStyle(list, source)
      : pinConventions(inferHouseStyle(list, source), pinned, list);
  styles.set(pinned, style);
  return style;
}

function readStyle(list: List, source: SourceText): HouseStyle {
  return {
    lineBreak: lineBreakOf(source),
    ...listEntryStyle(list),
    foldedAuthorsFrom: foldedAuthorsFrom(list),
    ...blankLineStyle(list),
    ...yearStyle(list),
    yearBasis: yearBasis(list),
    entryOrder: listOrder(list),
    sectionOrders: sectionOrders(list),
    sectionYears: new Map(),
  };
}

const linesToAsk = 20;

/** What ends most of the first lines. */
function lineBreakOf(source: SourceText): "\n" | "\r\n" {
  let windows = 0;
  let others = 0;
  for (let line = 0; line < Math.min(linesToAsk, source.lineCount - 1); line++) {
    const { end } = source.lineSpan(line);
    if (source.slice({ start: end, end: end + 2 }) === "\r\n") windows++;
    else others++;
  }
  return windows > others ? "\r\n" : "\n";
}
