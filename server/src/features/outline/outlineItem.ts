// One node of the outline: what it is called, what stands beside the name, and where it is.
import { lastNotAfter, lineStarts, type Place } from "../../base/lines.ts";
import type { Entry } from "../../model/entry.ts";
import {
  type Heading,
  type Placed,
  type PlacedEntry,
  place,
  type Section,
  type YearGroup,
} from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { countPapers, entryName, shortAuthors } from "../entryName.ts";

export type OutlineKind = "section" | "year" | "entry" | "heading";

/** 0-based lines and columns in UTF-16 units; the end is not included. */
export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

export interface OutlineItem {
  readonly kind: OutlineKind;
  /** Never empty. */
  readonly name: string;
  /** Stands beside the name, dimmed: how many papers, or an entry's venue or authors. */
  readonly detail: string;
  /** In the document, without blank lines at the end. */
  range: PlaceRange;
  /** Within `range`: what is revealed. */
  readonly nameRange: PlaceRange;
  readonly children: OutlineItem[];
}

export function sectionItem(section: Section, source: SourceText): OutlineItem {
  const detail = countPapers(section.entries.length);
  return { ...headingItem(section.heading, source), kind: "section", detail };
}

export function yearItem(group: YearGroup, source: SourceText): OutlineItem {
  const name = yearName(group.heading.it.text, group.section.title) || String(group.year);
  const detail = countPapers(group.entries.length);
  return { ...headingItem(group.heading, source), kind: "year", name, detail };
}

export function headingItem(heading: Placed<Heading>, source: SourceText): OutlineItem {
  const { start, end } = place(heading.it.span, heading);
  const range = { start: source.placeAt(start), end: source.placeAt(end) };
  return {
    kind: "heading",
    name: heading.it.text || "Untitled",
    detail: "",
    range,
    nameRange: range,
    children: [],
  };
}

const lastItems = new WeakMap<Entry, { readonly line: number; readonly item: OutlineItem }>();

/** The same object where the entry stands on the same line as the last time, so that an outline of thousands costs little. */
export function entryItem({ it, line }: PlacedEntry): OutlineItem {
  const last = lastItems.get(it);
  if (last?.line === line) return last.item;
  const { name, detail, range, nameRange } = outlined(it);
  const item: OutlineItem = {
    kind: "entry",
    name,
    detail,
    range: moveDown(range, line),
    nameRange: moveDown(nameRange, line),
    children: nothing,
  };
  lastItems.set(it, { line, item });
  return item;
}

/** No entry has anything below it. */
const nothing: OutlineItem[] = [];

/** With lines as they count from the start of `Entry.source`. */
const outlined = perEntry((entry): Pick<OutlineItem, "name" | "detail" | "range" | "nameRange"> => {
  const { title, head, span, venue } = entry;
  const named = title.span.end > title.span.start ? title.span : head;
  const placeAt = placesIn(entry);
  return {
    name: entryName(entry),
    detail: venue?.text || shortAuthors(entry),
    range: { start: placeAt(span.start), end: placeAt(span.end) },
    nameRange: { start: placeAt(named.start), end: placeAt(named.end) },
  };
});

function placesIn({ source }: Entry): (offset: number) => Place {
  const starts = lineStarts(source);
  return (offset) => {
    const line = lastNotAfter(starts, offset);
    return { line, column: offset - starts[line]! };
  };
}

function moveDown({ start, end }: PlaceRange, lines: number): PlaceRange {
  return {
    start: { line: start.line + lines, column: start.column },
    end: { line: end.line + lines, column: end.column },
  };
}

/** `Others: 2026` below Others is `2026`: the section stands in the breadcrumbs already. */
function yearName(heading: string, section: string): string {
  const repeats = heading.toLowerCase().startsWith(section.toLowerCase());
  return repeats ? heading.slice(section.length).replace(/^[\s:,–—-]+/, "") : heading;
}
