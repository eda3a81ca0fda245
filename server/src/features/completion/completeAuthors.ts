// Authors of the list that fit what is typed, likeliest first.
import { foldedWords } from "../../model/foldName.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import { regionAt } from "../../model/region.ts";
import { type AuthoredPaper, authoredPapers } from "../authors/authoredPapers.ts";
import { type Author, type AuthorIndex, authorIndex, authorKey, startsOf } from "../authors/authorIndex.ts";
import { countPapers } from "../entryName.ts";
import { AuthorLikelihood } from "./authorLikelihood.ts";
import { bestOf } from "./bestOf.ts";
import { type Candidate, mostCandidates } from "./candidate.ts";
import type { AuthorContext } from "./cursorContext.ts";
import { type MatchQuality, matchQuality } from "./matchQuality.ts";
import { namesElsewhere, type OwnCandidate, withOthers } from "./otherFiles.ts";

/** How much a way to match takes from the likelihood: a name in the middle is seldom what is typed. */
const fitPenalty: Readonly<Record<MatchQuality, number>> = {
  whole: -20,
  start: 0,
  "last-name": 0,
  words: 0,
  initials: 3.5,
  "any-word": 3.8,
  letters: 9,
};

/** What both names count that begin as typed, and what a start counts that fewer names share than share the other. */
const startWeights = { both: 1, rare: 0.6 };

/** More than this are not looked at closely: the best known of them are, and as many whom the line leads to. */
const mostWeighed = 150;

interface Fitting {
  readonly author: Author;
  readonly quality: MatchQuality;
}

/** The best first, no more than `mostCandidates`. `otherFiles` are those that form one list with this one. */
export function completeAuthors(
  list: List,
  context: AuthorContext,
  otherFiles: readonly List[] = [],
): Candidate[] {
  const index = authorIndex(list);
  const typed = foldedWords(context.typed);
  const others = new Set(context.others.map(authorKey));
  const paper = context.entry && paperOf(list, context.entry);
  const likelihood = new AuthorLikelihood({ index, others, position: context.position, paper });
  const finished = /\s$/.test(context.typed);
  const isWanted = ({ key }: Author, quality: MatchQuality) =>
    !others.has(key) && !(finished && quality === "whole");
  const fitting = authorsFitting(index, typed, others.size, likelihood).filter(({ author, quality }) =>
    isWanted(author, quality),
  );
  const ranked = bestKnown(fitting, likelihood).flatMap(({ author, quality }) => {
    const likely = likelihood.of(author);
    // A name that stands here alone is what is being typed, not what the list knows.
    if (likely === undefined) return [];
    const score = likely - fitPenalty[quality] + startBonus(author, typed, index);
    // Sums of the same numbers in another order differ in their last digits.
    return [{ author, quality, score: Math.round(score * 1e6) }];
  });
  const best = bestOf(
    ranked,
    mostCandidates,
    (a, b) => b.score - a.score || (a.author.key < b.author.key ? -1 : 1),
  );
  const own = best.map(
    ({ author, quality }): OwnCandidate => ({
      candidate: candidateFor(author, paper),
      isClose: quality !== "letters",
    }),
  );
  const isNew = (author: Author, quality: MatchQuality) =>
    isWanted(author, quality) && !isElsewhere(index.get(author.key), paper);
  return withOthers(own, authorsElsewhere(otherFiles, typed, isNew));
}

/** True for an author of another paper of this file. */
function isElsewhere(author: Author | undefined, paper: AuthoredPaper | undefined): boolean {
  return author !== undefined && [...author.papers].some(({ entry }) => entry !== paper?.entry);
}

/** Nothing before a letter is typed: there is no end to whom the other files name. */
function authorsElsewhere(
  lists: readonly List[],
  typed: readonly string[],
  isWanted: (author: Author, quality: MatchQuality) => boolean,
): Candidate[] {
  const letter = typed[0]?.[0];
  if (letter === undefined) return [];
  const files = lists.map((list) => authorIndex(list).withLetter(letter));
  return namesElsewhere(files, typed, isWanted).map(({ name: { name }, detail }) => ({
    kind: "author",
    label: name,
    detail,
    newText: name,
  }));
}

function candidateFor({ name, papers }: Author, paper: AuthoredPaper | undefined): Candidate {
  const uses = [...papers].filter(({ entry }) => entry !== paper?.entry).length;
  return { kind: "author", label: name, detail: countPapers(uses), newText: name };
}

function paperOf(list: List, entry: PlacedEntry): AuthoredPaper | undefined {
  const region = regionAt(list, entry.offset);
  const at = region?.it.entries.findIndex(({ it }) => it === entry.it) ?? -1;
  return region && at >= 0 ? authoredPapers(region.it)[at] : undefined;
}

/** Whatever the way to match, the first letter begins a word of the name. Before it is typed the best known fit. */
function authorsFitting(
  index: AuthorIndex,
  typed: readonly string[],
  onLine: number,
  likelihood: AuthorLikelihood,
): Fitting[] {
  const letter = typed[0]?.[0];
  if (letter === undefined) return knownOrReached(index, onLine, likelihood);
  const fitting: Fitting[] = [];
  for (const author of index.withLetter(letter)) {
    const quality = matchQuality(typed, author.words);
    if (quality !== undefined) fitting.push({ author, quality });
  }
  return fitting;
}

/** Those with the most papers, so many that enough are left without those `onLine`, and those whom the line leads to. */
function knownOrReached(index: AuthorIndex, onLine: number, { reachedPapers }: AuthorLikelihood): Fitting[] {
  const keys = new Set(index.ranking.first(mostWeighed + onLine));
  for (const { authors } of reachedPapers.keys()) for (const { key } of authors) keys.add(key);
  return [...keys].map((key) => ({ author: index.get(key)!, quality: "start" }));
}

/**
 * With little typed nearly everybody fits. Of those, scattered letters do not count where enough names fit better, and then
 * those count whom the line leads to and who have the most papers.
 */
function bestKnown(all: readonly Fitting[], likelihood: AuthorLikelihood): readonly Fitting[] {
  const better = all.filter(({ quality }) => quality !== "letters");
  const fitting = better.length >= mostCandidates ? better : all;
  if (fitting.length <= mostWeighed) return fitting;
  const known = new Set(withMostPapers(fitting));
  const others = fitting.filter((it) => !known.has(it));
  const coAuthors = others.filter(({ author }) => likelihood.isCoAuthor(author));
  const reached = others.filter(
    ({ author }) => !likelihood.isCoAuthor(author) && likelihood.isReached(author),
  );
  return [...known, ...coAuthors, ...withMostPapers(reached)];
}

function withMostPapers(fitting: readonly Fitting[]): Fitting[] {
  return bestOf(
    fitting,
    mostWeighed,
    ({ author: a }, { author: b }) => b.papers.size - a.papers.size || (a.key < b.key ? -1 : 1),
  );
}

function startBonus(author: Author, typed: readonly string[], index: AuthorIndex): number {
  const [word, ...more] = typed;
  if (word === undefined || word.length < 2 || more.length > 0) return 0;
  const { words } = author;
  const isFirst = words[0]!.startsWith(word);
  const isLast = words.at(-1)!.startsWith(word);
  if (isFirst && isLast) return words.length > 1 ? startWeights.both : 0;
  const own = word.slice(0, 2);
  const other = [...startsOf(author)].find((letters) => letters !== own);
  if (other === undefined || !(isFirst || isLast)) return 0;
  // People type the part of a name that says more.
  return startWeights.rare * Math.log(index.countOfStart(other) / index.countOfStart(own));
}
