// The fix that moves a year with its entries to another place in its section.
import type { Span } from "../../base/span.ts";
import { insert, remove } from "../../base/textEdit.ts";
import { place, type YearGroup } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import type { Fix } from "../rule.ts";
import { quote } from "../wording.ts";
import type { Side } from "./moveEntry.ts";

/**
 * Moves `group` to right above or below `anchor`, another year of its section; the blank lines towards its neighbour go
 * with it. Undefined where that is not exact: where a year holds anything but its entries at its end.
 */
export function moveYearGroup(
  group: YearGroup,
  anchor: YearGroup,
  side: Side,
  source: SourceText,
): Fix | undefined {
  const { yearGroups } = group.section;
  const at = yearGroups.indexOf(group);
  const upwards = yearGroups.indexOf(anchor) < at;
  const from = linesOf(group, source);
  const to = linesOf(anchor, source);
  const near = linesOf(yearGroups[at + (upwards ? -1 : 1)], source);
  if (!from || !to || !near) return undefined;
  const gap: Span = upwards ? { start: near.end, end: from.start } : { start: from.end, end: near.start };
  const lines = source.slice(from);
  const blankLines = source.slice(gap);
  return {
    title: `Move it ${side} ${quote(anchor.heading.it.text)}`,
    safe: false,
    edits: [
      remove({ start: Math.min(from.start, gap.start), end: Math.max(from.end, gap.end) }),
      side === "above" ? insert(to.start, lines + blankLines) : insert(to.end, blankLines + lines),
    ],
  };
}

/** Whole lines from the heading to the last entry, if nothing but blank lines follows before the next heading. */
function linesOf(group: YearGroup | undefined, source: SourceText): Span | undefined {
  const last = group?.entries.at(-1);
  if (!group || !last) return undefined;
  const { start } = source.lineSpan(group.heading.line);
  const { end } = source.lineSpan(source.placeAt(place(last.it.span, last).end).line);
  return source.slice({ start: end, end: group.span.end }).trim() === "" ? { start, end } : undefined;
}
