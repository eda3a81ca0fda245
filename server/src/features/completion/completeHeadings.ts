// Headings that a list lacks: a year of the section, in the list's own form, or a section that its contents name.
import { foldedWords } from "../../model/foldName.ts";
import type { List } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { fragmentLinks, headingAnchors } from "../../rules/layout/pageAnchors.ts";
import { outlineTally } from "../../style/survey.ts";
import type { Candidate, Completion } from "./candidate.ts";
import { matchQuality } from "./matchQuality.ts";
import { missingYears } from "./missingYears.ts";
import type { TypedLine } from "./typedLine.ts";

const sectionDepths = outlineTally(({ sections }) => sections.map(({ heading }) => heading.it.depth));

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
