// Labels of links behind `[[`, as the list calls them: paper, code, dataset.
import { foldedWords } from "../../model/foldName.ts";
import type { List } from "../../model/list.ts";
import { regionTally } from "../../style/survey.ts";
import { type Completion, mostCandidates } from "./candidate.ts";
import { entryOn } from "./entryOn.ts";
import { matchQuality } from "./matchQuality.ts";
import { escapeSnippet } from "./snippetText.ts";
import type { TypedLine } from "./typedLine.ts";

const labelsOf = regionTally(({ entries }) =>
  entries.flatMap(({ it }) =>
    it.links.filter(({ form }) => form === "double-bracket").map(({ label }) => label.text.trim()),
  ),
);

/** Undefined elsewhere; brackets that stand behind the cursor already are not written again. */
export function completeLabels(list: List, { start, before, after }: TypedLine): Completion | undefined {
  const typed = /\[\[([^[\]]*)$/.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const rest = /^[^[\]]*/.exec(after)![0];
  const closing = /^\]{0,2}/.exec(after.slice(rest.length))![0];
  // A label that goes on behind the cursor is replaced; what belongs to another link is not.
  const isClosed = closing === "]]";
  const end = start + before.length + (closing === "" ? 0 : rest.length + closing.length);
  const hasAddress = isClosed && after[rest.length + 2] === "(";
  const taken = new Set((entryOn(list, start)?.it.links ?? []).map(({ label }) => label.text));
  const labels = labelsOf(list);
  const words = foldedWords(typed);
  // The label that is being typed is not one that the list knows.
  const isKnown = (label: string) => labels.times(label) > (isClosed && label === typed + rest ? 1 : 0);
  const candidates = labels.values
    .filter((label) => label !== "" && isKnown(label) && (!taken.has(label) || label === typed + rest))
    .filter((label) => matchQuality(words, foldedWords(label).length > 0 ? foldedWords(label) : [label]))
    .sort((a, b) => labels.times(b) - labels.times(a) || (a < b ? -1 : 1))
    .slice(0, mostCandidates);
  const replace = { start: start + before.length - typed.length, end };
  return {
    replace,
    typed,
    candidates: candidates.map((label) => ({
      kind: "label",
      label,
      detail: labels.times(label) === 1 ? "1 link" : `${labels.times(label)} links`,
      newText: `${label}]]`,
      ...(!hasAddress && { snippet: `${escapeSnippet(label)}]]($1)$0` }),
    })),
  };
}
