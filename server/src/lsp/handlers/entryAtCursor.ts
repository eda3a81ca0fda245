// The server command that says what stands at a cursor: whether keys for whole entries apply, and what could be done.
import { entryOnLine, linesOf } from "../../features/edit/entryLines.ts";
import { yearOfItsOwn } from "../../features/edit/removal.ts";
import { entryName } from "../../features/entryName.ts";
import type { List, PlacedEntry, Section } from "../../model/list.ts";
import type { EntryAt, EntryAtParams, MoveTarget } from "../protocol.ts";
import type { Session } from "../session.ts";

export function entryAtCursor(session: Session, given: unknown): EntryAt | null {
  const document = isEntryAtParams(given) ? session.paperList(given.uri) : undefined;
  if (!document || !isEntryAtParams(given)) return null;
  const { list, source } = document.snapshot;
  const entry = entryOnLine(list, source, given.line);
  if (!entry) return null;
  return {
    line: entry.line,
    lastLine: source.placeAt(linesOf(entry, source).end).line,
    title: entryName(entry.it),
    section: entry.section?.title ?? null,
    year: entry.it.arxivId?.year ?? entry.yearGroup?.year ?? null,
    onlyOneOf: yearOfItsOwn(entry, source)?.heading.it.text ?? null,
    sections: given.sections === true ? targets(list, entry) : [],
  };
}

function targets({ sections }: List, entry: PlacedEntry): MoveTarget[] {
  return sections.map((section) => ({
    title: section.title,
    line: section.heading.line,
    papers: section.entries.length,
    here: section.heading.line === entry.section?.heading.line,
    years: yearsOf(section),
  }));
}

function yearsOf({ yearGroups }: Section): number[] {
  return [...new Set(yearGroups.map(({ year }) => year))];
}

function isEntryAtParams(given: unknown): given is EntryAtParams {
  if (typeof given !== "object" || given === null) return false;
  const { uri, line } = given as Readonly<Record<string, unknown>>;
  return typeof uri === "string" && typeof line === "number";
}
