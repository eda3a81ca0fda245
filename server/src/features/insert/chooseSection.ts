// Which section a request means.
import type { Heading, List, Placed, Section } from "../../model/list.ts";
import { sectionAt } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { canBeSection } from "../../parse/topics.ts";
import { closestFirst } from "./closestTitle.ts";
import { emptySection, topicHeadings } from "./emptySection.ts";
import { type InsertRefusal, type InsertRequest, refuse } from "./outcome.ts";

/**
 * By name, else by the cursor's line, else the only one there is. A heading that holds no paper yet is a section when
 * somebody names it, or stands below it and it is as deep as the sections are.
 */
export function chooseSection(
  list: List,
  source: SourceText,
  request: InsertRequest,
): Section | InsertRefusal {
  const { section: name, line } = request;
  const here = line === undefined ? undefined : sectionAt(list, source.offsetAt({ line, column: 0 }));
  if (name !== undefined) return sectionNamed(list, source, name, here);
  if (here) return here;
  const heading = line === undefined ? undefined : likelyHeading(list, line);
  if (heading) return emptySection(heading, list, source);
  if (list.sections.length === 1) return list.sections[0]!;
  const titles = list.sections.map((section) => section.title);
  if (titles.length === 0) {
    return refuse("no-section", "This file has no section for papers; add a heading for one first.");
  }
  return refuse("section-needed", `Say which section it belongs to: ${titles.join(", ")}.`, titles);
}

function sectionNamed(
  list: List,
  source: SourceText,
  name: string,
  here: Section | undefined,
): Section | InsertRefusal {
  const wanted = nameKey(name);
  const sections = list.sections.filter((section) => nameKey(section.title) === wanted);
  if (sections.length === 1) return sections[0]!;
  if (sections.length > 1) {
    if (here && sections.includes(here)) return here;
    return refuse("ambiguous-section", `The list has ${sections.length} sections called “${name}”.`, [name]);
  }
  const headings = topicHeadings(list).filter(
    ({ it }) => nameKey(it.text) === wanted && canBeSection(it.text),
  );
  if (headings.length === 1) return emptySection(headings[0]!, list, source);
  return unknownSection(list, name);
}

function likelyHeading(list: List, line: number): Placed<Heading> | undefined {
  const above = topicHeadings(list).findLast((heading) => heading.line <= line);
  const depths = list.sections.map((section) => section.heading.it.depth);
  const isLikely =
    above && canBeSection(above.it.text) && (depths.length === 0 || depths.includes(above.it.depth));
  return isLikely ? above : undefined;
}

function unknownSection(list: List, name: string): InsertRefusal {
  const titles = closestFirst(
    name,
    list.sections.map((section) => section.title),
  );
  const [closest] = titles;
  if (closest === undefined) {
    return refuse("no-section", `This file has no section “${name}”, and no other section for papers.`);
  }
  return refuse("unknown-section", `There is no section “${name}”; the closest is “${closest}”.`, titles);
}

/** Case, blanks, signs and emoji do not count; so the anchor of a section (`#neural-collapse`) names it too. */
function nameKey(name: string): string {
  const letters = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return letters === "" ? name.trim() : letters;
}
