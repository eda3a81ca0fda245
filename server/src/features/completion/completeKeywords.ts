// Keywords of the list behind `Key Word:`, those that go with the paper and its other keywords first.
import { foldedWords } from "../../model/foldName.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import { countPapers } from "../entryName.ts";
import { type Candidate, type Completion, mostCandidates } from "./candidate.ts";
import { entryOn } from "./entryOn.ts";
import { type Keyword, keywordIndex, keywordKey } from "./keywordIndex.ts";
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
  const title = new Set(foldedWords(entry.it.title.text));
  const ranked: Ranked[] = [];
  for (const keyword of keywordIndex(list).all) {
    if (onLine.has(keyword.key)) continue;
    const quality = matchQuality(typed, keyword.words);
    const papers = quality && [...keyword.papers].filter((paper) => paper.entry !== entry.it);
    if (!papers || papers.length === 0) continue;
    const together = papers.filter(({ keywords }) => keywords.some(({ key }) => onLine.has(key))).length;
    const here = papers.filter(({ section }) => section === entry.section?.title).length;
    const inTitle = keyword.words.filter((word) => title.has(word)).length / keyword.words.length;
    const score =
      weights.uses * Math.log(papers.length) +
      weights.together * Math.log1p(together) +
      weights.sameSection * (here / papers.length) +
      weights.inTitle * inTitle;
    ranked.push({ keyword, quality, score, uses: papers.length });
  }
  ranked.sort(
    (a, b) =>
      matchRank[a.quality] - matchRank[b.quality] ||
      b.score - a.score ||
      (a.keyword.key < b.keyword.key ? -1 : 1),
  );
  return ranked.slice(0, mostCandidates).map(({ keyword, quality, uses }) => ({
    candidate: candidateFor(keyword, countPapers(uses)),
    isClose: quality !== "letters",
  }));
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
