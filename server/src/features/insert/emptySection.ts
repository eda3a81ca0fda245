// A heading that the list does not count as a section, because no paper stands below it yet, made into one.
import type { Heading, List, Placed, Section, YearGroup } from "../../model/list.ts";
import { place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { yearOfHeading } from "../../parse/yearHeading.ts";

/** The headings that could be sections: all but the title and the years. */
export function topicHeadings(list: List): Placed<Heading>[] {
  const topics: Placed<Heading>[] = [];
  for (const heading of list.headings) {
    const isYear = yearOfHeading(heading.it, topics.at(-1)?.it) !== undefined;
    if (!isYear && heading.it.depth > 1) topics.push(heading);
  }
  return topics;
}

/** The section that the heading would be, with the years that stand below it. */
export function emptySection(heading: Placed<Heading>, list: List, source: SourceText): Section {
  const yearGroups: YearGroup[] = [];
  const { start } = place(heading.it.span, heading);
  const section = { heading, title: heading.it.text, loose: [], yearGroups, entries: [] };
  const below = list.headings.filter((other) => other.line > heading.line);
  for (const [index, other] of below.entries()) {
    const year = yearOfHeading(other.it, heading.it);
    const from = place(other.it.span, other).start;
    if (year === undefined) return { ...section, span: { start, end: from } };
    const next = below[index + 1];
    const end = next ? place(next.it.span, next).start : source.length;
    yearGroups.push({
      heading: other,
      year,
      section: { ...section, span: { start, end } },
      entries: [],
      span: { start: from, end },
    });
  }
  return { ...section, span: { start, end: source.length } };
}
