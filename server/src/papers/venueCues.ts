// The words around a venue that say whether the paper is to appear there.

export type Standing = "accepted" | "refused" | "related" | "unsaid";

interface Cue {
  readonly standing: "accepted" | "refused" | "related";
  readonly at: number;
}

const accepted =
  /\baccept\w*|\bpublish\w*|\bappear\w*|\bcamera[- ]?ready\b|\bpresented\b|\bin press\b|\bforthcoming\b|\bversion of record\b|\bspotlight\b|\boral\b|\bposter\b/gi;
const refused =
  /\bsubmit\w*|\bsubmission\b|\bunder (?:[\w-]+ )?review\b|\bin review\b|\bpossible publication\b|\bin preparation\b|\breject\w*|\bwithdrawn\b|\bresubmi\w*|\breviewers? decided\b|\bthank\w*|\bpapers (?:accepted|published|from|in|at)\b/gi;
const related =
  /\bprevious(?:ly)?\b|\b(?:preliminary|earlier|shorter|short|abridged|prior|condensed|workshop) version\b|\bextend(?:s|ing)\b|\ban? (?:extension|extended version) of\b|\bpart(?:ly|ially|s)? (?:published|appeared|presented)\b|\bthe conference version (?:of|appeared|was)\b/gi;
/** Said of a paper that is in, but no match for a word of the above. */
const hint =
  /\bproceedings\b|\bproc\.|\bmain(?: (?:track|conference|paper))?\b|\bfindings\b|\bworkshops?\b|\baward\b|\btrack\b|@/i;

/**
 * What the clause says of the venue at `[start, end)`; `later` tells whether another venue is named after it. The
 * nearest word before the venue counts, else the nearest after it; "submitted to X, accepted in May" is accepted.
 */
export function standingOf(clause: string, start: number, end: number, later: boolean): Standing {
  const cues = cuesOf(clause);
  const before = cues.filter((cue) => cue.at < start);
  const after = cues.filter((cue) => cue.at >= end);
  if (before.some((cue) => cue.standing === "related")) return "related";
  const nearest = before.at(-1) ?? after[0];
  if (!nearest) return hint.test(clause) ? "accepted" : "unsaid";
  const acceptedAfterAll = !later && after.at(-1)?.standing === "accepted" && before.length > 0;
  return nearest.standing === "refused" && acceptedAfterAll ? "accepted" : nearest.standing;
}

function cuesOf(clause: string): Cue[] {
  const find = (pattern: RegExp, standing: Cue["standing"]): Cue[] =>
    [...clause.matchAll(pattern)].map((match) => ({ standing, at: match.index }));
  const no = [...find(refused, "refused"), ...find(related, "related")];
  // "papers accepted by" and "partly published" hold a word of acceptance, a few letters on.
  const yes = find(accepted, "accepted").filter(
    (cue) => !no.some((it) => it.at < cue.at && cue.at - it.at < 8),
  );
  return [...no, ...yes].sort((a, b) => a.at - b.at);
}
