// What `add` did, as data for scripts and as text to read.
import { entryName } from "../features/entryName.ts";
import type { AlreadyListed, InsertPlan } from "../features/insert/outcome.ts";
import { type Entry, written } from "../model/entry.ts";
import type { Paper } from "../model/paper.ts";
import type { AddRequest } from "./addRequest.ts";
import { readFromPaper } from "./readFromPaper.ts";
import { type ShownVenue, showVenue } from "./showJson.ts";
import { type Terminal, visible } from "./terminal.ts";

/** This shape is a contract: fields may be added, never renamed or removed. */
export interface AddReport {
  readonly status: "added" | "already-listed";
  /** As given on the command line. */
  readonly file: string;
  readonly section: string;
  /** Null in a section without year headings. */
  readonly yearHeading: string | null;
  /** 1-based line of the new entry after the insertion, or of the existing one. */
  readonly line: number;
  /** All inserted lines, or those of the existing entry. */
  readonly text: string;
  readonly paper: ShownPaper;
}

/** What is not known is null, or an empty list of categories. */
export interface ShownPaper {
  /** Without version. */
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** First version, ISO 8601. */
  readonly published: string | null;
  readonly comment: string | null;
  readonly journalRef: string | null;
  readonly doi: string | null;
  readonly categories: readonly string[];
  readonly abstract: string | null;
  readonly venue: ShownVenue | null;
  /** An address. */
  readonly code: string | null;
}

export function reportAdded(request: Pick<AddRequest, "file">, plan: InsertPlan, paper: Paper): AddReport {
  return {
    status: "added",
    file: request.file,
    section: plan.section,
    yearHeading: plan.yearHeading ?? null,
    line: plan.line + 1,
    text: plan.text,
    paper: showPaper(paper),
  };
}

/** `known` is what the cache holds of the paper, without anybody being asked. */
export function reportListed(
  request: Pick<AddRequest, "file" | "id">,
  found: AlreadyListed,
  known: Paper | undefined,
): AddReport {
  const entry = found.entry.it;
  return {
    status: "already-listed",
    file: request.file,
    section: found.section,
    yearHeading: found.yearHeading ?? null,
    line: found.line + 1,
    text: written(entry, entry.span),
    paper: known ? showPaper(known) : showEntryAsPaper(request.id.id, entry),
  };
}

/** The report to read, with a line break at the end. */
export function addText(report: AddReport, dryRun: boolean, terminal: Terminal): string {
  return `${addLine(report, dryRun, terminal)}\n\n${visible(report.text.replaceAll("\r\n", "\n"))}\n`;
}

/** The same without the entry, on one line. */
export function addLine(report: AddReport, dryRun: boolean, terminal: Terminal): string {
  const { status, file, section, yearHeading, line, paper } = report;
  const title = terminal.paint("bold", `“${visible(paper.title)}”`);
  const where = visible(placeName(section, yearHeading));
  const place = `${visible(file)}:${line}`;
  const verb = dryRun ? "Would add" : "Added";
  return status === "added"
    ? `${verb} ${title} to ${where}, ${place}`
    : `${title} is already listed in ${where}, ${place}`;
}

/** The year's heading alone where that names its section: `Theory: 2020`. */
function placeName(section: string, yearHeading: string | null): string {
  if (yearHeading === null) return section;
  return yearHeading.startsWith(section) ? yearHeading : `${section} › ${yearHeading}`;
}

function showPaper(paper: Paper): ShownPaper {
  const { venue, codeUrl } = readFromPaper(paper);
  return {
    id: paper.id.id,
    title: paper.title,
    authors: paper.authors,
    published: paper.published,
    comment: paper.comment ?? null,
    journalRef: paper.journalRef ?? null,
    doi: paper.doi ?? null,
    categories: paper.categories,
    abstract: paper.abstract,
    venue: venue ?? null,
    code: codeUrl ?? null,
  };
}

function showEntryAsPaper(id: string, entry: Entry): ShownPaper {
  return {
    id,
    title: entryName(entry),
    authors: entry.authors?.names.map(({ text }) => text) ?? [],
    published: null,
    comment: null,
    journalRef: null,
    doi: null,
    categories: [],
    abstract: null,
    venue: showVenue(entry.venue),
    code: entry.links.find(({ label }) => /^code$/i.test(label.text))?.url.text || null,
  };
}
