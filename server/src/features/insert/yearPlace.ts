// Which year group a paper belongs to, or where a new one goes.
import { compareArxivIds } from "../../model/arxivId.ts";
import type { HouseStyle } from "../../model/houseStyle.ts";
import type { List, Section, YearGroup } from "../../model/list.ts";
import { yearSteps } from "../../style/yearHeadings.ts";
import type { Newcomer } from "./slot.ts";

export type YearPlace =
  | { readonly kind: "group"; readonly group: YearGroup }
  /** `below` is the group before which the new one goes; undefined: after all of them. */
  | { readonly kind: "new-group"; readonly year: number; readonly below: YearGroup | undefined }
  /** The section does not sort its papers by year. */
  | { readonly kind: "no-group" };

export interface YearWish {
  /** The year that somebody asked for: it is made where the section has none of it. */
  readonly asked: number | undefined;
  /** The year of the paper's venue, where one is known. */
  readonly published: number | undefined;
}

/** What is asked for; else, where the section has years, that of the venue in a list that goes by those, or of the id. */
export function yearPlace(
  list: List,
  section: Section,
  paper: Newcomer,
  { asked, published }: YearWish,
  style: HouseStyle,
): YearPlace {
  const isPlain = style.sectionYears.get(section.title) === false;
  if (asked === undefined && isPlain) return { kind: "no-group" };
  const usual = style.yearBasis.value === "venue" ? published : undefined;
  const year = asked ?? usual ?? paper.id?.year ?? paper.appeared?.year;
  if (year === undefined) return { kind: "no-group" };
  const groups = section.yearGroups.filter((group) => group.year === year);
  const group = groups.find((it) => hasOlder(it, paper)) ?? groups.at(-1);
  if (group) return { kind: "group", group };
  if (asked === undefined && !sortsByYear(section, list, style)) return { kind: "no-group" };
  const own = style.yearOrder.pinned ? undefined : yearOrderOf(section);
  const order = own ?? style.yearOrder.value ?? style.yearOrder.leading ?? "descending";
  const below = section.yearGroups.find((it) => (order === "descending" ? it.year < year : it.year > year));
  return { kind: "new-group", year, below };
}

/** Of several groups with the same year the first is meant whose range holds the id. */
function hasOlder(group: YearGroup, { id }: Newcomer): boolean {
  return (
    id !== undefined && group.entries.some(({ it }) => it.arxivId && compareArxivIds(it.arxivId, id) < 0)
  );
}

/** What the list's own file says; else a section that is still empty does what most sections do; in an empty list years are made. */
function sortsByYear(section: Section, list: List, style: HouseStyle): boolean {
  if (style.sectionYears.get(section.title)) return true;
  if (section.yearGroups.length > 0) return true;
  if (section.entries.length > 0) return false;
  const filled = list.sections.filter((it) => it.entries.length > 0);
  return filled.filter((it) => it.yearGroups.length > 0).length * 2 >= filled.length;
}

function yearOrderOf(section: Section): "descending" | "ascending" | undefined {
  const steps = yearSteps(section);
  const falling = steps.filter((step) => step === "descending").length;
  if (falling * 2 === steps.length) return undefined;
  return falling * 2 > steps.length ? "descending" : "ascending";
}
