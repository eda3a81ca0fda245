// Places of the page behind `](#`, as a table of contents links to them.
import { foldedWords } from "../../model/foldName.ts";
import type { List } from "../../model/list.ts";
import { anchorOfText } from "../../parse/headingAnchors.ts";
import { headingAnchors } from "../../rules/layout/pageAnchors.ts";
import { type Completion, mostCandidates } from "./candidate.ts";
import { matchQuality, matchRank } from "./matchQuality.ts";
import type { TypedLine } from "./typedLine.ts";

/** Undefined elsewhere. The heading that the link's own text names comes first, then the shallower ones. */
export function completeAnchors(list: List, { start, before, after }: TypedLine): Completion | undefined {
  const [, text, typed] = /\[([^[\]]*)\]\(#([^\s()]*)$/.exec(before) ?? [];
  if (text === undefined || typed === undefined) return undefined;
  const named = anchorOfText(text.trim());
  const words = foldedWords(typed);
  const ranked = headingAnchors(list).inOrder.flatMap((anchor, at) => {
    const quality = anchor === "" ? undefined : matchQuality(words, foldedWords(anchor));
    const heading = list.headings[at];
    if (quality === undefined || !heading) return [];
    const rank = anchor === named ? -1 : matchRank[quality];
    return [{ anchor, text: heading.it.text, rank, depth: heading.it.depth, at }];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.depth - b.depth || a.at - b.at);
  const rest = /^[^\s()]*/.exec(after)![0];
  const isClosed = after[rest.length] === ")";
  return {
    replace: {
      start: start + before.length - typed.length,
      end: start + before.length + (isClosed ? rest.length : 0),
    },
    typed,
    candidates: ranked.slice(0, mostCandidates).map(({ anchor, text: detail }) => ({
      kind: "anchor",
      label: anchor,
      detail,
      newText: isClosed ? anchor : `${anchor})`,
    })),
  };
}
