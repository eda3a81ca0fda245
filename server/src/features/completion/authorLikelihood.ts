// How likely a paper names an author, by what the list knows of both: a guess to order by, no probability.

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

/** What a paper says of the one that is written, whoever of its authors is asked about. */
interface Traits {
  readonly together: number;
  /** In years. */
  readonly gap: number;
  readonly likeness: number;
  /** How strongly the names on the line lead to its authors, by papers of theirs and of their co-authors. */
  readonly steps: number;
}

export class AuthorLikelihood {
  readonly #question: AuthorQuestion;
  readonly #subject: readonly (readonly [stem: string, weight: number])[];
  readonly #owners: readonly string[];
  /** How strongly the names on the line lead to each of those whom they wrote with. */
  readonly #coAuthors: ReadonlyMap<string, number>;
  readonly #traits = new Map<AuthoredPaper, Traits>();
  #reached: ReadonlySet<AuthoredPaper> | undefined;

  constructor(question: AuthorQuestion) {
    this.#question = question;
    const { paper, index, others } = question;
    this.#subject = paper ? subjectWeights(paper, index) : [];
    this.#owners = paper ? codeOwnersOf(paper.entry) : [];
    this.#coAuthors = coAuthorsOf(others, index, paper);
  }

  /** Undefined for an author of no other paper. */
  of(author: Author): number | undefined {
    const { paper, position } = this.#question;
    const sums = { papers: 0, together: 0, gap: Number.POSITIVE_INFINITY, section: 0, first: 0, last: 0 };
    let likeness = 0;
    let steps = 0;
    for (const other of author.papers) {
      if (other.entry === paper?.entry) continue;
      const traits = this.#traitsOf(other);
      sums.papers++;
      sums.together += traits.together;
      sums.gap = Math.min(sums.gap, traits.gap);
      if (paper && other.section === paper.section) sums.section++;
      if (other.authors[0]!.key === author.key) sums.first++;
      else if (other.authors.at(-1)!.key === author.key) sums.last++;
      likeness += traits.likeness;
      steps += traits.steps;
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

  /** The papers of all co-authors of those on the line. */
  get reachedPapers(): ReadonlySet<AuthoredPaper> {
    this.#reached ??= this.#papersOfCoAuthors();
    return this.#reached;
  }

  #papersOfCoAuthors(): ReadonlySet<AuthoredPaper> {
    const { index, paper } = this.#question;
    const papers = new Set<AuthoredPaper>();
    for (const key of this.#coAuthors.keys()) {
      for (const other of index.get(key)?.papers ?? []) if (other.entry !== paper?.entry) papers.add(other);
    }
    return papers;
  }

  /** A paper is asked about once for each of its authors. */
  #traitsOf(other: AuthoredPaper): Traits {
    const known = this.#traits.get(other);
    if (known) return known;
    const { paper, others } = this.#question;
    let shared = 0;
    let strength = 0;
    if (others.size > 0) {
      for (const { key } of other.authors) {
        if (others.has(key)) shared++;
        strength += this.#coAuthors.get(key) ?? 0;
      }
    }
    const traits = {
      together: shared === 0 ? 0 : 1 + (shared - 1) / 2,
      gap: gapBetween(paper, other),
      likeness: this.#likeness(other),
      steps: strength / other.authors.length,
    };
    this.#traits.set(other, traits);
    return traits;
  }

  #likeness({ entry }: AuthoredPaper): number {
    if (this.#subject.length === 0) return 0;
    const subject = subjectOf(entry);
    let sum = 0;
    for (const [stem, weight] of this.#subject) if (subject.has(stem)) sum += weight;
    return sum === 0 ? 0 : sum / Math.sqrt(subject.size);
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

/** Themselves too, by how many papers lead there; a paper of many leads to each of them less. */
function coAuthorsOf(
  names: ReadonlySet<string>,
  index: AuthorIndex,
  paper: AuthoredPaper | undefined,
): ReadonlyMap<string, number> {
  const strengths = new Map<string, number>();
  for (const name of names) {
    for (const { entry, authors } of index.get(name)?.papers ?? []) {
      if (entry === paper?.entry) continue;
      const share = 1 / Math.sqrt(authors.length);
      for (const { key } of authors) strengths.set(key, (strengths.get(key) ?? 0) + share);
    }
  }
  return strengths;
}

/** How much each stem of the paper's title and keywords says, with length 1 as a vector. */
function subjectWeights({ entry }: AuthoredPaper, index: AuthorIndex): (readonly [string, number])[] {
  const squares = [...subjectOf(entry)].map((stem) => [stem, index.weightOf(stem) ** 2] as const);
  const length = Math.sqrt(squares.reduce((sum, [, square]) => sum + square, 0)) || 1;
  return squares.map(([stem, square]) => [stem, square / length / usualStemWeight]);
}

function gapBetween(paper: AuthoredPaper | undefined, other: AuthoredPaper): number {
  if (paper?.date === undefined || other.date === undefined) return unknownGap;
  return Math.abs(paper.date - other.date);
}
