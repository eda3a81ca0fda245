// The hover over an entry: what the list says of the paper, and what else it holds by the same people.
import type { Entry } from "../../model/entry.ts";
import { type List, type PlacedEntry, whereabouts } from "../../model/list.ts";
import { authorIndex } from "../authors/authorIndex.ts";
import { entryName } from "../entryName.ts";
import { escapeText, linkTo } from "./escapeText.ts";
import { foldNames } from "./foldNames.ts";

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

function othersBy(list: List, entry: PlacedEntry): string {
  const shared = entriesShared(list, entry);
  if (shared.length === 0) return "";
  const lines = shared.slice(0, mostOthers).map(otherLine);
  const left = shared.length - lines.length;
  if (left > 0) lines.push(`- and ${left} more`);
  return `Also in this list:\n\n${lines.join("\n")}`;
}

/** Entries with an author in common, those with the most first, then as they stand. */
function entriesShared(list: List, { it }: PlacedEntry): Shared[] {
  const index = authorIndex(list);
  const shared = new Map<PlacedEntry, Shared>();
  for (const { key, name } of index.authorsOf(it)) {
    for (const other of index.authors.get(key)?.entries ?? []) {
      if (other.it === it) continue;
      const known = shared.get(other);
      if (known) known.names.push(name);
      else shared.set(other, { entry: other, names: [name] });
    }
  }
  return [...shared.values()].sort((a, b) => b.names.length - a.names.length || a.entry.line - b.entry.line);
}

function otherLine({ entry, names }: Shared): string {
  const where = whereabouts(entry.section, entry.yearGroup);
  const by = names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(" and ");
  return `- ${escapeText(entryName(entry.it))} (${escapeText([by, where].filter(Boolean).join("; "))})`;
}
