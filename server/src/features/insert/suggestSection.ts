// The section that a paper belongs to, by what the list holds already; nothing is asked of anybody.
import type { List, Section } from "../../model/list.ts";
import { authorKey, papersBy } from "../authors/authorIndex.ts";
import type { NewPaper } from "../suggest/paperTerms.ts";
import { type Neighbour, sectionModel } from "../suggest/sectionModel.ts";
import { wordsOf } from "../suggest/terms.ts";

export interface SectionSuggestion {
  readonly section: Section;
  /** One plain sentence without its period; undefined where no paper of the list speaks for the section. */
  readonly reason: string | undefined;
}

/** How many papers are looked at to say why. */
const mostNeighbours = 8;

/** How much the authors' other papers and the words of the heading count, against one standard deviation of the scores. */
const weights = { authors: 0.5, heading: 0.3 };

/** Every section of the list that holds papers, the likeliest first. */
export function suggestSections(list: List, paper: NewPaper): SectionSuggestion[] {
  const { sections } = list;
  if (sections.length === 0) return [];
  const model = sectionModel(list);
  const byWords = standardised(model.scores(paper));
  const byAuthors = papersOfAuthors(list, paper);
  const said = new Set([...wordsOf(paper.title), ...wordsOf(paper.abstract)]);
  const scores = sections.map(
    (section, at) =>
      byWords[at]! + weights.authors * share(byAuthors, section) + weights.heading * saidOf(section, said),
  );
  const near = model.nearest(paper, mostNeighbours);
  return sections
    .map((section, at) => ({ section, score: scores[at]!, reason: reasonFor(section, near, byAuthors) }))
    .sort((a, b) => b.score - a.score)
    .map(({ section, reason }) => ({ section, reason }));
}

/** With mean 0 and standard deviation 1. */
function standardised(scores: readonly number[]): number[] {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
  return scores.map((score) => (spread === 0 ? 0 : (score - mean) / spread));
}

/** How many papers of the same people each section holds; a paper by two of them counts twice. */
function papersOfAuthors(list: List, { authors }: NewPaper): ReadonlyMap<Section, number> {
  const papers = new Map<Section, number>();
  for (const key of new Set(authors.map(authorKey))) {
    for (const { section } of papersBy(list, key)) {
      if (section) papers.set(section, (papers.get(section) ?? 0) + 1);
    }
  }
  return papers;
}

/** Two papers elsewhere are always thought of, so that one paper alone decides nothing. */
function share(papers: ReadonlyMap<Section, number>, section: Section): number {
  const all = [...papers.values()].reduce((sum, count) => sum + count, 0);
  return (papers.get(section) ?? 0) / (all + 2);
}

function saidOf({ title }: Section, said: ReadonlySet<string>): number {
  const words = wordsOf(title);
  return words.length === 0 ? 0 : words.filter((word) => said.has(word)).length / words.length;
}

/** `6 of the 8 nearest papers are in “Lottery Ticket Hypothesis”` */
function reasonFor(
  section: Section,
  near: readonly Neighbour[],
  byAuthors: ReadonlyMap<Section, number>,
): string | undefined {
  const here = near.filter((it) => it.section === section).length;
  const where = `in “${section.title}”`;
  if (here > 0 && near.length === 1) return `The nearest paper is ${where}`;
  if (here > 0) return `${here} of the ${near.length} nearest papers ${here === 1 ? "is" : "are"} ${where}`;
  return byAuthors.has(section) ? `Other work of these authors is ${where}` : undefined;
}
