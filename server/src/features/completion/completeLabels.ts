// Labels of links behind `[[`, as the list calls them: paper, code, dataset; or the venue, where a list links papers so.
import { foldedWords } from "../../model/foldName.ts";
import type { List } from "../../model/list.ts";
import { entryTally } from "../../style/survey.ts";
import { type Candidate, type Completion, mostCandidates } from "./candidate.ts";
import { completeVenues } from "./completeVenues.ts";
import { entryOn } from "./entryOn.ts";
import { matchQuality } from "./matchQuality.ts";
import type { NameSources } from "./nameSources.ts";
import { escapeSnippet } from "./snippetText.ts";
import type { TypedLine } from "./typedLine.ts";
import { labelsAreVenues, readsAsVenue } from "./venueForms.ts";

const linksOf = entryTally(({ links }) => links.filter(({ form }) => form in forms).map(({ form }) => form));

const labelsOf = entryTally(({ links }) =>
  links.filter(({ form }) => form in forms).map(({ label }) => label.text.trim()),
);

/** The forms that begin with two brackets, and what follows their labels. */
const forms = {
  "double-bracket": { closing: "]]", address: "]]($1)$0" },
  "outer-bracket": { closing: "](", address: "]($1)]$0" },
} as const;

/** Undefined elsewhere; brackets and an address that stand behind the cursor already are not written again. */
export function completeLabels(
  list: List,
  { start, before, after }: TypedLine,
  { venues, otherFiles }: NameSources = {},
): Completion | undefined {
  const typed = /\[\[([^[\]]*)$/.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const rest = /^[^[\]]*(?=\])/.exec(after)?.[0] ?? "";
  const hasAddress = /^\]{1,2}\(/.test(after.slice(rest.length));
  const closing = hasAddress ? "" : /^\]{0,2}/.exec(after.slice(rest.length))![0];
  const written = typed + rest;
  const entry = entryOn(list, start);
  const taken = new Set((entry?.it.links ?? []).map(({ label }) => label.text));
  const labels = labelsOf(list);
  // The label that is being typed is not one that the list knows.
  const isKnown = (label: string) => labels.times(label) > (hasAddress && label === written ? 1 : 0);
  const words = foldedWords(typed);
  const hasVenues = labelsAreVenues(list);
  const known = labels.values
    .filter(
      (label) => foldedWords(label).length > 0 && isKnown(label) && (!taken.has(label) || label === written),
    )
    .filter((label) => matchQuality(words, foldedWords(label)) !== undefined)
    .filter((label) => !hasVenues || !readsAsVenue(label))
    .sort((a, b) => labels.times(b) - labels.times(a) || (a < b ? -1 : 1))
    .slice(0, mostCandidates)
    .map((label): Candidate => {
      const times = labels.times(label);
      const detail = times === 1 ? "1 link" : `${times} links`;
      return { kind: "label", label, detail, newText: label };
    });
  const form = forms[linksOf(list).leading === "outer-bracket" ? "outer-bracket" : "double-bracket"];
  const replace = {
    start: start + before.length - typed.length,
    end: start + before.length + rest.length + closing.length,
  };
  const named = hasVenues
    ? completeVenues(list, { kind: "venue", entry, replace, typed, closing: "" }, venues, otherFiles?.())
    : [];
  // The first link leads to the paper, and says where it came out; code and data come behind it.
  const candidates = /\]\(/.test(before) ? [...known, ...named] : [...named, ...known];
  return {
    replace,
    typed,
    candidates: candidates.slice(0, mostCandidates).map((candidate) => {
      if (hasAddress) return candidate;
      const { label } = candidate;
      const snippet = escapeSnippet(label) + form.address;
      return { ...candidate, newText: label + form.closing, snippet };
    }),
  };
}
