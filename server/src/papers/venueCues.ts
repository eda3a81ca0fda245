// The words around a venue that say whether the paper is to appear there.

export type Standing = "accepted" | "refused" | "related" | "unsaid";

interface Cue {
  readonly standing: "accepted" | "refused" | "related";
  readonly at: number;
}

const accepted =
  /\baccept\w*|\bpublish\w*|\bappear\w*|\bcamera[- ]?ready\b|\bpresented\b|\bin press\b|\bforthcoming\b|\bversion of record\b|\bspotlight\b|\boral\b|\bposter\b/gi;
const refused =
  /\bsubmit\w*|\bsubmission\b|\bunder (?:[\w-]+ )?(?:review|consideration|revision)\b|\b(?:in|being) review\w*|\bpossible publication\b|\bin preparation\b|\breject\w*|\bdeclined\b|\b(?:not|never|n['’]t)(?: \w+)? (?:accept|publish|present)\w*|\bwithdrawn\b|\bwithdrew\b|\bretracted\b|\bresubmi\w*|\breviewers? decided\b|\bthank\w*|\bdraft\b|\b(?:intended|planned|aimed|prepared|formatted) for\b|\breview (?:version|copy)\b|\btarget\w*\b|\bfor review\b|\bsent to\b|\bcandidate\b|\breviewed\b|\bappeal\b|\bpapers (?:accepted|published|from|in|at)\b/gi;
/** Counts only before a venue: the paper has to do with one that is, or was, there. */
const related =
  /\bprevious(?:ly)?\b|\b(?:preliminary|earlier|shorter|short|abridged|prior|condensed|initial|workshop|first) versions? (?:\w+ ){0,6}?(?:at|in|of|to|was|by)\b|\b(?:preliminary|earlier|shorter|abridged|prior|condensed|workshop) version\b|\bextend(?:s|ing)\b|\ban? (?:extension|extended version) of\b|\bextended version of (?:our|my|the authors['’]|a previous)\b|\bextension (?:of|to)\b|\bjournal version of\b|\bpart(?:ly|ially|s)? (?:published|appeared|presented)\b|\bparts? of (?:this|the|our|these|its)\b|\bin part\b|\bthe conference version (?:of|appeared|was)\b|\bsupersed\w*|\bfollow(?:s|ing)?[- ]up\b|\bbas(?:ed|ing) on\b|\bbuil(?:ds?|t|ding) (?:up)?on\b|\bcompar\w+ (?:with|to|against)\b|\b(?:comments?|remarks?|note) on\b|\b(?:response|reply|rebuttal) to\b|\bre(?:produc|plicat)\w*|\breviews? (?:at|of|from|for)\b|\b(?:using|uses?|in) the\b(?= \S+(?: \d+)? (?:style|format|template))|\bwinn(?:er|ers|ing)\b|\b(?:solution|entry|baseline) (?:to|for|of)\b|\b(?:code|data|datasets?|slides|talks?|lectures?|statistics|analysis|surveys?|summary|report) (?:of|from|on|at|for|about)\b|\b(?:competition|challenge)\b/gi;
/** Directly behind the venue and its year: words of a thing that is not a paper there. */
const otherThing =
  /^(?:[\s'’,-]*(?:(?:19|20)?\d\d))?\s+(?:style|format|template|baselines?|competition|challenge|reviewers?|reviews|rebuttal|deadline|dataset|website|webpage|homepage)\b/i;
const takenBack = /\bwithdrawn\b|\bwithdrew\b|\bretracted\b/i;
/** Said of a paper that is in, but no match for a word of the above. */
const hint =
  /\bproceedings\b|\bproc\.|\bmain(?: (?:track|conference|paper))?\b|\bfindings\b|\bworkshops?\b|\baward\b|\btrack\b|@/i;

/**
 * What the clause says of the venue at `[start, end)`; `later` tells whether another venue is named after it. The
 * nearest word before the venue counts, else the nearest after it; "submitted to X, accepted in May" is accepted.
 */
export function standingOf(clause: string, start: number, end: number, later: boolean): Standing {
  const rest = clause.slice(end);
  if (!later && takenBack.test(rest)) return "refused";
  const cues = cuesOf(clause);
  const before = cues.filter((cue) => cue.at < start);
  const after = cues.filter((cue) => cue.at >= end && cue.standing !== "related");
  if (before.some((cue) => cue.standing === "related")) return "related";
  const nearest = before.at(-1) ?? after[0];
  if (nearest?.standing !== "accepted" && otherThing.test(rest)) return "related";
  if (!nearest) return hint.test(clause) ? "accepted" : "unsaid";
  const acceptedAfterAll = !later && after.at(-1)?.standing === "accepted";
  return nearest.standing === "refused" && acceptedAfterAll ? "accepted" : nearest.standing;
}

function cuesOf(clause: string): Cue[] {
  const find = (pattern: RegExp, standing: Cue["standing"]) =>
    [...clause.matchAll(pattern)].map((match) => ({
      standing,
      at: match.index,
      end: match.index + match[0].length,
    }));
  const no = [...find(refused, "refused"), ...find(related, "related")];
  // "papers accepted by", "not accepted" and "partly published" hold a word of acceptance.
  const yes = find(accepted, "accepted").filter(
    (cue) => !no.some((it) => it.at <= cue.at && cue.at < it.end),
  );
  return [...no, ...yes].sort((a, b) => a.at - b.at);
}
