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

export class AuthorLikelihood {
  readonly #question: AuthorQuestion;
  readonly #subject: ReadonlyMap<string, number>;
  readonly #owners: readonly string[];
  #reach: ReadonlyMap<string, number> | undefined;

  constructor(question: AuthorQuestion) {
    this.#question = question;
    const { paper, index } = question;
    this.#subject = paper ? subjectWeights(paper, index) : new Map();
    this.#owners = paper ? codeOwnersOf(paper.entry) : [];
  }

  /** Undefined for an author of no other paper. */
  of(author: Author): number | undefined {
    const { paper, position } = this.#question;
    const traits = { papers: 0, together: 0, gap: Number.POSITIVE_INFINITY, section: 0, first: 0, last: 0 };
    let likeness = 0;
    for (const other of author.papers) {
      if (other.entry === paper?.entry) continue;
      traits.papers++;
      const shared = this.#sharedNames(other);
      if (shared > 0) traits.together += 1 + (shared - 1) / 2;
      traits.gap = Math.min(traits.gap, gapBetween(paper, other));
      if (paper && other.section === paper.section) traits.section++;
      if (other.authors[0]!.key === author.key) traits.first++;
      else if (other.authors.at(-1)!.key === author.key) traits.last++;
      likeness += this.#likeness(other);
    }
    if (traits.papers === 0) return undefined;
    const steps = traits.together > 0 ? 0 : (this.#twoSteps.get(author.key) ?? 0);
    return (
      weights.papers * Math.log(traits.papers) +
      weights.together * Math.log1p(traits.together) +
      weights.twoSteps * Math.log1p(3 * steps) +
      weights.sameTime * Math.exp(-traits.gap / usualGap) +
      weights.sameSection * (traits.section / traits.papers) +
      (position === 0 ? weights.first * (traits.first / traits.papers) : 0) +
      (position >= someNames ? weights.last * (traits.last / traits.papers) : 0) +
      (this.#holdsCode(author) ? weights.holdsCode : 0) +
      weights.subject * Math.log1p(likeness)
    );
  }

  /** True for those whom the names on the line lead to, in one step or two. */
  isReached({ key }: Author): boolean {
    return this.#twoSteps.has(key);
  }

  #sharedNames({ authors }: AuthoredPaper): number {
    const { others } = this.#question;
    if (others.size === 0) return 0;
    return authors.reduce((count, { key }) => (others.has(key) ? count + 1 : count), 0);
  }

  #likeness({ entry }: AuthoredPaper): number {
    if (this.#subject.size === 0) return 0;
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

  /** How strongly the names on the line lead to others by papers written together, and by those of their co-authors. */
  get #twoSteps(): ReadonlyMap<string, number> {
    this.#reach ??= this.#stepFrom(this.#stepFrom(onesFor(this.#question.others), Math.sqrt), (size) => size);
    return this.#reach;
  }

  #stepFrom(
    start: ReadonlyMap<string, number>,
    shareOf: (authors: number) => number,
  ): ReadonlyMap<string, number> {
    const { index, paper } = this.#question;
    const reached = new Map<string, number>();
    for (const [key, strength] of start) {
      for (const { entry, authors } of index.get(key)?.papers ?? []) {
        if (entry === paper?.entry) continue;
        const share = strength / shareOf(authors.length);
        for (const other of authors) reached.set(other.key, (reached.get(other.key) ?? 0) + share);
      }
    }
    return reached;
  }
}

function onesFor(keys: ReadonlySet<string>): Map<string, number> {
  return new Map([...keys].map((key) => [key, 1]));
}

/** How much each stem of the paper's title and keywords says, with length 1 as a vector. */
function subjectWeights({ entry }: AuthoredPaper, index: AuthorIndex): Map<string, number> {
  const squares = [...subjectOf(entry)].map((stem) => [stem, index.weightOf(stem) ** 2] as const);
  const length = Math.sqrt(squares.reduce((sum, [, square]) => sum + square, 0)) || 1;
  return new Map(squares.map(([stem, square]) => [stem, square / length / usualStemWeight]));
}

function gapBetween(paper: AuthoredPaper | undefined, other: AuthoredPaper): number {
  if (paper?.date === undefined || other.date === undefined) return unknownGap;
  return Math.abs(paper.date - other.date);
}
