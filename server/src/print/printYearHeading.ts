// A year heading in the list's own words.
import type { YearHeadingForm } from "../model/houseStyle.ts";

/** `### Topic: 2020` from the form, the section's title as it is written there, and the year. */
export function printYearHeading(form: YearHeadingForm, sectionTitle: string, year: number): string {
  return `${"#".repeat(form.depth)} ${yearHeadingText(form, sectionTitle, year)}`;
}

/** The heading's text alone. */
export function yearHeadingText(form: YearHeadingForm, sectionTitle: string, year: number): string {
  return form.template.replace("{section}", () => sectionTitle).replace("{year}", String(year));
}
