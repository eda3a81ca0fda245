// The hover over an entry: what the list says of the paper, and what else it holds by the same people.
import type { Entry } from "../../model/entry.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import { authorsOf, papersBy } from "../authors/authorIndex.ts";
import { entryName } from "../entryName.ts";
import { escapeText, linkTo } from "./escapeText.ts";
import { foldNames } from "./foldNames.ts";
import { paperLines } from "./paperLines.ts";

const mostOthers = 5;

/** Markdown without HTML. */
export function entryCard(list: List, entry: PlacedEntry): string {
  const { it } = entry;
  const names = it.authors?.names.map((name) => name.text) ?? [];
  const facts = [it.venue?.text ?? "", venueSaysYear(it) ? "" : yearOf(entry)].filter((fact) => fact !== "");
  const links = it.links.filter(({ url }) => url.text !== "");
  return [
    `**${escapeText(entryName(it))}**`,
    escapeText(foldNames(names)),
    facts.map(escapeText).join(" · "),
    links.map(({ label, url }) => linkTo(label.text || url.text, url.text)).join(" · "),
    othersBy(list, entry),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

function venueSaysYear({ venue }: Entry): boolean {
  return venue?.year !== undefined;
}

function yearOf({ it, yearGroup }: PlacedEntry): string {
  return String(it.arxivId?.year ?? yearGroup?.year ?? "");
}

interface Shared {
  readonly entry: PlacedEntry;
  readonly names: string[];
}

/** What else the list holds by the same people; "" for nothing. */
export function othersBy(list: List, entry: PlacedEntry): string {
  const shared = entriesShared(list, entry);
  if (shared.length === 0) return "";
  const papers = shared.map((it) => ({ entry: it.entry, note: inShort(it.names) }));
  return `Also in this list:\n\n${paperLines(papers, mostOthers)}`;
}

/** Entries with an author in common, those with the most first, then as they stand. */
function entriesShared(list: List, { it }: PlacedEntry): Shared[] {
  const shared = new Map<PlacedEntry, Shared>();
  for (const { key, name } of authorsOf(it)) {
    for (const other of papersBy(list, key)) {
      if (other.it === it) continue;
      const known = shared.get(other);
      if (known) known.names.push(name);
      else shared.set(other, { entry: other, names: [name] });
    }
  }
  return [...shared.values()].sort((a, b) => b.names.length - a.names.length || a.entry.line - b.entry.line);
}

function inShort(names: readonly string[]): string {
  return names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(" and ");
}
