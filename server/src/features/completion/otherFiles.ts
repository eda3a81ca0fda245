// Names that stand in the other files of a list: offered below its own, which say more of what is being written.
import { countPapers } from "../entryName.ts";
import { type Candidate, mostCandidates } from "./candidate.ts";
import { type MatchQuality, matchQuality, matchRank } from "./matchQuality.ts";

/** A candidate of the list itself. */
export interface OwnCandidate {
  readonly candidate: Candidate;
  /** True where nothing of another file comes before it. */
  readonly isClose: boolean;
}

/** As many places are left for them where the list itself knows very much. */
const mostOthers = 10;

/** Best first: those of the list that are close, then those of other files, then what is left of the list's own. */
export function withOthers(own: readonly OwnCandidate[], others: readonly Candidate[]): Candidate[] {
  const candidates = own.map(({ candidate }) => candidate);
  if (others.length === 0) return candidates.slice(0, mostCandidates);
  const close = own.findLastIndex(({ isClose }) => isClose) + 1;
  const before = candidates.slice(0, Math.min(close, mostCandidates - mostOthers));
  const elsewhere = others.slice(0, mostCandidates - before.length);
  const offered = new Set(elsewhere.map(({ label }) => label));
  const rest = candidates.slice(before.length).filter(({ label }) => !offered.has(label));
  return [...before, ...elsewhere, ...rest].slice(0, mostCandidates);
}

/** A name of one of the other files. */
export interface OtherName {
  readonly key: string;
  readonly words: readonly string[];
  readonly papers: ReadonlySet<unknown>;
}

interface Found<Name> {
  readonly name: Name;
  readonly quality: MatchQuality;
  papers: number;
}

/**
 * Those that fit what is typed, once for all files that have them, the best fit and the most papers first. Letters that are
 * scattered over a name are no fit here: too many names have them.
 */
export function namesElsewhere<Name extends OtherName>(
  files: readonly Iterable<Name>[],
  typed: readonly string[],
  isWanted: (name: Name, quality: MatchQuality) => boolean,
): { readonly name: Name; readonly detail: string }[] {
  const found = new Map<string, Found<Name>>();
  for (const names of files) {
    for (const name of names) {
      const known = found.get(name.key);
      if (known) {
        known.papers += name.papers.size;
        continue;
      }
      const quality = matchQuality(typed, name.words);
      if (quality === undefined || quality === "letters" || !isWanted(name, quality)) continue;
      found.set(name.key, { name, quality, papers: name.papers.size });
    }
  }
  const ranked = [...found.values()].sort(
    (a, b) =>
      matchRank[a.quality] - matchRank[b.quality] ||
      b.papers - a.papers ||
      (a.name.key < b.name.key ? -1 : 1),
  );
  return ranked
    .slice(0, mostCandidates)
    .map(({ name, papers }) => ({ name, detail: detailElsewhere(papers) }));
}

export function detailElsewhere(papers: number): string {
  return `${countPapers(papers)} in another file`;
}
