// How likely a paper names an author, by what the list knows of both: a guess to order by, no probability.

import type { Entry } from "../../model/entry.ts";
import { perEntry } from "../../model/perEntry.ts";
import { type AuthoredPaper, codeOwnersOf, subjectOf } from "../authors/authoredPapers.ts";
import type { Author, AuthorIndex } from "../authors/authorIndex.ts";

/**
 * What each trait counts, as a logarithm. Fitted to a list of 581 papers, each entry left out in turn
 * (`npm run numbers -- --completion`); that list names half of its authors once.
 */
const weights = {
  papers: 0.8,
  together: 6,
  /** Wrote with somebody who wrote with those on the line, where nobody of the line is a co-author. */
  twoSteps: 3,
  sameTime: 1,
  sameSection: 1,
  /** The first of other papers, where the first name is typed. */
  first: 1.2,
  /** The last of other papers, once some names are there. */
  last: 1.4,
  holdsCode: 3.9,
  subject: 5,
};

/** In years. */
const usualGap = 2;
const unknownGap = 3;
/** How many names stand before the one that may be the last. */
const someNames = 4;
/** What a stem of a title usually says, so that likeness is about 1 for the same subject. */
const usualStemWeight = 4.5;

export interface AuthorQuestion {
  readonly index: AuthorIndex;
  /** Keys of the names that stand on the line. */
  readonly others: ReadonlySet<string>;
  /** How many names stand before the one that is typed. */
  readonly position: number;
  /** The paper whose authors are typed; it says nothing about itself. */
  readonly paper: AuthoredPaper | undefined;
}

export class AuthorLikelihood {
  readonly #question: AuthorQuestion;
  readonly #likeness: (entry: Entry) => number;
  readonly #owners: readonly string[];
  /** How strongly the names on the line lead to each of those whom they wrote with. */
  readonly #coAuthors: ReadonlyMap<string, number>;
  /** How many names of the line the papers with any of them have. */
  readonly #shared: ReadonlyMap<AuthoredPaper, number>;
  #reached: ReadonlyMap<AuthoredPaper, number> | undefined;

  constructor(question: AuthorQuestion) {
    this.#question = question;
    const { paper, index, others } = question;
    this.#likeness = paper ? likenessTo(subjectWeights(paper, index)) : () => 0;
    this.#owners = paper ? codeOwnersOf(paper.entry) : [];
    this.#shared = papersOf(new Map([...others].map((key) => [key, 1])), question);
    this.#coAuthors = coAuthorsOf(this.#shared);
  }

  /** Undefined for an author of no other paper. */
  of(author: Author): number | undefined {
    const { paper, position } = this.#question;
    const sums = { papers: 0, together: 0, gap: Number.POSITIVE_INFINITY, section: 0, first: 0, last: 0 };
    const isCoAuthor = this.isCoAuthor(author);
    const reached = this.reachedPapers;
    let likeness = 0;
    let steps = 0;
    for (const other of author.papers) {
      if (other.entry === paper?.entry) continue;
      const shared = isCoAuthor ? this.#shared.get(other) : undefined;
      sums.papers++;
      if (shared !== undefined) sums.together += 1 + (shared - 1) / 2;
      sums.gap = Math.min(sums.gap, gapBetween(paper, other));
      if (paper && other.section === paper.section) sums.section++;
      if (other.authors[0]!.key === author.key) sums.first++;
      else if (other.authors.at(-1)!.key === author.key) sums.last++;
      likeness += this.#likeness(other.entry);
      if (!isCoAuthor) steps += (reached.get(other) ?? 0) / other.authors.length;
    }
    if (sums.papers === 0) return undefined;
    return (
      weights.papers * Math.log(sums.papers) +
      weights.together * Math.log1p(sums.together) +
      (sums.together > 0 ? 0 : weights.twoSteps * Math.log1p(3 * steps)) +
      weights.sameTime * Math.exp(-sums.gap / usualGap) +
      weights.sameSection * (sums.section / sums.papers) +
      (position === 0 ? weights.first * (sums.first / sums.papers) : 0) +
      (position >= someNames ? weights.last * (sums.last / sums.papers) : 0) +
      (this.#holdsCode(author) ? weights.holdsCode : 0) +
      weights.subject * Math.log1p(likeness)
    );
  }

  /** True for those who wrote with somebody on the line. */
  isCoAuthor({ key }: Author): boolean {
    return this.#coAuthors.has(key);
  }

  /** True for those who wrote with somebody who did. */
  isReached({ papers }: Author): boolean {
    const reached = this.reachedPapers;
    for (const paper of papers) if (reached.has(paper)) return true;
    return false;
  }

  /** The papers of all co-authors of those on the line, and how strongly these lead to each. */
  get reachedPapers(): ReadonlyMap<AuthoredPaper, number> {
    this.#reached ??= papersOf(this.#coAuthors, this.#question);
    return this.#reached;
  }

  /** The address of the code has the name, or is the one that another paper of theirs has. */
  #holdsCode({ words, papers }: Author): boolean {
    if (this.#owners.length === 0) return false;
    if (this.#owners.some((owner) => words.some((word) => word.length > 3 && owner.includes(word))))
      return true;
    for (const { entry } of papers) {
      if (entry === this.#question.paper?.entry) continue;
      if (codeOwnersOf(entry).some((owner) => this.#owners.includes(owner))) return true;
    }
    return false;
  }
}

/** The papers of those with these keys, each with what its authors count together; the one that is written left out. */
function papersOf(
  strengths: ReadonlyMap<string, number>,
  { index, paper }: AuthorQuestion,
): ReadonlyMap<AuthoredPaper, number> {
  const papers = new Map<AuthoredPaper, number>();
  for (const [key, strength] of strengths) {
    for (const other of index.get(key)?.papers ?? []) {
      if (other.entry !== paper?.entry) papers.set(other, (papers.get(other) ?? 0) + strength);
    }
  }
  return papers;
}

/** The authors of these papers, who are on the line themselves too; a paper of many leads to each of them less. */
function coAuthorsOf(papers: ReadonlyMap<AuthoredPaper, number>): ReadonlyMap<string, number> {
  const strengths = new Map<string, number>();
  for (const [{ authors }, shared] of papers) {
    const share = shared / Math.sqrt(authors.length);
    for (const { key } of authors) strengths.set(key, (strengths.get(key) ?? 0) + share);
  }
  return strengths;
}

type Subject = readonly (readonly [stem: string, weight: number])[];

/** The subject that was asked about last: that of a paper is the same from letter to letter of its authors. */
let lastAsked: { readonly subject: string; readonly likeness: (entry: Entry) => number } | undefined;

/** Makes a function that says how much of the subject a paper shares. */
function likenessTo(subject: Subject): (entry: Entry) => number {
  const key = JSON.stringify(subject);
  if (lastAsked?.subject !== key) lastAsked = { subject: key, likeness: perEntry(likenessOf(subject)) };
  return lastAsked.likeness;
}

function likenessOf(subject: Subject): (entry: Entry) => number {
  return (entry) => {
    const other = subjectOf(entry);
    let sum = 0;
    for (const [stem, weight] of subject) if (other.has(stem)) sum += weight;
    return sum === 0 ? 0 : sum / Math.sqrt(other.size);
  };
}

/** How much each stem of the paper's title and keywords says, with length 1 as a vector. */
function subjectWeights({ entry }: AuthoredPaper, index: AuthorIndex): Subject {
  const squares = [...subjectOf(entry)].map((stem) => [stem, index.weightOf(stem) ** 2] as const);
  const length = Math.sqrt(squares.reduce((sum, [, square]) => sum + square, 0)) || 1;
  return squares.map(([stem, square]) => [stem, square / length / usualStemWeight]);
}

function gapBetween(paper: AuthoredPaper | undefined, other: AuthoredPaper): number {
  if (paper?.date === undefined || other.date === undefined) return unknownGap;
  return Math.abs(paper.date - other.date);
}
