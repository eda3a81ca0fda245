// How a list writes its year headings, and which way its years run.

import type { HouseStyle, YearHeadingForm } from "../model/houseStyle.ts";
import type { Summed } from "../model/sums.ts";
import type { HeadedSection, HeadedYear } from "./outline.ts";
import { headingTally } from "./survey.ts";

type YearStyle = Pick<HouseStyle, "yearHeading" | "yearOrder">;

export function yearStyle(of: Summed): YearStyle {
  const { value, leading, ...seen } = headingForms(of).convention();
  return {
    yearHeading: { ...seen, value: formOf(value), leading: formOf(leading) },
    yearOrder: yearOrders(of).convention(),
  };
}

const headingForms = headingTally(({ sections }) =>
  sections.flatMap(({ yearGroups }) => yearGroups.map((group) => formKey(yearHeadingForm(group)))),
);

const yearOrders = headingTally(({ sections }) => sections.flatMap(yearSteps));

/** How many year headings have this form. */
export function headingsOfForm(of: Summed, form: YearHeadingForm): number {
  return headingForms(of).times(formKey(form));
}

/** The form of one year heading: `### Topic: 2020` under `## Topic` is depth 3, `{section}: {year}`. */
export function yearHeadingForm({ heading, section, year }: HeadedYear): YearHeadingForm {
  const { depth, text } = heading.it;
  const yearAt = text.lastIndexOf(String(year));
  const titleAt = section.title === "" ? -1 : text.toLowerCase().indexOf(section.title.toLowerCase());
  const titleEnd = titleAt + section.title.length;
  const after = text.slice(yearAt + String(year).length);
  if (titleAt < 0 || titleEnd > yearAt) return { depth, template: `${text.slice(0, yearAt)}{year}${after}` };
  const between = text.slice(titleEnd, yearAt);
  return { depth, template: `${text.slice(0, titleAt)}{section}${between}{year}${after}` };
}

/** Per two year groups that follow each other in the section: which way the years run. */
export function yearSteps(section: HeadedSection): ("descending" | "ascending")[] {
  return section.yearGroups.slice(1).flatMap((group, index) => {
    const step = group.year - section.yearGroups[index]!.year;
    return step === 0 ? [] : [step < 0 ? "descending" : "ascending"];
  });
}

export function formKey(form: YearHeadingForm): string {
  return `${form.depth} ${form.template}`;
}

function formOf(key: string | undefined): YearHeadingForm | undefined {
  return key === undefined ? undefined : { depth: Number(key[0]), template: key.slice(2) };
}
