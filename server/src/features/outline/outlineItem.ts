// One node of the outline: what it is called, what stands beside the name, and where it is.
import type { Span } from "../../base/span.ts";
import {
  type Heading,
  type Placed,
  type PlacedEntry,
  place,
  type Section,
  type YearGroup,
} from "../../model/list.ts";
import { countPapers, entryName, shortAuthors } from "../entryName.ts";

export type OutlineKind = "section" | "year" | "entry" | "heading";

export interface OutlineItem {
  readonly kind: OutlineKind;
  /** Never empty. */
  readonly name: string;
  /** Stands beside the name, dimmed: how many papers, or an entry's venue or authors. */
  readonly detail: string;
  /** Document offsets, without blank lines at the end. */
  span: Span;
  /** Within `span`: what is revealed. */
  readonly nameSpan: Span;
  readonly children: OutlineItem[];
}

export function sectionItem(section: Section): OutlineItem {
  return { ...headingItem(section.heading), kind: "section", detail: countPapers(section.entries.length) };
}

export function yearItem(group: YearGroup): OutlineItem {
  const name = yearName(group.heading.it.text, group.section.title) || String(group.year);
  return { ...headingItem(group.heading), kind: "year", name, detail: countPapers(group.entries.length) };
}

export function headingItem(heading: Placed<Heading>): OutlineItem {
  return {
    kind: "heading",
    name: heading.it.text || "Untitled",
    detail: "",
    span: place(heading.it.span, heading),
    nameSpan: place(heading.it.span, heading),
    children: [],
  };
}

export function entryItem(placed: PlacedEntry): OutlineItem {
  const { it } = placed;
  const named = it.title.span.end > it.title.span.start ? it.title.span : it.head;
  return {
    kind: "entry",
    name: entryName(it),
    detail: it.venue?.text || shortAuthors(it),
    span: place(it.span, placed),
    nameSpan: place(named, placed),
    children: [],
  };
}

/** `Others: 2026` below Others is `2026`: the section stands in the breadcrumbs already. */
function yearName(heading: string, section: string): string {
  const repeats = heading.toLowerCase().startsWith(section.toLowerCase());
  return repeats ? heading.slice(section.length).replace(/^[\s:,–—-]+/, "") : heading;
}
