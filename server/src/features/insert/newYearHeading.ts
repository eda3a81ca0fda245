// The heading of a year group that the list does not have yet, in the words of its neighbours.
import type { HouseStyle, YearHeadingForm } from "../../model/houseStyle.ts";
import { place, type Section, type YearGroup } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { printYearHeading, yearHeadingText } from "../../print/printYearHeading.ts";
import { modernForm } from "../../style/printStyle.ts";
import { formKey, yearHeadingForm } from "../../style/yearHeadings.ts";

export interface NewYearHeading {
  /** What a reader sees. */
  readonly text: string;
  /** Without line breaks. */
  readonly lines: readonly string[];
}

/** Copies the heading of a year in the same section; without one, or where the form is laid down, uses the form of the other sections. */
export function newYearHeading(
  section: Section,
  year: number,
  below: YearGroup | undefined,
  style: HouseStyle,
  source: SourceText,
): NewYearHeading {
  const model = style.yearHeading.pinned ? undefined : modelGroup(section, below);
  if (model) {
    const written = source.slice(place(model.heading.it.span, model.heading));
    return {
      text: withYear(model.heading.it.text, model.year, year),
      lines: withYear(written, model.year, year).split(/\r\n|\r|\n/),
    };
  }
  const form = formFor(section, style);
  const title = source.slice(place(section.heading.it.textSpan, section.heading)).trim();
  return {
    text: yearHeadingText(form, section.title, year),
    lines: [printYearHeading(form, title, year)],
  };
}

/** A group whose heading has the form that most headings of the section have; of those, the one next to the place. */
function modelGroup(section: Section, below: YearGroup | undefined): YearGroup | undefined {
  const groups = section.yearGroups;
  const counts = new Map<string, number>();
  for (const group of groups) {
    const key = formKey(yearHeadingForm(group));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const usual = groups.filter((group) => counts.get(formKey(yearHeadingForm(group))) === most);
  const at = below ? groups.indexOf(below) : groups.length;
  return usual.sort((a, b) => Math.abs(groups.indexOf(a) - at) - Math.abs(groups.indexOf(b) - at))[0];
}

/** Always deeper than the section; and without clear evidence no level is skipped. */
function formFor(section: Section, { yearHeading }: HouseStyle): YearHeadingForm {
  const child = section.heading.it.depth + 1;
  const form = yearHeading.value ?? yearHeading.leading ?? modernForm.yearHeading;
  const keeps = form.depth >= child && (yearHeading.value !== undefined || form.depth === child);
  return { template: form.template, depth: keeps ? form.depth : Math.min(child, 6) };
}

function withYear(text: string, from: number, to: number): string {
  const at = text.lastIndexOf(String(from));
  return at < 0 ? text : text.slice(0, at) + String(to) + text.slice(at + String(from).length);
}
