// A list as a tree to read: sections, years, and two lines for a paper.
import { counted } from "./counted.ts";
import type { ShownEntry, ShownList, ShownSection } from "./showJson.ts";
import { type Terminal, visible } from "./terminal.ts";

const namesShown = 3;

/** The whole report, with a line break at the end. */
export function showText(list: ShownList, terminal: Terminal): string {
  const papers = list.sections.map(paperCount).reduce((sum, each) => sum + each, 0);
  const title = terminal.paint("bold", visible(list.title ?? "A list without a title"));
  const head = `${title}: ${counted(papers, "paper")} in ${counted(list.sections.length, "section")}`;
  return `${[head, ...list.sections.flatMap((section) => ["", ...sectionLines(section, terminal)])].join("\n")}\n`;
}

function paperCount(section: ShownSection): number {
  return section.entries.length + section.years.reduce((sum, year) => sum + year.entries.length, 0);
}

function sectionLines(section: ShownSection, terminal: Terminal): string[] {
  const years = section.years.flatMap(({ heading, entries }) => [
    `  ${terminal.paint("bold", visible(heading))} ${amount(entries.length, terminal)}`,
    ...entries.flatMap((entry) => entryLines(entry, terminal)),
  ]);
  const heading = terminal.paint("bold", visible(section.heading));
  return [
    `${heading} ${amount(paperCount(section), terminal)}`,
    ...section.entries.flatMap((entry) => entryLines(entry, terminal)),
    ...years,
  ];
}

function amount(papers: number, terminal: Terminal): string {
  return terminal.paint("dim", `(${counted(papers, "paper")})`);
}

function entryLines(entry: ShownEntry, terminal: Terminal): string[] {
  const line = terminal.paint("dim", String(entry.line).padStart(8));
  const details = [names(entry.authors), entry.venue?.text ?? "", labels(entry)].filter(
    (part) => part !== "",
  );
  const title = `${line}  ${visible(entry.title) || "(no title)"}`;
  return details.length > 0
    ? [title, terminal.paint("dim", `${" ".repeat(10)}${visible(details.join(" | "))}`)]
    : [title];
}

function names(authors: readonly string[]): string {
  const more = authors.length - namesShown;
  const first = authors.slice(0, namesShown).join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
}

function labels({ links }: ShownEntry): string {
  return links.map(({ label }) => label).join(", ");
}
