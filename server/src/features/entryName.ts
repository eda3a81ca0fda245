// How entries are called and counted where there is room for one line: outline, hovers, action titles.
import type { Entry } from "../model/entry.ts";

/** The title without the period that closes it; never empty. */
export function entryName(entry: Entry): string {
  const title = entry.title.text.replace(/\s*\.$/, "").trim();
  return title || entry.links[0]?.label.text.trim() || "Untitled paper";
}

/** `Jimmy Ba`, `Colin Wei and Tengyu Ma`, `Martin Arjovsky et al.`; empty where no author is given. */
export function shortAuthors(entry: Entry): string {
  const names = entry.authors?.names.map((name) => name.text) ?? [];
  return names.length > 2 ? `${names[0]} et al.` : names.join(" and ");
}

export function countPapers(count: number): string {
  return count === 1 ? "1 paper" : `${count} papers`;
}
