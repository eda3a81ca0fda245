// The numbers of a list as tables with bars, for 80 columns.
import type { NameCount, Statistics } from "../features/statistics/statistics.ts";
import { counted } from "./counted.ts";
import { type Terminal, visible } from "./terminal.ts";

interface Row {
  readonly name: string;
  readonly count: number;
  /** Of `count`, what is drawn as the darker part of the bar. */
  readonly part?: number;
  /** Behind the bar. */
  readonly note?: string;
}

const longestName = 38;
const longestBar = 24;

/** Names that are shown of each kind. */
export const namesShown = 10;

/** The whole report of one list, with a line break at the end. */
export function statsText(stats: Statistics, terminal: Terminal): string {
  const { venues, authors, keywords } = stats;
  const blocks = [
    head(stats, terminal),
    table(
      "Papers per year",
      stats.years.map(({ year, papers }) => ({ name: yearName(year), count: papers })),
      terminal,
    ),
    table("Papers per section (#: with code)", sectionRows(stats), terminal),
    table(`Venues (${mostOf(venues)})`, venues.top.map(nameRow), terminal),
    table(`Authors (${mostOf(authors)})`, authors.top.map(nameRow), terminal),
    table(`Keywords (${mostOf(keywords)})`, keywords.top.map(nameRow), terminal),
    table("What entries have", fieldRows(stats), terminal),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function head({ title, papers, withCode, sections, size }: Statistics, terminal: Terminal): string[] {
  const name = terminal.paint("bold", visible(title ?? "A list without a title"));
  const code = `${withCode} with code (${percent(withCode, papers)})`;
  const room =
    size.left < 0
      ? terminal.paint("red", `${grouped(-size.left)} bytes too long`)
      : `${grouped(size.left)} bytes left`;
  return [
    name,
    `${counted(papers, "paper")} in ${counted(sections.length, "section")}, ${code}`,
    `${grouped(size.bytes)} of the ${grouped(size.limit)} bytes that GitHub shows of a README: ${room}`,
  ];
}

function sectionRows({ sections }: Statistics): Row[] {
  return sections.map(({ title, papers, withCode }) => ({ name: title, count: papers, part: withCode }));
}

function nameRow({ name, papers }: NameCount): Row {
  return { name, count: papers };
}

function mostOf({ total, top }: { readonly total: number; readonly top: readonly unknown[] }): string {
  return top.length < total ? `first ${top.length} of ${grouped(total)}` : String(total);
}

function fieldRows({ fields, papers }: Statistics): Row[] {
  return fields.map(({ field, missing }) => ({
    name: field,
    count: papers,
    part: papers - missing,
    note: missing === 0 ? "all" : `${grouped(missing)} without`,
  }));
}

function yearName(year: number | null): string {
  return year === null ? "no year" : String(year);
}

function table(title: string, rows: readonly Row[], terminal: Terminal): string[] {
  if (rows.length === 0) return [];
  const names = rows.map(({ name }) => short(visible(name)));
  const nameWidth = Math.max(...names.map(({ length }) => length));
  const most = Math.max(...rows.map(({ count }) => count));
  const countWidth = String(most).length;
  const lines = rows.map(({ count, part = count, note = "" }, at) => {
    const number = String(note === "" ? count : part).padStart(countWidth);
    const bar = barOf(count, part, most, terminal);
    return `  ${names[at]!.padEnd(nameWidth)}  ${number}  ${bar}${note && `  ${note}`}`.trimEnd();
  });
  return [terminal.paint("bold", title), ...lines];
}

/** What is there at all takes at least one character. */
function barOf(count: number, part: number, most: number, terminal: Terminal): string {
  const length = (value: number) => (value === 0 ? 0 : Math.max(1, Math.round((longestBar * value) / most)));
  const filled = length(part);
  return (
    terminal.paint("blue", "#".repeat(filled)) + terminal.paint("dim", "-".repeat(length(count) - filled))
  );
}

function short(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "0 %" : `${Math.round((100 * part) / whole)} %`;
}

/** `512,000`. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
