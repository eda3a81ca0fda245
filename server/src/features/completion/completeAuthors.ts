// Authors of the list that fit what is typed, likeliest first.

import { foldedWords } from "../../model/foldName.ts";
import type { List } from "../../model/list.ts";
import { type Author, type AuthorIndex, authorIndex, authorKey } from "../authors/authorIndex.ts";
import { countPapers } from "../entryName.ts";
import type { Candidate } from "./candidate.ts";
import type { AuthorContext } from "./cursorContext.ts";
import { matchQuality, matchRank } from "./matchQuality.ts";

interface Ranked {
  readonly author: Author;
  readonly uses: number;
  readonly quality: number;
  /** How many papers the author wrote with those already on the line. */
  readonly together: number;
}

/** Best first: by fit, then papers written with those on the line, then papers in the list. */
export function completeAuthors(list: List, context: AuthorContext): Candidate[] {
  const index = authorIndex(list);
  const typed = foldedWords(context.typed);
  const others = new Set(context.others.map(authorKey));
  const together = papersTogether(index, others, context);
  const finished = /\s$/.test(context.typed);
  const ranked: Ranked[] = [];
  for (const [key, author] of index.authors) {
    const uses = author.entries.filter((entry) => entry.it !== context.entry?.it).length;
    const quality = matchQuality(typed, author.words);
    // A name that stands here alone is what is being typed, not what the list knows.
    if (uses === 0 || quality === undefined || others.has(key)) continue;
    if (finished && quality === "whole") continue;
    ranked.push({ author, uses, quality: matchRank[quality], together: together.get(key) ?? 0 });
  }
  return ranked.sort(byRank).map(({ author, uses }) => ({
    kind: "author",
    label: author.name,
    detail: countPapers(uses),
    newText: author.name,
  }));
}

function papersTogether(
  index: AuthorIndex,
  others: ReadonlySet<string>,
  { entry }: AuthorContext,
): Map<string, number> {
  const together = new Map<string, number>();
  for (const other of others) {
    for (const paper of index.authors.get(other)?.entries ?? []) {
      if (paper.it === entry?.it) continue;
      for (const { key } of index.authorsOf(paper.it)) together.set(key, (together.get(key) ?? 0) + 1);
    }
  }
  return together;
}

function byRank(a: Ranked, b: Ranked): number {
  return (
    a.quality - b.quality ||
    b.together - a.together ||
    b.uses - a.uses ||
    (a.author.name < b.author.name ? -1 : 1)
  );
}
