// How much deeper than their sections a list puts its year headings.
import type { YearHeadingForm } from "../../model/houseStyle.ts";
import type { List, YearGroup } from "../../model/list.ts";
import { perRegion } from "../../model/region.ts";
import { formKey, yearHeadingForm } from "../../style/yearHeadings.ts";

export function depthBelowSection({ heading, section }: YearGroup): number {
  return heading.it.depth - section.heading.it.depth;
}

/** The depths below their sections at which headings of this form stand, ascending. */
export function depthsBelowSection({ regions }: List, form: YearHeadingForm): readonly number[] {
  const key = formKey(form);
  return [...new Set(regions.flatMap(({ it }) => [...(depthsIn(it).get(key) ?? [])]))].sort();
}

/** By the key of the form. */
const depthsIn = perRegion(({ sections }): ReadonlyMap<string, ReadonlySet<number>> => {
  const depths = new Map<string, Set<number>>();
  for (const group of sections.flatMap(({ yearGroups }) => yearGroups)) {
    const key = formKey(yearHeadingForm(group));
    depths.set(key, (depths.get(key) ?? new Set()).add(depthBelowSection(group)));
  }
  return depths;
});
