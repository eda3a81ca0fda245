// Reads the house style of a list from the list itself.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import { perObject } from "../model/perObject.ts";
import { nothingPinned, type PinnedStyle } from "../model/pinnedStyle.ts";
import type { SourceText } from "../model/sourceText.ts";
import { listSuccession } from "../model/succession.ts";
import { perSums, type Sums } from "../model/sums.ts";
import { blankLineStyle } from "./blankLines.ts";
import { listOrder, sectionOrders } from "./entryOrder.ts";
import { foldedAuthorsFrom, listEntryStyle } from "./entryStyle.ts";
import { pinConventions } from "./pinConventions.ts";
import { yearBasis } from "./yearBasis.ts";
import { yearStyle } from "./yearHeadings.ts";

/**
 * Every convention by majority, with its evidence; a convention has no value where fewer than three places show it or
 * where fewer than seven in ten of them agree. It is made of sums, and is the same object for as long as they all are what
 * they were. What is pinned has the value that is laid down, and counts the places that do so.
 */
export function inferHouseStyle(
  list: List,
  source: SourceText,
  pinned: PinnedStyle = nothingPinned,
): HouseStyle {
  return styleWith(pinned)(list, lineBreakOf(list, source));
}

const styleWith = perObject((pinned: PinnedStyle) =>
  perSums((sums, lineBreak: HouseStyle["lineBreak"]) =>
    pinned === nothingPinned
      ? readStyle(sums, lineBreak)
      : pinConventions(readStyle(sums, lineBreak), pinned, sums),
  ),
);

function readStyle(sums: Sums, lineBreak: HouseStyle["lineBreak"]): HouseStyle {
  return {
    lineBreak,
    ...listEntryStyle(sums),
    foldedAuthorsFrom: foldedAuthorsFrom(sums),
    ...blankLineStyle(sums),
    ...yearStyle(sums),
    yearBasis: yearBasis(sums),
    entryOrder: listOrder(sums),
    sectionOrders: sectionOrders(sums),
    sectionYears: new Map(),
  };
}

const linesToAsk = 20;

const lineBreaks = new WeakMap<List, HouseStyle["lineBreak"]>();

/** What ends most of the first lines; they are looked at again only where one of them may be another. */
function lineBreakOf(list: List, source: SourceText): HouseStyle["lineBreak"] {
  const own = lineBreaks.get(list);
  if (own) return own;
  const follows = listSuccession(list);
  const before = follows && follows.was.line >= linesToAsk ? lineBreaks.get(follows.before) : undefined;
  const lineBreak = before ?? usualLineBreak(source);
  lineBreaks.set(list, lineBreak);
  return lineBreak;
}

function usualLineBreak(source: SourceText): HouseStyle["lineBreak"] {
  let windows = 0;
  let others = 0;
  for (let line = 0; line < Math.min(linesToAsk, source.lineCount - 1); line++) {
    const { end } = source.lineSpan(line);
    if (source.slice({ start: end, end: end + 2 }) === "\r\n") windows++;
    else others++;
  }
  return windows > others ? "\r\n" : "\n";
}
