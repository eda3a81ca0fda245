// How much deeper than their sections a list puts its year headings.
import type { YearHeadingForm } from "../../model/houseStyle.ts";
import type { Summed } from "../../model/sums.ts";
import type { HeadedYear } from "../../style/outline.ts";
import { headingTally } from "../../style/survey.ts";
import { formKey, yearHeadingForm } from "../../style/yearHeadings.ts";

export function depthBelowSection({ heading, section }: HeadedYear): number {
  return heading.it.depth - section.heading.it.depth;
}

/** The depths below their sections at which headings of this form stand, ascending. */
export function depthsBelowSection(of: Summed, form: YearHeadingForm): readonly number[] {
  const start = `${formKey(form)}\t`;
  return formsAndDepths(of)
    .values.flatMap((value) => (value.startsWith(start) ? [Number(value.slice(start.length))] : []))
    .sort((a, b) => a - b);
}

/** The key of a form and, behind a tab, how deep a heading of that form stands. */
const formsAndDepths = headingTally(({ sections }) =>
  sections.flatMap(({ yearGroups }) =>
    yearGroups.map((group) => `${formKey(yearHeadingForm(group))}\t${depthBelowSection(group)}`),
  ),
);
