// Finds a paper that the list holds already.
import type { ArxivId } from "../../model/arxivId.ts";
import { type List, type PlacedEntry, whereabouts } from "../../model/list.ts";
import { addressesOf, type NewPaper } from "../../model/paper.ts";
import { titleKey, titleLetters } from "../../model/titleKey.ts";
import { keyOfTitle } from "../../rules/links/listedPapers.ts";
import { paperIdOf, paperIds } from "../../rules/links/paperIds.ts";
import type { AlreadyListed } from "./outcome.ts";

/** A paper of arXiv as below; any other by what its addresses name, or else by its title. */
export function findPaper(list: List, paper: NewPaper): AlreadyListed | undefined {
  if (paper.id) return findListed(list, paper.id, paper.title);
  const addresses = addressesOf(paper);
  const names = new Set(addresses.map(paperIdOf));
  const found =
    list.entries.find(({ it }) => paperIds(it).some(({ name }) => names.has(name))) ??
    findByTitle(list.entries, paper.title) ??
    findByShortTitle(list.entries, paper.title, addresses);
  return found && alreadyListed(found, found.line);
}

/** Of a title that others may have too, the address says the rest; or that neither paper has any. */
function findByShortTitle(
  entries: readonly PlacedEntry[],
  title: string,
  addresses: readonly string[],
): PlacedEntry | undefined {
  const wanted = titleLetters(title);
  return entries.find(({ it }) => {
    const { links } = it;
    const isThere =
      addresses.length === 0 ? links.length === 0 : links.some(({ url }) => addresses.includes(url.text));
    return isThere && titleLetters(it.title.text) === wanted;
  });
}

/** By id; or by title, among entries that link the paper elsewhere than at arXiv. */
export function findListed(list: List, id: ArxivId, title?: string): AlreadyListed | undefined {
  const byId = list.entries.find((entry) => entry.it.arxivId?.id === id.id);
  const found = byId ?? (title === undefined ? undefined : findByTitle(withoutId(list), title));
  return found && alreadyListed(found, found.line);
}

/** The same answer for the text that still has the lines which were taken out at `at`. */
export function withLinesBack(listed: AlreadyListed, at: number | undefined, lines: number): AlreadyListed {
  return at === undefined || listed.line < at ? listed : alreadyListed(listed.entry, listed.line + lines);
}

function withoutId(list: List): readonly PlacedEntry[] {
  return list.entries.filter(({ it }) => !it.arxivId);
}

function findByTitle(entries: readonly PlacedEntry[], title: string): PlacedEntry | undefined {
  const wanted = titleKey(title);
  return wanted === undefined ? undefined : entries.find(({ it }) => keyOfTitle(it) === wanted);
}

function alreadyListed(entry: PlacedEntry, line: number): AlreadyListed {
  const section = entry.section?.title ?? "";
  const yearHeading = entry.yearGroup?.heading.it.text;
  const where = whereabouts(entry.section, entry.yearGroup);
  const message = `It is already listed${where === "" ? "" : ` in ${where}`}, line ${line + 1}.`;
  return { status: "already-listed", entry, line, section, yearHeading, message };
}
