// The hover over an author: what the list holds of theirs.
import type { List } from "../../model/list.ts";
import { authorIndex, authorKey, papersBy } from "../authors/authorIndex.ts";
import { countPapers } from "../entryName.ts";
import { escapeText } from "./escapeText.ts";
import { paperLines } from "./paperLines.ts";

const mostPapers = 12;

/** Markdown without HTML; undefined where the name is none: `et al.`. */
export function authorCard(list: List, name: string): string | undefined {
  const key = authorKey(name);
  const author = authorIndex(list).get(key);
  if (!author) return undefined;
  const papers = papersBy(list, key).map((entry) => ({ entry, note: entry.it.venue?.text ?? "" }));
  return [
    `**${escapeText(author.name)}**`,
    `${countPapers(papers.length)} in this list:`,
    paperLines(papers, mostPapers),
  ].join("\n\n");
}
