// From the parts of all chunks to one list: which headings are sections, which are years, which items are papers.
import type { Span } from "../base/span.ts";
import type { Entry } from "../model/entry.ts";
import type { Heading, List, Placed, PlacedEntry, Section, YearGroup } from "../model/list.ts";
import { place } from "../model/list.ts";
import type { ChunkedText } from "./chunkedText.ts";
import type { Definitions } from "./mdast.ts";
import { placedContent } from "./placedParts.ts";
import { type Candidate, groupByHeading, sectionTopics, type Topic, type Year } from "./topics.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenSection = Mutable<Section> & {
  loose: PlacedEntry[];
  yearGroups: YearGroup[];
  entries: PlacedEntry[];
};

/** `definitions` are those of the whole document. */
export function buildList(source: ChunkedText, definitions: Definitions): List {
  const { parts, links, suppressions } = placedContent(source, definitions);
  const headings = parts.flatMap((part) => (part.kind === "heading" ? [part.heading] : []));
  const { untitled, topics } = groupByHeading(parts);
  const entries = papersOf(untitled, undefined, undefined);
  const sections: Section[] = [];
  const areSections = sectionTopics(topics);
  let open: OpenSection | undefined;
  for (const topic of topics) {
    if (areSections.has(topic) || !belongsTo(open, topic)) {
      if (open) closeSection(open, startOf(topic.heading), entries);
      open = areSections.has(topic) ? newSection(topic) : undefined;
      if (open) sections.push(open);
    }
    if (open) addTopic(open, topic);
  }
  if (open) closeSection(open, source.length, entries);
  const title = headings.find(({ it }) => it.depth === 1)?.it.text;
  return {
    title,
    isPaperList: isPaperList(topics, untitled),
    sections,
    entries,
    headings,
    links,
    suppressions,
  };
}

/** A deeper heading without papers of its own does not end the section above it. */
function belongsTo(section: Section | undefined, topic: Topic): boolean {
  return section !== undefined && topic.heading.it.depth > section.heading.it.depth;
}

function newSection({ heading }: Topic): OpenSection {
  const start = startOf(heading);
  return {
    heading,
    title: heading.it.text,
    loose: [],
    yearGroups: [],
    entries: [],
    span: { start, end: start },
  };
}

function addTopic(section: OpenSection, topic: Topic): void {
  section.loose.push(...papersOf(topic.candidates, section, undefined));
  for (const year of topic.years) section.yearGroups.push(yearGroup(section, year));
}

function yearGroup(section: Section, { heading, year, candidates }: Year): YearGroup {
  const entries: PlacedEntry[] = [];
  const start = startOf(heading);
  const group: YearGroup = { heading, year, section, entries, span: { start, end: start } };
  entries.push(...papersOf(candidates, section, group));
  return group;
}

/** Gives the section, its year groups and its entries their final extent and order. */
function closeSection(section: OpenSection, end: number, entries: PlacedEntry[]): void {
  section.span = { start: section.span.start, end };
  for (const [index, group] of section.yearGroups.entries()) {
    const next = section.yearGroups[index + 1];
    const span: Span = { start: group.span.start, end: next ? startOf(next.heading) : end };
    (group as Mutable<YearGroup>).span = span;
  }
  const all = [...section.loose, ...section.yearGroups.flatMap((group) => group.entries)];
  section.entries.push(...all.sort((a, b) => startOf(a) - startOf(b)));
  entries.push(...section.entries);
}

/** Outside a section only what certainly is a paper counts; inside one, all that is made like one. */
function papersOf(
  candidates: readonly Candidate[],
  section: Section | undefined,
  yearGroup: YearGroup | undefined,
): PlacedEntry[] {
  const papers = section ? candidates : candidates.filter(({ evidence }) => evidence === "paper");
  return papers.map(({ entry }) => ({ ...entry, section, yearGroup }));
}

function startOf(placed: Placed<Entry | Heading>): number {
  return place(placed.it.span, placed).start;
}

/**
 * A README that cites three papers is no list of papers: what counts are entries in the dress of a list, with labelled
 * links or an author line. Three of them are enough; in a young list they must be half of what could be an entry.
 */
function isPaperList(topics: readonly Topic[], untitled: readonly Candidate[]): boolean {
  const candidates = [...untitled];
  for (const topic of topics) {
    candidates.push(...topic.candidates);
    for (const year of topic.years) candidates.push(...year.candidates);
  }
  const dressed = candidates.filter(
    ({ entry, evidence }) => evidence === "paper" && isDressed(entry.it),
  ).length;
  return dressed >= 3 || (dressed > 0 && dressed * 2 >= candidates.length);
}

function isDressed(entry: Entry): boolean {
  return (
    entry.authors !== undefined ||
    entry.links.length > 1 ||
    entry.links.some(
      ({ form }) => form === "double-bracket" || form === "outer-bracket" || form === "parenthesis",
    )
  );
}
