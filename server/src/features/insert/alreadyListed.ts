// Finds a paper that the list holds already.
import type { ArxivId } from "../../model/arxivId.ts";
import { type List, type PlacedEntry, whereabouts } from "../../model/list.ts";
import { titleKey } from "../../model/titleKey.ts";
import type { AlreadyListed } from "./outcome.ts";

/** By id; or by title, among entries that link the paper elsewhere than at arXiv. */
export function findListed(list: List, id: ArxivId, title?: string): AlreadyListed | undefined {
  const byId = list.entries.find((entry) => entry.it.arxivId?.id === id.id);
  const found = byId ?? (title === undefined ? undefined : findByTitle(list, title));
  return found && alreadyListed(found, found.line);
}

/** The same answer for the text that still has the lines which were taken out at `at`. */
export function withLinesBack(listed: AlreadyListed, at: number | undefined, lines: number): AlreadyListed {
  return at === undefined || listed.line < at ? listed : alreadyListed(listed.entry, listed.line + lines);
}

function findByTitle(list: List, title: string): PlacedEntry | undefined {
  const wanted = titleKey(title);
  if (wanted === undefined) return undefined;
  return list.entries.find((entry) => !entry.it.arxivId && titleKey(entry.it.title.text) === wanted);
}

function alreadyListed(entry: PlacedEntry, line: number): AlreadyListed {
  const section = entry.section?.title ?? "";
  const yearHeading = entry.yearGroup?.heading.it.text;
  const where = whereabouts(entry.section, entry.yearGroup);
  const message = `It is already listed${where === "" ? "" : ` in ${where}`}, line ${line + 1}.`;
  return { status: "already-listed", entry, line, section, yearHeading, message };
}
