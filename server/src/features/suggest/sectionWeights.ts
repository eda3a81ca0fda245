// Which terms speak for a section and which against it: learned from the papers that stand in it and in the others.
import { addTo, likeness, type TermVector } from "./termVectors.ts";

/** How much a term must be worth to be believed: 1 is as much as one paper says. */
const doubt = 1;
/** What any two papers have in common without a term; it lets a section start from a score of its own. */
const constant = 0.15;
/** More of them do not change which section comes first. */
const mostSteps = 12;
const smallEnough = 1e-4;

export interface SectionWeights {
  /** By the number of the term. */
  readonly weights: Float64Array;
  /** The score of a paper without any of the terms. */
  readonly start: number;
}

/**
 * For each section the weights of the terms, with which a paper of that section scores 1 and one of another 0, as nearly
 * as doubt allows; a paper of a small section counts more, so that all sections weigh the same. That is ridge
 * regression, solved in the papers by conjugate gradients (Hestenes and Stiefel 1952): each step costs what the papers' terms do.
 */
export function sectionWeights(
  papers: readonly TermVector[],
  sectionOf: readonly number[],
  sections: number,
  terms: number,
): SectionWeights[] {
  const sizes = new Array<number>(sections).fill(0);
  for (const section of sectionOf) sizes[section]!++;
  const usual = papers.length / sections;
  const roots = Float64Array.from(sectionOf, (section) => Math.sqrt(usual / sizes[section]!));
  return sizes.map((_, section) => {
    const wanted = roots.map((root, at) => (sectionOf[at] === section ? root : 0));
    const shares = solve(papers, roots, wanted, terms);
    return addUp(papers, roots, shares, terms);
  });
}

/** Solves `(R (K + constant) R + doubt) x = wanted`, K being what the papers have in common and R the roots. */
function solve(
  papers: readonly TermVector[],
  roots: Float64Array,
  wanted: Float64Array,
  terms: number,
): Float64Array {
  const found = new Float64Array(papers.length);
  const rest = wanted.slice();
  const step = wanted.slice();
  let size = dot(rest, rest);
  const enough = size * smallEnough * smallEnough;
  for (let count = 0; count < mostSteps && size > enough; count++) {
    const image = multiply(papers, roots, step, terms);
    const length = size / dot(step, image);
    for (let i = 0; i < found.length; i++) {
      found[i]! += length * step[i]!;
      rest[i]! -= length * image[i]!;
    }
    const before = size;
    size = dot(rest, rest);
    for (let i = 0; i < step.length; i++) step[i] = rest[i]! + (size / before) * step[i]!;
  }
  return found;
}

function multiply(
  papers: readonly TermVector[],
  roots: Float64Array,
  shares: Float64Array,
  terms: number,
): Float64Array {
  const { weights, start } = addUp(papers, roots, shares, terms);
  return shares.map((share, at) => roots[at]! * (start + likeness(papers[at]!, weights)) + doubt * share);
}

function addUp(
  papers: readonly TermVector[],
  roots: Float64Array,
  shares: Float64Array,
  terms: number,
): SectionWeights {
  const weights = new Float64Array(terms);
  let all = 0;
  papers.forEach((paper, at) => {
    const times = roots[at]! * shares[at]!;
    addTo(weights, paper, times);
    all += times;
  });
  return { weights, start: constant * all };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}
