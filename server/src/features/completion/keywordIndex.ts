// The keywords of a list, each with the papers that have it; kept up to date by the papers that an edit brings and takes.
import type { Entry } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import { partIndex } from "../../model/partIndex.ts";
import { perEntry } from "../../model/perEntry.ts";
import { perRegion } from "../../model/region.ts";
import type { Index } from "../../model/regionIndex.ts";
import { Counts } from "../authors/counts.ts";
import { Ranking } from "../authors/ranking.ts";

export interface KeywordPaper {
  readonly entry: Entry;
  readonly section: string | undefined;
  readonly keywords: readonly NamedKeyword[];
}

interface NamedKeyword {
  readonly key: string;
  readonly text: string;
  readonly words: readonly string[];
}

export interface Keyword {
  readonly key: string;
  readonly words: readonly string[];
  readonly spellings: Counts;
  /** In no order. */
  readonly papers: Set<KeywordPaper>;
}

/** The same for spellings that differ in accents, case and punctuation only. */
export function keywordKey(text: string): string {
  return foldedWords(text).join(" ");
}

export const keywordsOf = perEntry((entry): readonly NamedKeyword[] =>
  (entry.keywords?.items ?? []).flatMap(({ text }) => {
    const words = foldedWords(text);
    return words.length === 0 ? [] : [{ key: words.join(" "), text, words }];
  }),
);

/** The papers of a region as its entries stand. */
export const keywordPapers = perRegion(({ entries }): readonly KeywordPaper[] =>
  entries.map(({ it, section }) => ({ entry: it, section: section?.title, keywords: keywordsOf(it) })),
);

class KeywordIndex implements Index<KeywordPaper> {
  readonly #keywords = new Map<string, Keyword>();
  /** By the papers that have them. */
  readonly ranking = new Ranking((key) => this.#keywords.get(key)?.papers.size ?? 0);

  get(key: string): Keyword | undefined {
    return this.#keywords.get(key);
  }

  get all(): Iterable<Keyword> {
    return this.#keywords.values();
  }

  add(paper: KeywordPaper): void {
    for (const { key, text, words } of paper.keywords) {
      const keyword = this.#keywords.get(key) ?? { key, words, spellings: new Counts(), papers: new Set() };
      this.#keywords.set(key, keyword);
      keyword.spellings.add(text, 1);
      keyword.papers.add(paper);
      this.ranking.touch(key);
    }
  }

  remove(paper: KeywordPaper): void {
    for (const { key, text } of paper.keywords) {
      const keyword = this.#keywords.get(key);
      keyword?.spellings.add(text, -1);
      keyword?.papers.delete(paper);
      this.ranking.touch(key);
      if (keyword?.papers.size === 0) this.#keywords.delete(key);
    }
  }
}

export type { KeywordIndex };

export const keywordIndex = partIndex(
  () => new KeywordIndex(),
  keywordPapers,
  (a, b) => a.entry === b.entry && a.section === b.section,
);
