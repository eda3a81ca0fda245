// The outline of a list: section > year > entry, and the other headings as they stand, so that it is whole.
import type { Place } from "../../base/lines.ts";
import { type Heading, type List, type Placed, type PlacedEntry, place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { lastFilledPlace } from "./lastFilledEnd.ts";
import { entryItem, headingItem, type OutlineItem, sectionItem, yearItem } from "./outlineItem.ts";

export type { OutlineItem, OutlineKind, PlaceRange } from "./outlineItem.ts";

/** A node on the way from the root to where the text has been read. */
interface Open {
  readonly item: OutlineItem;
  readonly depth: number;
}

/** All nodes in document order; ranges lie within the parent's. */
export function outline(list: List, source: SourceText): OutlineItem[] {
  const roots: OutlineItem[] = [];
  let open: Open[] = [];
  const sections = new Map(list.sections.map((section) => [section.heading, section]));
  const years = new Map(list.sections.flatMap(({ yearGroups }) => yearGroups).map((it) => [it.heading, it]));
  const title = list.headings.find(({ it }) => it.depth === 1);

  const siblings = () => open.at(-1)?.item.children ?? roots;
  const closeTo = (count: number, before: number) => {
    const end = lastFilledPlace(source, before);
    for (const { item } of open.slice(count))
      item.range = { start: item.range.start, end: laterOf(end, item.nameRange.end) };
    open = open.slice(0, count);
  };

  const addHeading = (heading: Placed<Heading>) => {
    const section = sections.get(heading);
    const year = years.get(heading);
    const kept = section ? 0 : Math.max(keptOpen(open, heading), year ? 1 : 0);
    closeTo(kept, place(heading.it.span, heading).start);
    const item = section
      ? sectionItem(section, source)
      : year
        ? yearItem(year, source)
        : headingItem(heading, source);
    siblings().push(item);
    // The list's own title stands above everything: as a parent it would only cost a level.
    open.push({ item, depth: heading === title && !section ? 7 : heading.it.depth });
  };

  for (const part of inOrder(list)) {
    if ("section" in part) siblings().push(entryItem(part));
    else addHeading(part);
  }
  closeTo(0, source.length);
  return roots;
}

/** How many of the open nodes hold a heading that is no section: those that are shallower. */
function keptOpen(open: readonly Open[], heading: Placed<Heading>): number {
  const closed = open.findIndex(({ depth }) => depth >= heading.it.depth);
  return closed < 0 ? open.length : closed;
}

/** Headings and entries are each in order already. */
function inOrder({ headings, entries }: List): (Placed<Heading> | PlacedEntry)[] {
  const all: (Placed<Heading> | PlacedEntry)[] = [];
  let next = 0;
  for (const heading of headings) {
    for (; next < entries.length && startOf(entries[next]!) < startOf(heading); next++)
      all.push(entries[next]!);
    all.push(heading);
  }
  for (; next < entries.length; next++) all.push(entries[next]!);
  return all;
}

function startOf({ it, offset }: Placed<Heading> | PlacedEntry): number {
  return it.span.start + offset;
}

function laterOf(a: Place, b: Place): Place {
  return a.line > b.line || (a.line === b.line && a.column > b.column) ? a : b;
}
