// What a list's own entries teach about its sections: made when first asked for, kept as long as the list is.
import type { List, PlacedEntry, Section } from "../../model/list.ts";
import { type NewPaper, termsOfEntry, termsOfPaper } from "./paperTerms.ts";
import { sectionWeights } from "./sectionWeights.ts";
import { addTo, likeness, type TermSpace, type TermVector, termSpace } from "./termVectors.ts";

export interface Neighbour {
  readonly entry: PlacedEntry;
  readonly section: Section;
  /** 0 to 1. */
  readonly likeness: number;
}

export interface SectionModel {
  /** What the words of the paper say for each section, in the list's order; higher is likelier. */
  scores(paper: NewPaper): number[];
  /** The papers of the list that it is most like, those first that are most so; none that have no term in common. */
  nearest(paper: NewPaper, most: number): Neighbour[];
}

interface Member {
  readonly entry: PlacedEntry;
  readonly section: Section;
  readonly vector: TermVector;
}

const models = new WeakMap<List, SectionModel>();

export function sectionModel(list: List): SectionModel {
  const known = models.get(list) ?? learn(list);
  models.set(list, known);
  return known;
}

function learn({ sections }: List): SectionModel {
  const placed = sections.flatMap((section) => section.entries.map((entry) => ({ entry, section })));
  const space = termSpace(placed.map(({ entry }) => termsOfEntry(entry.it)));
  const members = placed.map((it) => ({ ...it, vector: space.vectorOf(termsOfEntry(it.entry.it)) }));
  const numbers = new Map(sections.map((section, at) => [section, at]));
  const learned = sectionWeights(
    members.map(({ vector }) => vector),
    members.map(({ section }) => numbers.get(section)!),
    sections.length,
    space.size,
  );
  return {
    scores: (paper) => {
      const vector = space.vectorOf(termsOfPaper(paper));
      // Without a known word even the start of a section, its size as it were, would be all that speaks.
      if (vector.terms.length === 0) return learned.map(() => 0);
      return learned.map(({ weights, start }) => start + likeness(vector, weights));
    },
    nearest: (paper, most) => nearest(members, space, paper, most),
  };
}

function nearest(members: readonly Member[], space: TermSpace, paper: NewPaper, most: number): Neighbour[] {
  const dense = new Float64Array(space.size);
  addTo(dense, space.vectorOf(termsOfPaper(paper)));
  return members
    .map(({ entry, section, vector }) => ({ entry, section, likeness: likeness(vector, dense) }))
    .filter((it) => it.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most);
}
