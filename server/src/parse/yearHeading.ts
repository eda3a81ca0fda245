// Tells a year heading (`### 2020`, `### Topic: 2020`) from a topic that happens to name a year.
import type { Heading } from "../model/list.ts";

const endsInYear = /^(?:(.*?)[\s:,([–—-]*)?\b((?:19|20)\d{2})[)\]]?$/s;

/**
 * The year, where the heading groups the papers of one year: it says nothing but the year, or it names the section
 * again, or it stands below the section as `anything: 2020`.
 */
export function yearOfHeading(heading: Heading, section: Heading | undefined): number | undefined {
  const match = endsInYear.exec(heading.text);
  if (!match) return undefined;
  const label = (match[1] ?? "").trim();
  const plain = label === "" || /^(?:year|papers|papers in|published in)$/i.test(label);
  const repeated = section !== undefined && label.toLowerCase() === section.text.toLowerCase();
  const labelled = section !== undefined && heading.depth > section.depth && /:\s*\d{4}$/.test(heading.text);
  return plain || repeated || labelled ? Number(match[2]) : undefined;
}
