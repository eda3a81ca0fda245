// The papers of another file, to be found by what makes two entries the same paper.
import type { List, PlacedEntry } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";
import { titleKey } from "../../model/titleKey.ts";
import { paperIds } from "./paperIds.ts";

/** The letters and digits of an entry's title; undefined where there are too few to tell papers apart. */
export const keyOfTitle = perEntry((entry) => titleKey(entry.title.text));

/** Two papers may share a title; with two arXiv ids they are two. */
export function idsDiffer(a: PlacedEntry, b: PlacedEntry): boolean {
  return a.it.arxivId !== undefined && b.it.arxivId !== undefined;
}

interface Papers {
  readonly byId: ReadonlyMap<string, PlacedEntry>;
  readonly byTitle: ReadonlyMap<string, PlacedEntry>;
}

const remembered = new WeakMap<List, Papers>();

/** The entry of `list` that is the same paper as an entry of another file, by id or else by title. */
export function samePaper(list: List, entry: PlacedEntry): PlacedEntry | undefined {
  const papers = remembered.get(list) ?? papersOf(list);
  remembered.set(list, papers);
  for (const { name } of paperIds(entry.it)) {
    const same = papers.byId.get(name);
    if (same) return same;
  }
  const sameTitle = papers.byTitle.get(keyOfTitle(entry.it) ?? "");
  return sameTitle && !idsDiffer(entry, sameTitle) ? sameTitle : undefined;
}

/** Of a paper that stands there twice the first entry counts. */
function papersOf(list: List): Papers {
  const byId = new Map<string, PlacedEntry>();
  const byTitle = new Map<string, PlacedEntry>();
  for (const entry of list.entries) {
    for (const { name } of paperIds(entry.it)) if (!byId.has(name)) byId.set(name, entry);
    const key = keyOfTitle(entry.it);
    if (key !== undefined && !byTitle.has(key)) byTitle.set(key, entry);
  }
  return { byId, byTitle };
}
