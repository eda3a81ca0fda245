// Headings that a list lacks: a year of the section, in the list's own form, or a section that its contents name.
import { foldedWords } from "../../model/foldName.ts";
import type { Heading, List, Placed } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { yearHeadingText } from "../../print/printYearHeading.ts";
import { fragmentLinks, headingAnchors } from "../../rules/layout/pageAnchors.ts";
import { regionTally } from "../../style/survey.ts";
import { yearHeadingForm } from "../../style/yearHeadings.ts";
import type { Candidate, Completion } from "./candidate.ts";
import { matchQuality } from "./matchQuality.ts";
import type { TypedLine } from "./typedLine.ts";

const sectionDepths = regionTally(({ sections }) => sections.map(({ heading }) => heading.it.depth));

const yearForms = regionTally(({ sections }) =>
  sections.flatMap(({ yearGroups }) =>
    yearGroups.map((group) => {
      const { depth, template } = yearHeadingForm(group);
      return `${depth} ${template}`;
    }),
  ),
);

/** Undefined on other lines; what is replaced is all that stands behind the marks. */
export function completeHeadings(
  list: List,
  source: SourceText,
  { start, before, after, line }: TypedLine,
): Completion | undefined {
  const [whole, marks, blanks] = /^ {0,3}(#{1,6})([ \t]+)/.exec(before) ?? [];
  if (whole === undefined || !marks || !blanks) return undefined;
  const typed = before.slice(whole.length);
  const years = missingYears(list, marks.length, line);
  const texts = years.length > 0 ? years : missingSections(list, source, marks.length);
  const words = foldedWords(typed);
  const candidates = texts
    .filter((text) => matchQuality(words, foldedWords(text)) !== undefined)
    .map((text): Candidate => ({ kind: "heading", label: text, detail: "", newText: text }));
  const end = start + before.length + after.trimEnd().length;
  return { replace: { start: start + whole.length, end }, typed, candidates };
}

/**
 * Years between the headings above and below, else the next one; the likeliest first. Headings are read as they stand: one
 * without words, as it is being typed, may take a section apart.
 */
function missingYears(list: List, depth: number, line: number): string[] {
  const { parent, above, below } = surroundings(list, depth, line);
  if (!parent) return [];
  const upper = above.findLast((heading) => yearIn(heading) !== undefined);
  const lower = below.find((heading) => yearIn(heading) !== undefined);
  const model = upper ?? lower;
  if (!model) return firstYears(list, depth, parent.it.text);
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

/** What the contents name and no heading has. */
function missingSections(list: List, source: SourceText, depth: number): string[] {
  if (sectionDepths(list).leading !== depth) return [];
  const { all } = headingAnchors(list);
  const missing = fragmentLinks(list).filter(({ fragment, inContents }) => inContents && !all.has(fragment));
  const texts = missing.flatMap(({ link }) => {
    const text = source.slice(source.lineSpan(source.placeAt(link.offset + link.it.url.span.start).line));
    return /\[([^[\]]+)\]\(#/.exec(text)?.[1]?.trim() ?? [];
  });
  return [...new Set(texts)];
}
