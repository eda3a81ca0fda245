// Which section a request means.
import type { Heading, List, Placed, Section } from "../../model/list.ts";
import { place, sectionAt } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { closestFirst } from "./closestTitle.ts";
import { type InsertRefusal, type InsertRequest, refuse } from "./outcome.ts";

/** By name, else by the cursor's line, else the only one there is. */
export function chooseSection(
  list: List,
  source: SourceText,
  request: InsertRequest,
): Section | InsertRefusal {
  const { section: name, line } = request;
  const here = line === undefined ? undefined : sectionAt(list, source.offsetAt({ line, column: 0 }));
  if (name !== undefined) return sectionNamed(list, source, name, here);
  if (here) return here;
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
  // A heading that holds no paper yet becomes a section when somebody names it.
  const headings = list.headings.filter(({ it }) => it.depth > 1 && nameKey(it.text) === wanted);
  if (headings.length === 1) return emptySection(list, source, headings[0]!);
  return unknownSection(list, name);
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

function emptySection(list: List, source: SourceText, heading: Placed<Heading>): Section {
  const next = list.headings.find((it) => it.line > heading.line && it.it.depth <= heading.it.depth);
  const { start } = place(heading.it.span, heading);
  const end = next ? place(next.it.span, next).start : source.length;
  return { heading, title: heading.it.text, loose: [], yearGroups: [], entries: [], span: { start, end } };
}
