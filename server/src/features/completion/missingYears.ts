// The year headings that a section lacks at a line, in the words of its other headings.
import type { Heading, List, Placed } from "../../model/list.ts";
import { canBeSection } from "../../parse/topics.ts";
import { yearHeadingText } from "../../print/printYearHeading.ts";
import { outlineTally } from "../../style/survey.ts";
import { formKey, yearHeadingForm } from "../../style/yearHeadings.ts";

const yearForms = outlineTally(({ sections }) =>
  sections.flatMap(({ yearGroups }) => yearGroups.map((group) => formKey(yearHeadingForm(group)))),
);

/**
 * Years between the headings above and below, else the next one; the likeliest first. Headings are read as they stand: one
 * without words, as it is being typed, may take a section apart.
 */
export function missingYears(list: List, depth: number, line: number): string[] {
  const { parent, above, below } = surroundings(list, depth, line);
  if (!parent) return [];
  const upper = above.findLast((heading) => yearIn(heading) !== undefined);
  const lower = below.find((heading) => yearIn(heading) !== undefined);
  const model = upper ?? lower;
  if (!model) return canBeSection(parent.it.text) ? firstYears(list, depth, parent.it.text) : [];
  return yearsToOffer(upper && yearIn(upper), lower && yearIn(lower), list).map((year) =>
    model.text.replace(aYear, String(year)),
  );
}

/** Of a section that has no years yet: the latest ones of the list, in the form that most of them have. */
function firstYears(list: List, depth: number, section: string): string[] {
  const form = yearForms(list).leading;
  if (form === undefined || Number(form[0]) !== depth) return [];
  const years = [...new Set(list.headings.flatMap(({ it }) => yearIn(it) ?? []))].sort((a, b) => b - a);
  const template = form.slice(2);
  return years.slice(0, 5).map((year) => yearHeadingText({ depth, template }, section, year));
}

function yearsToOffer(upper: number | undefined, lower: number | undefined, list: List): number[] {
  if (upper !== undefined && lower !== undefined) return between(upper, lower);
  const isNewer = upper === undefined ? descends(list) : !descends(list);
  return [(upper ?? lower)! + (isNewer ? 1 : -1)];
}

interface Surroundings {
  /** The heading that one of this depth on this line would stand under. */
  readonly parent: Placed<Heading> | undefined;
  /** Headings of the same depth under it, before the line and after it. */
  readonly above: readonly Heading[];
  readonly below: readonly Heading[];
}

function surroundings({ headings }: List, depth: number, line: number): Surroundings {
  const next = headings.findIndex((heading) => heading.line > line);
  const before = headings.slice(0, next < 0 ? undefined : next).filter((heading) => heading.line < line);
  const after = next < 0 ? [] : headings.slice(next);
  const from = before.findLastIndex(({ it }) => it.depth < depth);
  const to = after.findIndex(({ it }) => it.depth < depth);
  const sameDepth = (some: readonly Placed<Heading>[]) =>
    some.map(({ it }) => it).filter((it) => it.depth === depth);
  return {
    parent: before[from],
    above: sameDepth(before.slice(from + 1)),
    below: sameDepth(to < 0 ? after : after.slice(0, to)),
  };
}

const aYear = /\b(?:19|20)\d{2}\b/;

function yearIn({ text }: Heading): number | undefined {
  const year = aYear.exec(text)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** From the first towards the second, without both. */
function between(first: number, second: number): number[] {
  const step = first > second ? -1 : 1;
  const count = Math.max(0, Math.abs(first - second) - 1);
  return Array.from({ length: Math.min(count, 20) }, (_, at) => first + step * (at + 1));
}

/** True where the years of the list run down, and where there is nothing to tell it by. */
function descends({ headings }: List): boolean {
  const years = headings.flatMap(({ it }) => yearIn(it) ?? []);
  return years.reduce((down, year, at) => down + Math.sign((years[at - 1] ?? year) - year), 0) >= 0;
}
