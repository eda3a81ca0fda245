// What `add` did, as data for scripts and as text to read.
import { entryName } from "../features/entryName.ts";
import type { AlreadyListed, InsertPlan } from "../features/insert/outcome.ts";
import type { ArxivId } from "../model/arxivId.ts";
import { type Entry, written } from "../model/entry.ts";
import type { Appearance, NewPaper } from "../model/paper.ts";
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
  /** Without version; null for a paper that is not on arXiv. */
  readonly id: string | null;
  readonly title: string;
  readonly authors: readonly string[];
  /** First version, ISO 8601: of a paper that is not on arXiv the year, or year and month. */
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

export function reportAdded(request: Pick<AddRequest, "file">, plan: InsertPlan, paper: NewPaper): AddReport {
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
  request: Pick<AddRequest, "file"> & { readonly id: ArxivId | undefined },
  found: AlreadyListed,
  known: NewPaper | undefined,
): AddReport {
  const entry = found.entry.it;
  return {
    status: "already-listed",
    file: request.file,
    section: found.section,
    yearHeading: found.yearHeading ?? null,
    line: found.line + 1,
    text: written(entry, entry.span),
    paper: known ? showPaper(known) : showEntryAsPaper(request.id?.id ?? null, entry),
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

function showPaper(paper: NewPaper): ShownPaper {
  const { venue, codeUrl } = readFromPaper(paper);
  const { title, authors, abstract } = paper;
  const ofArxiv = paper.id && paper;
  return {
    id: paper.id?.id ?? null,
    title,
    authors,
    published: paper.id ? paper.published : isoDate(paper.appeared),
    comment: ofArxiv?.comment ?? null,
    journalRef: ofArxiv?.journalRef ?? null,
    doi: paper.doi ?? null,
    categories: ofArxiv?.categories ?? [],
    abstract: abstract || null,
    venue: venue ?? null,
    code: codeUrl ?? null,
  };
}

function isoDate(appeared: Appearance | undefined): string | null {
  if (!appeared) return null;
  const { year, month } = appeared;
  return month === undefined ? `${year}` : `${year}-${String(month).padStart(2, "0")}`;
}

function showEntryAsPaper(id: string | null, entry: Entry): ShownPaper {
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
