// Keywords of the list behind `Key Word:`, those that go with the paper and its other keywords first.
import { foldedWords } from "../../model/foldName.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import { countPapers } from "../entryName.ts";
import { bestOf } from "./bestOf.ts";
import { type Candidate, type Completion, mostCandidates } from "./candidate.ts";
import { entryOn } from "./entryOn.ts";
import {
  type Keyword,
  type KeywordIndex,
  type KeywordPaper,
  keywordIndex,
  keywordKey,
  keywordPapers,
  keywordsOf,
} from "./keywordIndex.ts";
import { type MatchQuality, matchQuality, matchRank } from "./matchQuality.ts";
import { namesElsewhere, type OwnCandidate, withOthers } from "./otherFiles.ts";
import type { TypedLine } from "./typedLine.ts";

const keywordLine =
  /^[ \t]+(?:[-*+]|\d{1,9}[.)])[ \t]+[*_]*key[ -]?(?:w[ord]{2,4}s?|works?)[*_]*:[*_]*[ \t]*/i;

const weights = { uses: 0.8, together: 3, sameSection: 1, inTitle: 3 };

/**
 * Undefined on other lines; what is replaced is the whole keyword at the cursor. `otherFiles` are those that form one list with
 * this one.
 */
export function completeKeywords(
  list: List,
  { start, before, after }: TypedLine,
  otherFiles: () => readonly List[] = () => [],
): Completion | undefined {
  const label = keywordLine.exec(before)?.[0];
  const entry = label === undefined ? undefined : entryOn(list, start);
  if (label === undefined || !entry) return undefined;
  const separator = (before + after).includes(";") ? ";" : ",";
  const from = Math.max(label.length, before.lastIndexOf(separator) + 1);
  const at = from + /^\s*/.exec(before.slice(from))![0].length;
  const typed = before.slice(at);
  const rest = restOfKeyword(after, separator);
  // Behind the period that closes the line, and before a keyword that stands there, nothing new is typed.
  if (/\.\s*$/.test(typed) || (typed === "" && rest !== "")) return undefined;
  const others = (before.slice(label.length, from) + separator + after.slice(rest.length)).split(separator);
  const onLine = new Set(others.map(keywordKey));
  const words = foldedWords(typed);
  const own = rankedKeywords(list, entry, words, onLine);
  const candidates = withOthers(own, keywordsElsewhere(list, otherFiles(), words, onLine, entry));
  const replace = { start: start + at, end: start + before.length + rest.length };
  return { replace, typed, candidates };
}

function restOfKeyword(after: string, separator: string): string {
  const next = after.indexOf(separator);
  return next < 0 ? after.trimEnd().replace(/\.$/, "") : after.slice(0, next).trimEnd();
}

interface Ranked {
  readonly keyword: Keyword;
  readonly quality: MatchQuality;
  readonly score: number;
  readonly uses: number;
}

function rankedKeywords(
  list: List,
  entry: PlacedEntry,
  typed: readonly string[],
  onLine: ReadonlySet<string>,
): OwnCandidate[] {
  const index = keywordIndex(list);
  const title = new Set(foldedWords(entry.it.title.text));
  const itself = new Set(keywordsOf(entry.it).map(({ key }) => key));
  const together = timesNamed(papersWith(index, onLine), entry);
  const here = timesNamed(papersUnder(list, entry.section?.title), entry);
  const ranked: Ranked[] = [];
  for (const keyword of index.all) {
    const { key, words, papers } = keyword;
    const uses = papers.size - (itself.has(key) ? 1 : 0);
    if (uses === 0 || onLine.has(key)) continue;
    const quality = matchQuality(typed, words);
    if (quality === undefined) continue;
    const inTitle = words.filter((word) => title.has(word)).length / words.length;
    const score =
      weights.uses * Math.log(uses) +
      weights.together * Math.log1p(together.get(key) ?? 0) +
      weights.sameSection * ((here.get(key) ?? 0) / uses) +
      weights.inTitle * inTitle;
    ranked.push({ keyword, quality, score, uses });
  }
  const best = bestOf(
    ranked,
    mostCandidates,
    (a, b) =>
      matchRank[a.quality] - matchRank[b.quality] ||
      b.score - a.score ||
      (a.keyword.key < b.keyword.key ? -1 : 1),
  );
  return best.map(({ keyword, quality, uses }) => ({
    candidate: candidateFor(keyword, countPapers(uses)),
    isClose: quality !== "letters",
  }));
}

/** Those that have any of the keywords. */
function papersWith(index: KeywordIndex, keys: ReadonlySet<string>): ReadonlySet<KeywordPaper> {
  return new Set([...keys].flatMap((key) => [...(index.get(key)?.papers ?? [])]));
}

/** Those that stand in a section of this title, or in none. */
function papersUnder({ regions }: List, title: string | undefined): KeywordPaper[] {
  return regions
    .filter(({ it }) => title === undefined || it.sections.some((section) => section.title === title))
    .flatMap(({ it }) => keywordPapers(it).filter(({ section }) => section === title));
}

/** In how many of the papers each keyword stands; the one that is written left out. */
function timesNamed(
  papers: Iterable<KeywordPaper>,
  { it: itself }: PlacedEntry,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { entry, keywords } of papers) {
    if (entry === itself) continue;
    for (const key of new Set(keywords.map((keyword) => keyword.key))) {
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  return times;
}

/** Nothing before a letter is typed. */
function keywordsElsewhere(
  list: List,
  lists: readonly List[],
  typed: readonly string[],
  onLine: ReadonlySet<string>,
  { it: own }: PlacedEntry,
): Candidate[] {
  if (typed.length === 0) return [];
  const index = keywordIndex(list);
  const isListed = (key: string) => [...(index.get(key)?.papers ?? [])].some(({ entry }) => entry !== own);
  const files = lists.map((other) => keywordIndex(other).all);
  const isWanted = ({ key }: Keyword) => !onLine.has(key) && !isListed(key);
  return namesElsewhere(files, typed, isWanted).map(({ name, detail }) => candidateFor(name, detail));
}

function candidateFor({ spellings }: Keyword, detail: string): Candidate {
  const text = spellings.most;
  return { kind: "keyword", label: text, detail, newText: text };
}
